import { useTestDatabase } from '@tos/local-stack';
import createKnex, { type Knex } from 'knex';

jest.setTimeout(60_000);

const database = useTestDatabase();
const create = (name: string) => async (knex: Knex) => {
  await knex.schema.createTable(name, table => table.integer('id'));
};

/** Tables `a` and `b`, and a third migration without a transaction: with it knex gives each of the others its own. */
const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => ['a', 'b', 'c'],
  getMigrationName: name => name,
  getMigration: async name => ({ up: create(name), down: async () => {}, ...(name === 'c' && { config: { transaction: false } }) }),
};

// ADR 0009. A start that dies between the two would leave table b, and every later start would fail because it is there.
it('changes the schema and records it in one transaction', async () => {
  const knex = createKnex({ client: 'pg', connection: database.connection });
  try {
    await knex.migrate.currentVersion();
    await knex.raw(`
      create function die() returns trigger language plpgsql as $$ begin raise 'killed'; end $$;
      create trigger die before insert on knex_migrations for each row when (new.name = 'b') execute function die()`);
    await expect(knex.migrate.latest({ migrationSource })).rejects.toThrow('killed');
    expect(await Promise.all(['a', 'b'].map(name => knex.schema.hasTable(name)))).toEqual([true, false]);

    await knex.raw('drop trigger die on knex_migrations');
    await knex.migrate.latest({ migrationSource });
    expect(await knex('knex_migrations').orderBy('id').pluck('name')).toEqual(['a', 'b', 'c']);
  } finally {
    await knex.destroy();
  }
});
