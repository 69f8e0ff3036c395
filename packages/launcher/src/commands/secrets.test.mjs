import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { run } from './secrets.mjs';

let folder;
let file;
beforeEach(t => {
  folder = mkdtempSync(join(tmpdir(), 'tos-secrets-'));
  file = join(folder, '.env');
  t.mock.method(process.stdout, 'write', () => true);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = path =>
  Object.fromEntries(
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line && !line.startsWith('#'))
      .map(line => line.split('=')),
  );

test('writes a file that only its owner can read', async () => {
  assert.equal(await run(['--file', file]), 0);
  assert.equal(statSync(file).mode & 0o777, 0o600);
});

test('makes each secret long, different from the others and different each time', async () => {
  const second = join(folder, 'second.env');
  await run(['--file', file]);
  await run(['--file', second]);
  const values = [read(file), read(second)].flatMap(settings =>
    Object.entries(settings)
      .filter(([name]) => /SECRET|PASSWORD|TOKEN/.test(name))
      .map(([, value]) => value),
  );
  assert.equal(values.length, 20);
  assert.equal(new Set(values).size, values.length);
  for (const value of values) assert.match(value, /^[\w-]{43}$/);
});

test('never overwrites, not even through a link', async () => {
  const kept = join(folder, 'kept');
  writeFileSync(kept, 'KEEP=me\n');
  symlinkSync(kept, file);
  await assert.rejects(run(['--file', file]), { name: 'UserError', remedy: /there already/ });
  assert.equal(readFileSync(kept, 'utf8'), 'KEEP=me\n');
});

test('names what is wrong with the arguments or the place', async () => {
  await assert.rejects(run(['--force']), { name: 'UserError', message: /--force/ });
  await assert.rejects(run(['--file', join(folder, 'no/.env')]), { name: 'UserError', remedy: /folder does not exist/ });
});
