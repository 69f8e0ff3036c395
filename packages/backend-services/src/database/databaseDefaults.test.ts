import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { withDatabaseDefaults } from './databaseDefaults';

const BASE = { host: 'db', port: 5432, user: 'tos', password: 'x', database: 'tos' };
const defaultsOf = (database: JsonObject) =>
  withDatabaseDefaults(new ConfigReader({ backend: { database: { client: 'pg', ...database } } }));

describe('withDatabaseDefaults', () => {
  it.each<[string, JsonObject, string | undefined]>([
    ['does not let the catalog wait for the disk', { connection: BASE }, '-c synchronous_commit=off'],
    ['nor with an address', { connection: 'postgresql://tos:x@db/tos' }, '-c synchronous_commit=off'],
    [
      "keeps the administrator's options beside it",
      { connection: { ...BASE, options: '-c jit=off' } },
      '-c jit=off -c synchronous_commit=off',
    ],
    [
      'lets what the administrator says of the catalog win',
      { connection: BASE, plugin: { catalog: { connection: { options: '-c synchronous_commit=on' } } } },
      '-c synchronous_commit=on',
    ],
  ])('%s', (_what, database, expected) => {
    expect(defaultsOf(database).getOptional('backend.database.plugin.catalog.connection.options')).toBe(expected);
  });

  it('lets all others wait, and bounds every pool', () => {
    const config = defaultsOf({ connection: BASE, plugin: { hr: { knexConfig: { pool: { max: 12 } } } } });
    expect(config.has('backend.database.connection.options')).toBe(false);
    expect(config.has('backend.database.plugin.hr.connection')).toBe(false);
    expect(config.get('backend.database.plugin.hr.knexConfig.pool')).toEqual({ min: 0, max: 12 });
    expect(config.get('backend.database.plugin.catalog.knexConfig.pool')).toEqual({ min: 0, max: 6 });
    expect(config.get('backend.database.knexConfig.pool')).toEqual({ min: 0, max: 2 });
  });
});
