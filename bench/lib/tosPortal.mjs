import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildFrontend } from '../../packages/launcher/src/setup/buildFrontend.mjs';
import { Backend } from '../../packages/launcher/src/stack/Backend.mjs';
import { localStack } from '../../packages/launcher/src/stack/localStack.mjs';
import { embeddedConfig, writeConfig } from '../../packages/launcher/src/stack/overlay.mjs';
import { freePorts } from '../../packages/launcher/src/stack/ports.mjs';
import { readOrMakeSecrets } from '../../packages/launcher/src/stack/secrets.mjs';
import { ROOT, WORK } from './paths.mjs';

const DATABASE = 'tos';

/** Loads TypeScript of the checkout, e.g. `plugins/hr-backend/src/testing/seedCompany`. */
export function requireSource(path) {
  const require = createRequire(join(ROOT, 'packages', 'backend', 'package.json'));
  require('@backstage/cli/config/nodeTransform.cjs');
  return require(join(ROOT, path));
}

/**
 * Starts PostgreSQL as `./tos start` has it, in a folder of its own.
 *
 * @param {string} name
 * @param {{ keep?: boolean }} [options] keep = with the data of the last run, if there are any
 */
export async function startDatabase(name, { keep = false } = {}) {
  const dataDir = join(WORK, name, 'postgres');
  const { startPostgres, removePostgresData } = localStack();
  if (existsSync(dataDir) && !keep) {
    removePostgresData(dataDir);
  }
  const postgres = await startPostgres({ dataDir, persistent: true });
  const isNew = await postgres.createDatabase(DATABASE);
  return { postgres, connection: postgres.connection(DATABASE), isNew };
}

/** Fills the HR tables with people, as plugins/hr-backend/src/testing/seedCompany.ts makes them. */
export async function seedPeople(connection, people, lastNameOf) {
  const { createHrDatabase } = requireSource('plugins/hr-backend/src/testing/createHrDatabase.ts');
  const { seedCompany } = requireSource('plugins/hr-backend/src/testing/seedCompany.ts');
  const knex = await createHrDatabase({ connection });
  try {
    return await seedCompany(knex, { people, lastNameOf });
  } finally {
    await knex.destroy();
  }
}

/**
 * Starts the portal as `./tos start` does, in production mode, on a database of its own.
 *
 * @param {object} options
 * @param {import('../../packages/launcher/src/setup/toolchain.mjs').Toolchain} options.toolchain
 * @param {string} options.name folder for data and log
 * @param {object} options.connection database
 * @param {object} [options.config] laid over the configuration
 * @param {string[]} [options.nodeOptions] e.g. for a profile
 */
export async function startTos({ toolchain, name, connection, config = {}, nodeOptions = [] }) {
  const dir = join(WORK, name);
  mkdirSync(dir, { recursive: true });
  await buildFrontend(toolchain, () => {});
  const [port, issuerPort] = await freePorts(2);
  const url = `http://localhost:${port}`;
  const secrets = readOrMakeSecrets(join(dir, 'secrets.json'));
  const issuer = await localStack().startIssuer({
    realmFile: join(ROOT, 'keycloak', 'realm-tos.json'),
    port: issuerPort,
    portalUrls: [url],
    dataDir: join(dir, 'issuer'),
    clientSecret: secrets.client,
  });
  const overlays = { embedded: embeddedConfig({ appUrl: url, backendUrl: url, port, connection, issuer, secrets }), bench: config };
  const files = Object.entries(overlays).map(([part, content]) => {
    const file = join(dir, `app-config.${part}.yaml`);
    writeConfig(file, part === 'bench' ? { ...content, backend: { localOnly: true, ...content.backend } } : content);
    return file;
  });
  const logFile = join(dir, 'portal.log');
  writeFileSync(logFile, '');
  const backend = new Backend({
    toolchain,
    configFiles: [join(ROOT, 'app-config.yaml'), ...files],
    url,
    logFile,
    env: { NODE_ENV: 'production', NODE_OPTIONS: nodeOptions.join(' ') },
  });
  const startedAt = Date.now();
  try {
    await backend.start();
  } catch (error) {
    await issuer.stop();
    throw error;
  }
  const readyMs = Date.now() - startedAt;
  const stop = async () => {
    await backend.stop();
    await issuer.stop();
  };
  /** First group of each match in the log so far. */
  const logged = pattern => [...readFileSync(logFile, 'utf8').matchAll(pattern)].map(match => match[1]);
  return { url, issuer, backend, readyMs, logged, stop };
}

/** Signs in by plain HTTP; see packages/local-stack/src/testing/signIn.ts. */
export function signIn(options) {
  return requireSource('packages/local-stack/src/testing/signIn.ts').signIn(options);
}
