/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is wrong with the configuration stops the start and is said to administrators only. */
const AT_START = /(Config|Limits)\.ts$/;
const BARE = /new (InputError|ConflictError|NotFoundError|NotAllowedError)\(/;

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
  path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !AT_START.test(path),
);

describe('the services of HR', () => {
  it('refuse by codes only, so that each refusal is said in the reader’s language: use `refuse` of refuse.ts', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(path => BARE.test(readFileSync(join(__dirname, path), 'utf8')))).toEqual([]);
  });
});
