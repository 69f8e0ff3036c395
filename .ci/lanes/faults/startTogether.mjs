import assert from 'node:assert/strict';
import { startReplica, untilReady, withDatabase } from './portal.mjs';
import { schemaOf } from './schema.mjs';

/** The lane is short of time; ten in a row with TOS_ROUNDS=10. */
const ROUNDS = Number(process.env.TOS_ROUNDS ?? 1);

async function startTwo({ connection, client }) {
  const options = { backend: { baseUrl: 'http://localhost:27999' } };
  const replicas = [await startReplica(connection, options), await startReplica(connection, options)];
  try {
    const times = await Promise.all(replicas.map(untilReady));
    return { times, ...(await schemaOf(client)) };
  } finally {
    await Promise.all(replicas.map(replica => replica.dispose()));
  }
}

/** R1: two replicas start at the same moment on an empty database. */
export async function startTogether(checks) {
  let first;
  for (let round = 1; round <= ROUNDS; round++) {
    await checks.check(`R1 two replicas on an empty database, ${round} of ${ROUNDS}`, async () => {
      const { times, migrations, shape } = await withDatabase(startTwo);
      assert.ok(Math.max(...times) < 60_000, `ready after ${times.map(Math.round)} ms`);
      assert.ok(migrations.length > 20);
      assert.equal(new Set(migrations).size, migrations.length, 'each migration is recorded once');
      first ??= { migrations, shape };
      assert.deepEqual(migrations, first.migrations);
      assert.equal(shape, first.shape);
    });
  }
}
