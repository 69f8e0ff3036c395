import { ConflictError } from '@backstage/errors';
import { Client } from 'pg';
import { KnownMigrations } from './knownMigrations';

/**
 * Refuses to start on a database that a newer release has migrated, before anything is written.
 *
 * @param schemaPrefix - `backend.database.schemaPrefix`
 * @throws ConflictError naming the schema, what it holds and what this release knows
 */
export async function refuseNewerSchemas(client: Client, known: KnownMigrations, schemaPrefix: string = ''): Promise<void> {
  const { rows: tables } = await client.query<{ schema: string; table: string }>(
    `select table_schema as schema, table_name as table from information_schema.tables
     where table_name like '%knex\\_migrations' order by 1, 2`,
  );
  for (const { schema, table } of tables) {
    const names = known.get(schema.slice(schemaPrefix.length));
    if (names && schema.startsWith(schemaPrefix)) {
      const { rows } = await client.query<{ name: string }>(
        `select name from ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)} order by name`,
      );
      const unknown = rows.filter(({ name }) => !names.has(name)).pop();
      if (unknown) {
        throw new ConflictError(
          `The database was migrated by a newer release of tOS: schema '${schema}' holds ${unknown.name}, ` +
            `the newest migration this release knows is ${newest(names)}. ` +
            'Start the newer release again, or restore the backup made before the upgrade.',
        );
      }
    }
  }
}

function newest(names: Set<string>): string {
  return [...names].sort().pop() ?? 'none';
}
