import { spawn } from 'node:child_process';
import { once } from 'node:events';

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
 * @param {number} [patienceMs] time until it is killed
 */
export async function endTied(child, patienceMs = 20_000) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const exited = once(child, 'exit');
  signalGroup(child.pid, 'SIGTERM');
  const killer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), patienceMs);
  await exited;
  clearTimeout(killer);
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}
