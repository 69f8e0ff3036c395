/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import { readdirSync } from 'node:fs';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { migrationsDirectory } from './migrate';

jest.setTimeout(120_000);

/** Everything that makes up the schema, as text, in a stable order. */
async function describeSchema(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw(`
    select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
      from information_schema.columns where table_schema = 'hr' and table_name not like 'knex%'
    union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(c.oid)
      from pg_constraint c where connamespace = 'hr'::regnamespace and conrelid::regclass::text not like 'knex%'
    union all select 'index ' || indexdef from pg_indexes where schemaname = 'hr' and tablename not like 'knex%'
    union all select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'hr'::regnamespace
    union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal and tgrelid::regclass::text not like 'knex%'
    order by 1`);
  return rows.map((row: { line: string }) => row.line);
}

describe('migrations', () => {
  const database = useTestDatabase();
  const migrations = readdirSync(migrationsDirectory()).filter(name => name.endsWith('.js'));
  const directory = migrationsDirectory();

  it('go up, down and up again to the same schema, one by one', async () => {
    const knex = await createHrDatabase(database, { migrated: false });
    const steps: string[][] = [await describeSchema(knex)];
    for (let i = 0; i < migrations.length; i++) {
      await knex.migrate.up({ directory });
      steps.push(await describeSchema(knex));
    }
    for (let i = migrations.length - 1; i >= 0; i--) {
      await knex.migrate.down({ directory });
      expect(await describeSchema(knex)).toEqual(steps[i]);
    }
    await knex.migrate.latest({ directory });
    expect(await describeSchema(knex)).toEqual(steps.at(-1));
    expect(steps.at(-1)).toContainEqual(expect.stringContaining('assignment_no_overlap'));
    await knex.destroy();
  });
});
