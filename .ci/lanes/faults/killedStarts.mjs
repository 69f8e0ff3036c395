import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { startReplica, untilReady, withDatabase } from './portal.mjs';
import { schemaOf } from './schema.mjs';

/** The lane is short of time; twenty with TOS_KILLS=20. */
const KILLS = Number(process.env.TOS_KILLS ?? 10);
const LINES = 2;
const KILLS_PER_LINE = Math.ceil(KILLS / LINES);
/** About as long as all migrations take on an empty database. */
const WINDOW_MS = 1_500;
const BEGINS_WITHIN_MS = 90_000;

/** Waits until the replica holds the start-up lock and its plugins begin to migrate. */
async function untilMigrating(replica) {
  for (const until = Date.now() + BEGINS_WITHIN_MS; !replica.output.includes('Plugin initialization started'); await sleep(10)) {
    assert.ok(Date.now() < until, replica.output.slice(-2_000));
  }
}

/** A start that is killed within `afterMs`, unless it was complete before; then it resolves to the schema it has made. */
async function start({ connection, client }, afterMs) {
  const replica = await startReplica(connection);
  try {
    await untilMigrating(replica);
    const complete = untilReady(replica).then(() => 'complete');
    const outcome = await Promise.race([complete, sleep(afterMs, 'to be killed')]);
    if (outcome !== 'complete') {
      complete.catch(() => {});
      return undefined;
    }
    return await schemaOf(client);
  } finally {
    // With SIGKILL.
    await replica.dispose();
  }
}

/** Killed starts upon killed starts on one database, until one was complete; then the same on the next database. */
async function killingLine(expected) {
  let kills = 0;
  let databases = 0;
  while (kills < KILLS_PER_LINE) {
    await withDatabase(async database => {
      let schema;
      while (!schema) {
        const wait = kills < KILLS_PER_LINE ? Math.random() * WINDOW_MS : BEGINS_WITHIN_MS;
        schema = await start(database, wait);
        kills += Number(!schema);
      }
      databases += 1;
      assert.deepEqual(schema, expected);
    });
  }
  return { kills, databases };
}

/** R3: the migrating replica is killed at random moments. */
export async function killedStarts(checks) {
  await checks.check(
    `R3 ${LINES * KILLS_PER_LINE} kills while migrating: the next start goes on, and nothing stays half-done`,
    async () => {
      const expected = await withDatabase(database => start(database, BEGINS_WITHIN_MS));
      const lines = await Promise.all(Array.from({ length: LINES }, () => killingLine(expected)));
      console.log(`     ${lines.map(line => JSON.stringify(line)).join(' ')}`);
    },
  );
}
