import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(__dirname, '..', 'dist');
/** kB gzipped of all scripts and styles that the page names itself; 550 on 25 November 2026. */
const BUDGET_KB = 600;
/** What a page loads when it needs it. */
const LATER = ['luxon', 'ajv', 'recharts', 'react-grid-layout', 'jspdf', 'lodash/lodash.js', 'plugins/hr-common/src/contract.ts'];

test('the first bundle stays small, and heavy parts stay out of it', () => {
  const files = [...readFileSync(join(DIST, 'index.html'), 'utf8').matchAll(/(?:src|href)="[^"]*?(static\/[^"]+)"/g)].map(
    ([, file]) => file,
  );
  expect(files.length).toBeGreaterThan(5);
  const size = files.reduce((total, file) => total + gzipSync(readFileSync(join(DIST, file))).length, 0);
  expect(Math.round(size / 1_000)).toBeLessThan(BUDGET_KB);
  const sources = files
    .filter(file => file.endsWith('.js'))
    .flatMap(file => JSON.parse(readFileSync(join(DIST, `${file}.map`), 'utf8')).sources as string[]);
  expect(sources.some(source => source.includes('react-dom'))).toBe(true);
  expect(sources.filter(source => LATER.some(part => source.includes(`/${part}`)))).toEqual([]);
});
