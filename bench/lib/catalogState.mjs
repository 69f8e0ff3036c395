import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './paths.mjs';

const { Client } = createRequire(`${ROOT}/packages/backend/package.json`)('pg');
const POLL_MS = 500;

const COUNTS = `
  select count(*) filter (where entity_ref like 'user:%')::int as users,
    count(*) filter (where entity_ref like 'group:%')::int as groups
  from catalog.final_entities where final_entity is not null`;

const WORKING = `
  select count(distinct person_id)::int as people from hr.employment
  where entry_date <= current_date and (exit_date is null or exit_date >= current_date)`;

/** Runs a query on the portal's tables. */
export async function ask(connection, text) {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Waits until the catalog has everybody who works in the company ready to be read. */
export async function untilMirrored(connection, { patienceMs }) {
  const [{ people: users }] = await ask(connection, WORKING);
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const [counts] = await ask(connection, COUNTS);
    if (counts.users >= users) {
      return counts;
    }
    if (Date.now() > deadline) {
      throw new Error(`The catalog has ${counts.users} of ${users} people after ${patienceMs / 1_000} s`);
    }
    await sleep(POLL_MS);
  }
}
