import { randomBytes } from 'node:crypto';
import { isAlive } from '../fileLock';
import type { PostgresConnection, PostgresServer } from '../postgres/PostgresServer';
import { openTestPostgres } from './testPostgres';

/** An empty database of its own for one test file. */
export interface TestDatabase {
  connection: PostgresConnection;
  /** The same as a `postgresql://` address. */
  connectionString: string;
  /** Removes the database; connections to it are ended. */
  drop(): Promise<void>;
}

let opened: Promise<PostgresServer> | undefined;

/** Creates an empty database on the shared test server (started when none runs). */
export async function createTestDatabase(): Promise<TestDatabase> {
  opened ??= openAndTidy();
  const server = await opened;
  const name = `tos_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await server.createDatabase(name);
  return {
    connection: server.connection(name),
    connectionString: server.connectionString(name),
    drop: () => server.dropDatabase(name),
  };
}

async function openAndTidy(): Promise<PostgresServer> {
  const server = await openTestPostgres();
  const rows = await server.query<{ name: string }>("select datname as name from pg_database where datname like 'tos\\_test\\_%'");
  for (const { name } of rows) {
    if (!isAlive(Number(name.split('_')[2]))) {
      await server.dropDatabase(name);
    }
  }
  return server;
}
