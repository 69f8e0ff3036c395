import { ConfigSchema, loadConfigSchema } from '@backstage/config-loader';
import { createServiceFactory, createServiceRef } from '@backstage/backend-plugin-api';
import { getPackages } from '@manypkg/get-packages';

/**
 * Reads the configuration schema of every package of the workspace and of what they depend on.
 *
 * @param dir - a folder inside the workspace
 */
export async function readConfigSchema(dir: string): Promise<ConfigSchema> {
  const { packages } = await getPackages(dir);
  return loadConfigSchema({
    dependencies: packages.map(({ packageJson }) => packageJson.name),
    noUndeclaredProperties: true,
    onSchemaError: () => {},
  });
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
