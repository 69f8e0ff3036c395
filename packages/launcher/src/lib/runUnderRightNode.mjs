import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * Runs the same command line again, under another Node, and ends as it ends.
 *
 * @param {import('../setup/toolchain.mjs').Toolchain} toolchain
 * @param {string[]} argv
 */
export async function runUnderRightNode(toolchain, argv) {
  // With the channel the other process notices when this one is killed.
  const child = spawn(toolchain.node, [join(ROOT, 'tos'), ...argv], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: toolchain.env,
  });
  // Ctrl-C reaches the child from the terminal; the others only this process.
  process.removeAllListeners('SIGINT').on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal).on(signal, () => child.kill(signal));
  }
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (...status) => resolve(status));
  });
  process.exit(signal ? 128 + constants.signals[signal] : code);
}
