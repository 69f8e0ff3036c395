import { resolvePackagePath, type DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Folder of the SQL migrations of this plugin. */
export const migrationsDirectory = () => resolvePackagePath('@tos/plugin-hr-backend', 'migrations');

/** Brings the schema of the plugin to the newest version, unless the deployment does that elsewhere. */
export async function migrate(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDirectory() });
  }
  return knex;
}
