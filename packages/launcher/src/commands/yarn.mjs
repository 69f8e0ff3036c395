import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ensureToolchain } from '../setup/toolchain.mjs';

export const summary = 'runs any Yarn or workspace command under the right Node, e.g. ./tos yarn new';
export const usage = 'Usage: ./tos yarn <arguments of yarn>';
export const needsRightNode = false;

/** @param {string[]} args */
export async function run(args) {
  const { node, yarn, env } = await ensureToolchain(text => process.stderr.write(`Fetching ${text} …\n`));
  const child = spawn(node, [yarn, ...args], { stdio: 'inherit', env });
  process.removeAllListeners('SIGINT').on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal).on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : code));
  });
}
