import type { PostgresConnection } from '../postgres/PostgresServer';
import { createTestDatabase, type TestDatabase } from './createTestDatabase';

const START_PATIENCE_MS = 120_000;

/** The database of the test file that called {@link useTestDatabase}; readable from `beforeAll` on. */
export interface TestDatabaseHandle {
  readonly connection: PostgresConnection;
  readonly connectionString: string;
  /** The `backend` part of an app-config that puts every plugin into a schema of this database. */
  readonly backendConfig: {
    database: {
      client: 'pg';
      connection: PostgresConnection;
      pluginDivisionMode: 'schema';
      ensureSchemaExists: true;
    };
  };
}

/**
 * Gives a jest file (or a describe block) an empty PostgreSQL database before its tests and removes it afterwards.
 * Call it at the top, not inside a test.
 */
export function useTestDatabase(): TestDatabaseHandle {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
  }, START_PATIENCE_MS);
  afterAll(async () => {
    await database?.drop();
  });

  const opened = () => {
    if (!database) {
      throw new Error('The test database is there from beforeAll on, not while the file is being read.');
    }
    return database;
  };
  return {
    get connection() {
      return opened().connection;
    },
    get connectionString() {
      return opened().connectionString;
    },
    get backendConfig() {
      const { connection } = opened();
      return {
        database: { client: 'pg', connection, pluginDivisionMode: 'schema', ensureSchemaExists: true },
      } as const;
    },
  };
}
