import { Client } from 'pg';
import { createTestDatabase } from './createTestDatabase';
import { useTestDatabase } from './useTestDatabase';

async function ask<Row extends Record<string, unknown>>(connectionString: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('useTestDatabase', () => {
  const database = useTestDatabase();

  it('is PostgreSQL 16 with UTF-8, UTC, bytewise order and the extensions the product uses', async () => {
    const [facts] = await ask(
      database.connectionString,
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
              current_setting('timezone') as zone, 'Z' < 'a' as bytewise, lower('ÄÖÜ') as lowered,
              (select count(*)::int from pg_available_extensions where name in ('pg_trgm', 'citext', 'btree_gist')) as extensions`,
    );
    expect(facts).toEqual({ major: 16, encoding: 'UTF8', zone: 'UTC', bytewise: true, lowered: 'äöü', extensions: 3 });
  });

  it('is empty and apart from other databases', async () => {
    const other = await createTestDatabase();
    await ask(other.connectionString, 'create table seen (id int)');
    const tables = await ask(database.connectionString, "select 1 from pg_tables where tablename = 'seen'");
    expect(tables).toEqual([]);
    await other.drop();
    await expect(ask(other.connectionString, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('gives plugins a schema each', () => {
    expect(database.backendConfig.database).toMatchObject({
      client: 'pg',
      pluginDivisionMode: 'schema',
      ensureSchemaExists: true,
      connection: { host: '127.0.0.1' },
    });
  });
});
