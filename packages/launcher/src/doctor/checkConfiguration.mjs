import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { loadFromWorkspace } from '../lib/loadFromWorkspace.mjs';
import { PATHS, ROOT } from '../lib/paths.mjs';
import { isRunning } from '../stack/lastRun.mjs';

/** What `./tos start` adds; missing while it does not run. */
const EMBEDDED_KEYS = [
  'backend.database.connection',
  'auth.providers.keycloak.production.metadataUrl',
  'auth.providers.keycloak.production.clientSecret',
];

/**
 * The files a start would read.
 *
 * @param {{ production: boolean, config?: string[] }} options
 */
export function configurationFiles({ production, config }) {
  if (config) {
    return config.map(file => resolve(file));
  }
  const names = production ? ['app-config.production.yaml'] : ['app-config.local.yaml'];
  return [
    join(ROOT, 'app-config.yaml'),
    ...names.map(name => join(ROOT, name)).filter(file => production || existsSync(file)),
    ...(production || !isRunning() ? [] : [join(PATHS.run, 'app-config.embedded.yaml')]),
  ];
}

/**
 * Checks the files as the start does: form, environment variables, unknown keys, types, what production forbids.
 *
 * @param {string[]} files
 * @param {boolean} production
 * @returns {Promise<{ findings: import('../commands/doctor.mjs').Finding[], config?: import('@backstage/config').Config }>}
 */
export async function checkConfiguration(files, production) {
  const names = files.map(file => basename(file)).join(', ');
  let tools;
  try {
    tools = {
      ...loadFromWorkspace('@tos/backend-services'),
      ...loadFromWorkspace('@backstage/config-loader'),
    };
  } catch (error) {
    return {
      findings: [
        {
          level: 'bad',
          text: `The configuration cannot be checked: ${error.message.split('\n')[0]}`,
          remedy: 'Run "./tos yarn install" first.',
        },
      ],
    };
  }
  const { checkConfig, checkConfigFiles, ConfigSources, describeFinding, readConfigSchema } = tools;
  const bad = finding => ({ level: 'bad', text: `Configuration: ${describeFinding(finding)}`, remedy: remedyOf(finding) });

  const { findings: ofFiles } = await checkConfigFiles(files);
  if (ofFiles.length > 0) {
    return { findings: ofFiles.map(bad) };
  }
  const argv = files.flatMap(file => ['--config', file]);
  const config = await ConfigSources.toConfig(ConfigSources.default({ rootDir: ROOT, argv }));
  const schema = await readConfigSchema(ROOT);
  const added = production || isRunning() ? [] : EMBEDDED_KEYS;
  const findings = (await checkConfig({ config, schema, paths: files, production })).filter(
    ({ key, message }) => !(added.includes(key) && message.startsWith('is missing')),
  );
  return {
    config,
    findings: findings.length > 0 ? findings.map(bad) : [{ level: 'ok', text: `The configuration fits its schema (${names})` }],
  };
}

function remedyOf({ message }) {
  if (/environment variable/.test(message)) {
    return 'Set it; "./tos secrets" writes a .env with all of them.';
  }
  return 'Every key and its meaning: docs/configuration.md.';
}
