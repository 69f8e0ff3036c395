import { join } from 'node:path';
import { loadDemoCompanyDays } from './demoCompanyDays.mjs';
import { loadDemoDocuments } from './demoDocuments.mjs';
import { JOINERS_FILE, loadDemoLifeCycle } from './demoLifeCycle.mjs';
import { describeRun } from './importing/describeRun.mjs';
import { ImportClient } from './importing/ImportClient.mjs';
import { importFile } from './importing/importFile.mjs';
import { ROOT } from './lib/paths.mjs';
import { UserError } from './lib/UserError.mjs';

const FOLDER = join(ROOT, 'examples', 'musterwerk');

/** In this order: seats need units, people need both. */
const FILES = [
  ['org-units.csv', 'orgUnits'],
  ['positions.csv', 'positions'],
  ['employees.csv', 'employees'],
];

const MOST_RUNS = 100;

const isDemoCompany = stored => stored.every(name => name === JOINERS_FILE || FILES.some(([known]) => known === name));

/**
 * Loads the demo company through the importer, unless somebody has imported something else already. An interrupted load
 * goes on with the file it stopped at.
 *
 * @param {{ backendUrl: string, serviceToken: string }} stack
 * @param {(text: string) => void} detail
 */
export async function loadDemoCompany({ backendUrl, serviceToken }, detail) {
  const client = new ImportClient({ url: backendUrl, token: serviceToken });
  const { items } = await client.json(`/imports?limit=${MOST_RUNS}`);
  const stored = items.filter(({ state }) => state === 'applied').map(({ fileName }) => fileName);
  const missing = missingDemoFiles(stored);
  for (const [name, kind] of missing) {
    detail(name);
    const run = await importFile(client, { file: join(FOLDER, name), kind }, text => detail(`${name}: ${text}`));
    if (run.state !== 'applied') {
      const { items: problems } = await client.json(`/imports/${run.id}/problems?limit=5`);
      throw new UserError(`The demo company was not loaded:\n${describeRun(run, problems)}`);
    }
  }
  if (isDemoCompany(stored)) {
    detail('documents');
    await loadDemoDocuments(client);
    detail('life cycle');
    await loadDemoLifeCycle(client);
  }
  // Only with the people: days that HR has removed stay away.
  if (missing.length > 0) {
    detail('company days');
    await loadDemoCompanyDays(client);
  }
}

/**
 * @param {string[]} stored names of the files that were imported so far
 * @returns {string[][]} what to load, with its kind; nothing when there are other people already
 */
export function missingDemoFiles(stored) {
  return !isDemoCompany(stored) ? [] : FILES.filter(([name]) => !stored.includes(name));
}
