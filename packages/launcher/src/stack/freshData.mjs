import { createInterface } from 'node:readline/promises';
import { PATHS } from '../lib/paths.mjs';
import { UserError } from '../lib/UserError.mjs';
import { localStack } from './localStack.mjs';
import { join } from 'node:path';
import { rmSync } from 'node:fs';

/**
 * Makes sure that deleting the data is meant.
 *
 * @param {boolean} confirmed `--yes` was given
 */
export async function confirmFresh(confirmed) {
  if (confirmed) {
    return;
  }
  if (!process.stdin.isTTY) {
    throw new UserError(`--fresh deletes all data in ${PATHS.data} and nobody is there to ask.`, 'Add --yes if that is meant.');
  }
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`This deletes all data in ${PATHS.data}: people, accounts' sessions, settings. Go on? [y/N] `);
  prompt.close();
  if (!/^(y|yes|j|ja)$/i.test(answer.trim())) {
    throw new UserError('Nothing was deleted, nothing was started.');
  }
}

/** Deletes database, keys and secrets of this installation. */
export function removeData() {
  localStack().removePostgresData(join(PATHS.data, 'postgres'));
  rmSync(PATHS.data, { recursive: true, force: true });
}
