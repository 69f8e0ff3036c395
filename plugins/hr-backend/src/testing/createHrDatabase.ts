import { type TestDatabase } from '@tos/local-stack';
import createKnex, { type Knex } from 'knex';
import { migrationsDirectory } from '../database/migrate';

/** A knex client on the schema `hr` of a test database, as the backend would hand it out; migrated unless told otherwise. */
export async function createHrDatabase(database: Pick<TestDatabase, 'connection'>, options: { migrated?: boolean } = {}): Promise<Knex> {
  const knex = createKnex({ client: 'pg', connection: database.connection, searchPath: ['hr'], pool: { min: 0, max: 10 } });
  await knex.raw('create schema if not exists hr');
  if (options.migrated !== false) {
    await knex.migrate.latest({ directory: migrationsDirectory() });
  }
  return knex;
}
