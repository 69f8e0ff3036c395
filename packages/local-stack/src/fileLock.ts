import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

/**
 * Does something while no other process of this machine does it. The lock of a process that died is taken over.
 *
 * @param lockFile - file that holds the owner's process id while the work is under way
 */
export async function withFileLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const draft = `${lockFile}.${process.pid}`;
  const deadline = Date.now() + PATIENCE_MS;
  writeFileSync(draft, String(process.pid));
  try {
    while (!tryLink(draft, lockFile)) {
      const owner = ownerOf(lockFile);
      if (owner !== undefined && !isAlive(owner)) {
        rmSync(lockFile, { force: true });
      } else if (Date.now() > deadline) {
        throw new Error(`Process ${owner} holds ${lockFile} for more than two minutes. End it and try again.`);
      }
      await sleep(100);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** Tells whether a process of this machine runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A link is made with its content in one step, so a lock never stands without its owner's id. */
function tryLink(draft: string, lockFile: string): boolean {
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function ownerOf(lockFile: string): number | undefined {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return undefined;
  }
}
