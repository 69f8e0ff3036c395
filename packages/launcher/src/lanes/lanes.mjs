import { e2e } from './e2e.mjs';
import { lint } from './lint.mjs';
import { types } from './types.mjs';
import { unit } from './unit.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {object} LaneOptions
 * @property {import('../setup/toolchain.mjs').Toolchain} toolchain
 * @property {string[]} paths only what lies here; empty = everything
 */

/**
 * The parts of `./tos test`, in the order they run: the fast ones first.
 *
 * @type {Record<string, { title: string, run: (options: LaneOptions) => Promise<Counts> }>}
 */
export const LANES = {
  types: { title: 'Types', run: types },
  lint: { title: 'Lint and format', run: lint },
  unit: { title: 'Unit and integration tests', run: unit },
  e2e: { title: 'Browser journeys', run: e2e },
};
