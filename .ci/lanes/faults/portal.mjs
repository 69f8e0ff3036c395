import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadFromWorkspace } from '../../../packages/launcher/src/lib/loadFromWorkspace.mjs';

/** @type {typeof import('../../../packages/local-stack/src')} */
const stack = loadFromWorkspace('@tos/local-stack');
const load = createRequire(join(process.cwd(), 'packages/backend/src/__testUtils__/x'));
const { PortalProcess } = load('./PortalProcess');

export const { findFreePort, startPostgres, createTestDatabase, isTestPostgresRunning, stopTestPostgres } = stack;
export const { userToken } = load('./userToken');

const START_WITHIN_MS = 120_000;

/** A replica of the portal on a database; `options` are those of PortalProcess. */
export async function startReplica(connection, options = {}) {
  return new PortalProcess({ port: await findFreePort(), connection, ...options });
}

/** Waits until the replica takes requests; returns the milliseconds it took. */
export function untilReady(replica) {
  return replica.untilReadiness(200, START_WITHIN_MS);
}

/** The parts of the portal as the readiness check tells them. */
export async function partsOf(replica) {
  return JSON.parse((await replica.call('/.backstage/health/v1/readiness')).text).parts;
}

/** A connection to a database, for looking at what is in it. */
export async function connectTo(connection) {
  const { Client } = loadFromWorkspace('pg');
  const client = new Client(connection);
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Calls `body` with an empty database, and removes it afterwards. */
export async function withDatabase(body) {
  const database = await createTestDatabase();
  const client = await connectTo(database.connection);
  try {
    return await body({ connection: database.connection, client });
  } finally {
    await client.end();
    await database.drop();
  }
}
