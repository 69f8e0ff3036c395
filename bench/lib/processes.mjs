import { spawn } from 'node:child_process';

/** Runs a program to its end; throws with the end of its output when it fails. */
export async function runToEnd(program, args, { cwd, env }) {
  const { child, output } = start(program, args, { cwd, env });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${output().slice(-3_000)}`);
  }
  return output();
}

/**
 * Starts a program that is ended with `stop`; its output is kept.
 *
 * @param {NodeJS.Signals} [options.signal] how it is asked to end
 */
export function start(program, args, { cwd, env, signal = 'SIGTERM', onOutput }) {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let kept = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      kept += chunk;
      onOutput?.(String(chunk));
    });
  }
  const ended = new Promise(resolve => child.once('close', resolve));
  const stop = async () => {
    child.kill(signal);
    await ended;
  };
  return { child, ended, stop, output: () => kept };
}
