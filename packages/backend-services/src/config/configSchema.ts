import { ConfigSchema, loadConfigSchema } from '@backstage/config-loader';
import { createServiceFactory, createServiceRef } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { getPackages } from '@manypkg/get-packages';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a frontend that was built for production brings, because its packages are not installed beside it. */
const COMPILED_SCHEMA = join('dist', '.config-schema.json');

/**
 * Reads the configuration schema of every package of the workspace and of what they depend on.
 *
 * @param dir - a folder inside the workspace
 */
export async function readConfigSchema(dir: string): Promise<ConfigSchema> {
  const { packages } = await getPackages(dir);
  const installed = await loadConfigSchema({
    dependencies: packages.map(({ packageJson }) => packageJson.name),
    onSchemaError: () => {},
  });
  const compiled = packages.filter(({ packageJson }) => !packageJson.dependencies).flatMap(each => compiledSchemas(each.dir));
  return loadConfigSchema({
    serialized: merge(installed.serialize(), compiled),
    noUndeclaredProperties: true,
    onSchemaError: () => {},
  });
}

function compiledSchemas(packageDir: string): JsonObject[] {
  const file = join(packageDir, COMPILED_SCHEMA);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).schemas : [];
}

function merge(installed: JsonObject, compiled: JsonObject[]): JsonObject {
  return {
    ...installed,
    schemas: [...(installed.schemas as JsonObject[]), ...compiled],
  };
}

/** The configuration schema; read once and used for the check at start and for masking secrets in logs. */
export const configSchemaServiceRef = createServiceRef<ConfigSchema>({
  id: 'tos.configSchema',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => readConfigSchema(process.cwd()),
    }),
});
