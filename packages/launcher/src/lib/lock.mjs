import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runs } from './processes.mjs';
import { shutdown } from './Shutdown.mjs';

/** Every launcher process has this in its command line. */
const LAUNCHER = 'tos';

/**
 * Takes a lock, unless another launcher holds it. The lock of a process that died does not count.
 *
 * @param {string} file
 * @returns {{ holder: number } | { release: () => Promise<void> }}
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    for (;;) {
      try {
        // A link appears with its content in one step: no lock without its holder's id.
        linkSync(draft, file);
        return { release: shutdown.add(() => rmSync(file, { force: true })) };
      } catch (error) {
        if (error.code !== 'EEXIST') {
          throw error;
        }
      }
      const holder = holderOf(file);
      if (holder !== process.pid && runs(holder, LAUNCHER)) {
        return { holder };
      }
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Does something while no other launcher does it; waits for its turn.
 *
 * @template T
 * @param {string} file
 * @param {(holder: number) => void} onWait told once when somebody else is at it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, onWait, work) {
  let told = false;
  for (;;) {
    const lock = tryLock(file);
    if ('release' in lock) {
      try {
        return await work();
      } finally {
        await lock.release();
      }
    }
    if (!told) {
      onWait(lock.holder);
      told = true;
    }
    await sleep(300);
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}
