import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const FILES = [
  ['orgUnits', 'org-units.csv'],
  ['positions', 'positions.csv'],
  ['employees', 'employees.csv'],
];
const PATIENCE_MS = 120_000;

/** Imports the demo company as an administrator's script does before anybody can sign in: over REST, with TOS_IMPORT_TOKEN. */
export async function importDemoCompany({ root, portalUrl, token }) {
  const call = async (method, path, body, headers = { 'content-type': 'application/json' }) => {
    const response = await fetch(`${portalUrl}/api/hr${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : headers) },
      body,
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(answer.error)}`);
    return answer;
  };
  const settled = async (id, state) => {
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      const run = await call('GET', `/imports/${id}`);
      if (run.state === state) return run;
      if (['failed', 'interrupted', 'cancelled'].includes(run.state))
        throw new Error(`import of ${run.fileName} ${run.state}: ${run.error}`);
      await sleep(300);
    }
    throw new Error(`import ${id} did not become ${state} within ${PATIENCE_MS / 1000} s`);
  };

  for (const [kind, fileName] of FILES) {
    const file = readFileSync(join(root, 'examples/musterwerk', fileName));
    const query = new URLSearchParams({ kind, fileName });
    const { id } = await call('POST', `/imports?${query}`, file, { 'content-type': 'text/csv' });
    const { version } = await settled(id, 'ready');
    const { mapping } = await call('GET', `/imports/${id}/suggestion`);
    const columns = mapping.map(({ field, column }) => ({ field, column }));
    const ready = await call('PUT', `/imports/${id}/settings`, JSON.stringify({ version, mapping: columns }));
    await call('POST', `/imports/${id}/check`, JSON.stringify({ version: ready.version }));
    const checked = await settled(id, 'checked');
    if (checked.problems.open > 0) throw new Error(`${fileName} has open problems: ${JSON.stringify(checked.problems)}`);
    await call('POST', `/imports/${id}/apply`, JSON.stringify({ version: checked.version }));
    await settled(id, 'applied');
    console.log(`imported ${fileName}: ${checked.rowCount} rows`);
  }
}
