import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Tells whether a process runs whose command line contains a text; an id alone may belong to somebody else by now.
 *
 * @param {number} pid
 * @param {string} text
 */
export function runs(pid, text) {
  return Number.isInteger(pid) && pid > 0 && commandLine(pid).includes(text);
}

/**
 * Ends a process left over from an earlier run; resolves when it is gone.
 *
 * @param {number} pid
 * @param {string} text part of its command line
 */
export async function endLeftOver(pid, text) {
  for (const [signal, patienceMs] of [
    ['SIGTERM', 15_000],
    ['SIGKILL', 5_000],
  ]) {
    const deadline = Date.now() + patienceMs;
    if (runs(pid, text)) {
      process.kill(pid, signal);
    }
    while (runs(pid, text) && Date.now() < deadline) {
      await sleep(100);
    }
  }
}

function commandLine(pid) {
  try {
    if (existsSync('/proc/self/cmdline')) {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    }
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
