import { targetPaths } from '@backstage/cli-common';
import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ConfigSchema, ConfigSources } from '@backstage/config-loader';
import { InputError } from '@backstage/errors';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkConfigFiles, ConfigFinding } from './checkConfigFiles';
import { checkProductionConfig } from './checkProductionConfig';
import { checkSchema } from './checkSchema';
import { configSchemaServiceRef } from './configSchema';

/** The configuration files of a start: those of `--config`, or the usual ones of the workspace. */
export function configFilePaths(argv: string[], rootDir: string): string[] {
  const targets = ConfigSources.parseArgs(argv).map(({ target }) => target);
  if (targets.length > 0) {
    return targets.map(target => resolve(target));
  }
  return ['app-config.yaml', 'app-config.local.yaml'].map(name => join(rootDir, name)).filter(path => existsSync(path));
}

/**
 * Everything that is wrong with a configuration; the start and `./tos doctor` say the same.
 *
 * @param paths - the files the configuration was loaded from, for keys and lines
 */
export async function checkConfig(options: {
  config: Config;
  schema: ConfigSchema;
  paths: string[];
  production: boolean;
}): Promise<ConfigFinding[]> {
  const { findings, files } = await checkConfigFiles(options.paths);
  return [
    ...findings,
    ...checkSchema(options.config, options.schema, files),
    ...(options.production ? checkProductionConfig(options.config) : []),
  ];
}

/** One line per finding: file, line, key, what is wrong. */
export function describeFinding(finding: ConfigFinding): string {
  const { file, line, key, message } = finding;
  const place = [file, line].filter(part => part !== undefined).join(':');
  return [place && `${place}:`, key, message].filter(Boolean).join(' ');
}

/** The platform's configuration, checked before anything uses it. */
export const rootConfigServiceFactory = createServiceFactory({
  service: coreServices.rootConfig,
  deps: { schema: configSchemaServiceRef },
  async factory({ schema }) {
    const paths = configFilePaths(process.argv, targetPaths.rootDir);
    const { findings } = await checkConfigFiles(paths);
    refuse(findings);
    const config = await ConfigSources.toConfig(ConfigSources.default({}));
    refuse(
      await checkConfig({
        config,
        schema,
        paths,
        production: process.env.NODE_ENV === 'production',
      }),
    );
    return config;
  },
});

function refuse(findings: ConfigFinding[]) {
  if (findings.length > 0) {
    throw new InputError(`The configuration is wrong:\n${findings.map(finding => `  ${describeFinding(finding)}`).join('\n')}`);
  }
}
