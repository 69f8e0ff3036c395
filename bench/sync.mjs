// Catalog mirror of 10,000 people: until everybody can be read, and what a second comparison touches. Usage: node bench/sync.mjs
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, untilMirrored } from './lib/catalogState.mjs';
import { load, report, untilQuiet } from './lib/report.mjs';
import { installTools } from './lib/tools.mjs';
import { seedPeople, startDatabase, startTos } from './lib/tosPortal.mjs';

const PEOPLE = 10_000;
const SECONDS_TO_MIRROR = 60;
const PATIENCE_MS = 900_000;
/** Compares again soon, so that the second comparison can be watched; the portal's own schedule is 15 minutes. */
const SCHEDULE = { frequency: { seconds: 60 }, initialDelay: { seconds: 5 }, timeout: { minutes: 10 } };
const REGISTERED = /"message":"Registered scheduled task: hr-mirror.*"timestamp":"([^"]+)"/g;
const COMPARED = /"message":"Mirrored HR: .*"timestamp":"([^"]+)"/g;

/** A processed entity gets a new time of the next processing; a changed one another hash. */
const STATE = `
  select md5(string_agg(r.entity_ref || r.next_update_at || coalesce(f.hash, ''), ',' order by r.entity_ref)) as sum, count(*)::int as entities
  from catalog.refresh_state r left join catalog.final_entities f using (entity_id) where r.location_key = 'hr:tos'`;
const UNFINISHED = `
  select count(*)::int as n from catalog.refresh_state r left join catalog.final_entities f using (entity_id)
  where r.location_key = 'hr:tos' and (r.result_hash is null or f.final_entity is null or f.hash = '')`;

const toolchain = await installTools();
const { postgres, connection } = await startDatabase('sync');
const endings = [() => postgres.stop()];
try {
  await seedPeople(connection, PEOPLE);
  const busyBefore = await untilQuiet();
  const config = { catalog: { providers: { hr: { schedule: SCHEDULE } } } };
  const nodeOptions = process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [];
  const tos = await startTos({ toolchain, name: 'sync', connection, config, nodeOptions });
  endings.push(() => tos.stop());

  const stored = await until(() => tos.logged(COMPARED)[0]);
  const { users, groups } = await untilMirrored(connection, { patienceMs: PATIENCE_MS });
  await until(async () => (await ask(connection, UNFINISHED))[0].n === 0);
  const begun = Date.parse(tos.logged(REGISTERED)[0]) + SCHEDULE.initialDelay.seconds * 1_000;
  const seconds = Number(((Date.now() - begun) / 1_000).toFixed(1));

  const before = tos.logged(COMPARED);
  const [state] = await ask(connection, STATE);
  await until(() => tos.logged(COMPARED).length > before.length + 1);
  await sleep(10_000);
  const [later] = await ask(connection, STATE);
  const figures = {
    people: users,
    groups,
    secondsUntilCompared: Number(((Date.parse(stored) - begun) / 1_000).toFixed(1)),
    secondsUntilReadable: seconds,
    perSecond: Math.round((users + groups) / seconds),
    unchangedAfterTwoComparisons: state.sum === later.sum,
    busyBefore,
    load: load(),
  };
  report('sync', figures, [
    { what: 'seconds until all can be read', value: seconds, goal: SECONDS_TO_MIRROR, atMost: true },
    { what: 'nothing processed again (1 = nothing)', value: Number(figures.unchangedAfterTwoComparisons), goal: 1 },
  ]);
} finally {
  for (const end of endings.reverse()) {
    await end();
  }
}
process.exit();

async function until(condition) {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const result = await condition();
    if (result) {
      return result;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${PATIENCE_MS / 1_000} s in vain`);
    }
    await sleep(250);
  }
}
