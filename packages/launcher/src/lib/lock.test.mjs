import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { tryLock, withLock } from './lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tos-lock-'));
after(() => rmSync(folder, { recursive: true }));

/** A living process with "tos" in its command line, as a launcher has. */
async function otherLauncher() {
  const child = spawn(process.execPath, ['-e', 'console.log("up"); setTimeout(() => {}, 60000)', 'tos'], { stdio: 'pipe' });
  await once(child.stdout, 'data');
  return child;
}

test('names the process that holds the lock, and takes it over when that is gone', async () => {
  const file = join(folder, 'held.lock');
  const other = await otherLauncher();
  writeFileSync(file, String(other.pid));
  assert.deepEqual(tryLock(file), { holder: other.pid });

  other.kill('SIGKILL');
  await once(other, 'exit');
  const lock = tryLock(file);
  assert.equal(readFileSync(file, 'utf8'), String(process.pid));
  await lock.release();
  assert.equal(existsSync(file), false);
});

test('does not believe an id that belongs to another program by now, nor a broken file', async () => {
  for (const content of ['1', '', 'nonsense', '-1']) {
    const file = join(folder, 'stale.lock');
    writeFileSync(file, content);
    const lock = tryLock(file);
    assert.ok('release' in lock, `content "${content}"`);
    await lock.release();
  }
});

test('waits for its turn, tells once whom it waits for, and releases after an error', async () => {
  const file = join(folder, 'turn.lock');
  const other = await otherLauncher();
  writeFileSync(file, String(other.pid));
  const told = [];
  const work = withLock(
    file,
    holder => told.push(holder),
    async () => {
      throw new Error('broken');
    },
  );
  setTimeout(() => other.kill('SIGKILL'), 700);
  await assert.rejects(work, /broken/);
  assert.deepEqual(told, [other.pid]);
  assert.equal(existsSync(file), false);
});
