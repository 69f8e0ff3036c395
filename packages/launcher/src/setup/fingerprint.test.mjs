import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, afterEach, test } from 'node:test';
import { PATHS } from '../lib/paths.mjs';
import { fingerprint, whenStale } from './fingerprint.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tos-fingerprint-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'a.ts'), 'a');
});
afterEach(() => rmSync(folder, { recursive: true }));

const CASES = [
  ['a changed source', () => writeFileSync(join(folder, 'src', 'a.ts'), 'b'), true],
  ['a new source', () => writeFileSync(join(folder, 'src', 'b.ts'), ''), true],
  ['a changed test', () => writeFileSync(join(folder, 'src', 'a.test.ts'), 'b'), false],
  ['a README', () => writeFileSync(join(folder, 'README.md'), 'b'), false],
  [
    'a built file',
    () => {
      mkdirSync(join(folder, 'dist'));
      writeFileSync(join(folder, 'dist', 'a.js'), 'b');
    },
    false,
  ],
];

CASES.forEach(([what, change, matters]) =>
  test(`${what} ${matters ? 'counts' : 'does not count'}`, () => {
    const before = fingerprint([folder]);
    change();
    assert.equal(fingerprint([folder]) !== before, matters);
  }),
);

test('does the work when sources changed, the result is gone or the last try broke off', async () => {
  const result = join(folder, 'result');
  const piece = value => ({ name: `test-${process.pid}`, value, result });
  let times = 0;
  const work = async () => {
    times++;
    writeFileSync(result, '');
  };
  try {
    assert.equal(await whenStale(piece('1'), work), true);
    assert.equal(await whenStale(piece('1'), work), false);
    assert.equal(await whenStale(piece('2'), work), true);
    rmSync(result);
    assert.equal(await whenStale(piece('2'), work), true);
    await assert.rejects(
      whenStale(piece('3'), async () => {
        throw new Error('cut off');
      }),
      /cut off/,
    );
    assert.equal(await whenStale(piece('2'), work), true);
    assert.equal(times, 4);
  } finally {
    rmSync(join(PATHS.state, `test-${process.pid}`), { force: true });
  }
});
