import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { registryEnvironment } from '../setup/registryEnvironment.mjs';
import { ensureToolchain } from '../setup/toolchain.mjs';

export const summary = 'runs any Yarn or workspace command under the right Node, e.g. ./tos yarn new';
export const usage = 'Usage: ./tos yarn <arguments of yarn>';
export const needsRightNode = false;

/** Yarn's commands that ask the registry. */
const FETCHING = new Set([undefined, 'install', 'add', 'up', 'dlx', 'npm', 'remove', 'dedupe', 'new']);

/** @param {string[]} args */
export async function run(args) {
  const { node, yarn, env } = await ensureToolchain(text => process.stderr.write(`Fetching ${text} …\n`));
  const command = args[0] === 'workspace' ? args[2] : args[0];
  const settings = FETCHING.has(command) ? await registryEnvironment(env) : {};
  const child = spawn(node, [yarn, ...args], { stdio: 'inherit', env: { ...env, ...settings } });
  process.removeAllListeners('SIGINT').on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal).on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : code));
  });
}
