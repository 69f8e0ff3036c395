import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;
const BURIAL_MS = 3_000;

/**
 * Ends the process group when the launcher is gone, even after kill -9: the pipe on standard input closes then.
 * The program itself takes the place of the shell.
 */
const TIED = `
exec 3<&0
(read -r _ <&3; kill -TERM -$$) &
exec "$0" "$@" </dev/null 3<&-`;

/**
 * Starts a program that never outlives the launcher. It has a process group of its own: Ctrl-C reaches the launcher
 * alone, which ends its programs in order.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, output?: 'pipe' | 'inherit' | number }} [options]
 * @returns {import('node:child_process').ChildProcess}
 */
export function spawnTied(program, args, { cwd, env = process.env, output = 'pipe' } = {}) {
  const child = spawn('/bin/sh', ['-c', TIED, program, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['pipe', output, output],
  });
  child.stdin.on('error', () => {});
  return child;
}

/**
 * Ends a program and everything it started: politely first.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [patienceMs] time until what is left is killed
 */
export async function endTied(child, patienceMs = 20_000) {
  const killAt = Date.now() + patienceMs;
  let signal = 'SIGTERM';
  // Where nobody buries the dead, a killed process keeps its number; that is no reason to wait for ever.
  while (signalGroup(child.pid, signal) && Date.now() < killAt + BURIAL_MS) {
    await sleep(POLL_MS);
    signal = Date.now() < killAt ? 0 : 'SIGKILL';
  }
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, 'exit');
  }
}

/** @returns {boolean} false when there is nobody left in the group */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') {
      return false;
    }
    throw error;
  }
}
