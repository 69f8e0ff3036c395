import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';

/**
 * Runs a program of the workspace that says by its exit code whether all is well; counts as one test.
 *
 * @param {import('../setup/toolchain.mjs').Toolchain} toolchain
 * @param {string} title
 * @param {string[]} command name of the program and its arguments
 * @returns {Promise<import('./lanes.mjs').Counts>}
 */
export async function check(toolchain, title, [program, ...args]) {
  const { code } = await run(join(ROOT, 'node_modules', '.bin', program), args, {
    cwd: ROOT,
    env: toolchain.env,
    visible: true,
  });
  process.stdout.write(`${code === 0 ? '✔' : '✘'} ${title}\n`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {import('./lanes.mjs').Counts[]} counts
 * @returns {import('./lanes.mjs').Counts}
 */
export function sum(counts) {
  return counts.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}
