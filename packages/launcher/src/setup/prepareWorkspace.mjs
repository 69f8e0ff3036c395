import { join } from 'node:path';
import { PATHS } from '../lib/paths.mjs';
import { withLock } from '../lib/lock.mjs';
import { buildFrontend } from './buildFrontend.mjs';
import { installPackages } from './installPackages.mjs';
import { ensureToolchain } from './toolchain.mjs';

/** Number of steps {@link prepareWorkspace} shows: with and without the frontend. */
export const PREPARE_STEPS = { withFrontend: 3, withoutFrontend: 2 };

/**
 * Brings programs, packages and, if wanted, the built frontend up to date; one launcher at a time.
 *
 * @param {import('../lib/Progress.mjs').Progress} progress
 * @param {{ frontend: boolean }} options
 * @returns {Promise<import('./toolchain.mjs').Toolchain>}
 */
export async function prepareWorkspace(progress, { frontend }) {
  const inTurn = (detail, work) =>
    withLock(join(PATHS.run, 'setup.lock'), holder => detail(`waiting for another ./tos (process ${holder})`), work);

  const toolchain = await progress.step('Node and Yarn', ensureToolchain);
  await progress.step('Packages', detail => inTurn(detail, () => installPackages(toolchain, detail)));
  if (frontend) {
    await progress.step('Pages', detail => inTurn(detail, () => buildFrontend(toolchain, detail)));
  }
  return toolchain;
}
