import { basename } from 'node:path';
import { UserError } from '../lib/UserError.mjs';
import { addRecommended } from './treatments.mjs';

/**
 * @typedef {object} ImportOptions
 * @property {string} file
 * @property {string} kind orgUnits, positions, employees or posts
 * @property {string} [sheet]
 * @property {string} [profile] name of a saved mapping; without one the portal guesses
 * @property {object[]} [treatments]
 * @property {boolean} [recommended] treat what is open as recommended
 * @property {boolean} [withoutBadRows]
 * @property {boolean} [full] who is not in the file leaves
 * @property {string} [effectiveDate]
 * @property {boolean} [dryRun]
 * @property {number} [confirmLeaving]
 */

/**
 * Brings a file into the portal: upload, mapping, check and, unless told otherwise, storing.
 *
 * @param {import('./ImportClient.mjs').ImportClient} client
 * @param {ImportOptions} options
 * @param {(text: string) => void} [detail]
 * @returns the run as it ended; not stored when problems are open
 */
export async function importFile(client, options, detail = () => {}) {
  const { file, kind, sheet } = options;
  const uploaded = await client.upload(file, { kind, fileName: basename(file), ...(sheet && { sheet }) });
  const run = await client.settled(uploaded.id, detail);
  stopIfFailed(run);
  const mapping = await chooseMapping(client, run, options.profile);
  let checked = await check(client, run, { ...options, mapping }, detail);
  if (options.dryRun || checked.problems.open > 0) {
    return checked;
  }
  const body = { version: checked.version, ...(options.confirmLeaving !== undefined && { confirmLeaving: options.confirmLeaving }) };
  await client.json(`/imports/${run.id}/apply`, { method: 'POST', json: body });
  checked = await client.settled(run.id, detail);
  stopIfFailed(checked);
  return checked;
}

async function chooseMapping(client, run, profileName) {
  if (profileName) {
    const { items } = await client.json('/import-profiles');
    const profile = items.find(({ name, kind }) => name === profileName && kind === run.kind);
    if (!profile) {
      throw new UserError(
        `There is no profile "${profileName}" for ${run.kind}.`,
        `Saved: ${items.map(({ name }) => name).join(', ') || 'none'}.`,
      );
    }
  }
  const suggestion = await client.json(
    `/imports/${run.id}/suggestion${profileName ? `?${new URLSearchParams({ profile: profileName })}` : ''}`,
  );
  return suggestion.profile?.mapping ?? suggestion.mapping.map(({ field, column }) => ({ field, column }));
}

/** Skipping or mending rows can bring up further problems, so recommendations are followed until nothing new is open. */
async function check(client, run, options, detail) {
  let treatments = options.treatments ?? [];
  let { version } = run;
  for (;;) {
    const settings = {
      version,
      mapping: options.mapping,
      treatments,
      mode: options.full ? 'full' : 'add',
      withoutBadRows: options.withoutBadRows ?? false,
      ...(options.effectiveDate && { effectiveDate: options.effectiveDate }),
    };
    ({ version } = await client.json(`/imports/${run.id}/settings`, { method: 'PUT', json: settings }));
    await client.json(`/imports/${run.id}/check`, { method: 'POST', json: { version } });
    const checked = await client.settled(run.id, detail);
    stopIfFailed(checked);
    const more = options.recommended ? addRecommended(treatments, checked.problems.groups) : treatments;
    if (more.length === treatments.length) {
      return checked;
    }
    treatments = more;
  }
}

function stopIfFailed(run) {
  if (['failed', 'interrupted', 'cancelled'].includes(run.state)) {
    throw new UserError(`The import of ${run.fileName} has ${run.state === 'failed' ? 'failed' : `been ${run.state}`}. ${run.error ?? ''}`);
  }
}
