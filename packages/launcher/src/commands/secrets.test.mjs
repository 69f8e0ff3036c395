import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import secrets from './secrets.mjs';

let root;
let printed;
beforeEach(t => {
  root = mkdtempSync(join(tmpdir(), 'tos-secrets-'));
  printed = [];
  t.mock.method(console, 'log', line => printed.push(line));
  t.mock.method(console, 'error', line => printed.push(line));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = file =>
  Object.fromEntries(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line && !line.startsWith('#'))
      .map(line => line.split('=')),
  );

test('writes a file that only its owner can read', async () => {
  assert.equal(await secrets.run([], { root }), 0);
  assert.equal(statSync(join(root, '.env')).mode & 0o777, 0o600);
});

test('makes each secret long, different from the others and different each time', async () => {
  await secrets.run([], { root });
  await secrets.run(['--file', 'second.env'], { root });
  const values = [read(join(root, '.env')), read(join(root, 'second.env'))].flatMap(settings =>
    Object.entries(settings)
      .filter(([name]) => /SECRET|PASSWORD|TOKEN/.test(name))
      .map(([, value]) => value),
  );
  assert.equal(values.length, 18);
  assert.equal(new Set(values).size, values.length);
  for (const value of values) assert.match(value, /^[\w-]{43}$/);
});

test('never overwrites, not even through a link', async () => {
  const kept = join(root, 'kept');
  writeFileSync(kept, 'KEEP=me\n');
  symlinkSync(kept, join(root, '.env'));
  assert.equal(await secrets.run([], { root }), 1);
  assert.match(printed.join(), /there already/);
  assert.equal(readFileSync(kept, 'utf8'), 'KEEP=me\n');
});

test('names what is wrong with the arguments or the place', async () => {
  assert.equal(await secrets.run(['--force'], { root }), 2);
  assert.match(printed.join(), /--force/);
  assert.equal(await secrets.run(['--file', 'no/such/folder/.env'], { root }), 1);
  assert.match(printed.join(), /folder does not exist/);
});
