import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { shutdown } from '../lib/Shutdown.mjs';
import { UserError } from '../lib/UserError.mjs';
import { Backend } from './Backend.mjs';
import { localStack } from './localStack.mjs';
import { embeddedConfig, writeConfig } from './overlay.mjs';
import { readOrMakeSecrets } from './secrets.mjs';

/** Number of steps {@link startStack} shows. */
export const STACK_STEPS = 2;

const DATABASE = 'tos';

/**
 * @typedef {object} StackOptions
 * @property {import('../setup/toolchain.mjs').Toolchain} toolchain
 * @property {{ portal: number, issuer: number, postgres: number, pages?: number }} ports `pages` = the pages are served
 *   for development, on that port
 * @property {string} dataDir database, keys and secrets
 * @property {string} runDir overlay and log
 * @property {boolean} persistent false = the database is faster, not crash-safe, and deleted at the end
 * @property {Record<string, string>} [env] for the backend
 */

/**
 * Starts database, sign-in service and portal, in this order, and registers their end.
 *
 * @param {import('../lib/Progress.mjs').Progress} progress
 * @param {StackOptions} options
 */
export async function startStack(progress, options) {
  const { toolchain, ports, dataDir, runDir, env } = options;
  const endings = [];
  const endsWithUs = end => endings.unshift(shutdown.add(end));
  const backendUrl = `http://localhost:${ports.portal}`;
  const appUrl = ports.pages ? `http://localhost:${ports.pages}` : backendUrl;
  const secrets = readOrMakeSecrets(join(dataDir, 'secrets.json'));
  mkdirSync(runDir, { recursive: true });

  const { connection, issuer } = await progress.step('Database and sign-in service', () =>
    startServices(options, { secrets, portalUrls: [...new Set([backendUrl, appUrl])], endsWithUs }),
  );

  const overlay = join(runDir, 'app-config.embedded.yaml');
  writeConfig(overlay, embeddedConfig({ appUrl, backendUrl, port: ports.portal, connection, issuer, secrets }));
  const logFile = join(runDir, 'portal.log');
  writeFileSync(logFile, '', { mode: 0o600 });
  const configFiles = [join(ROOT, 'app-config.yaml'), localConfig(), overlay].filter(Boolean);
  const backend = new Backend({
    toolchain,
    configFiles,
    url: backendUrl,
    logFile,
    env,
    watch: ports.pages !== undefined,
  });
  endsWithUs(() => backend.stop());
  await progress.step('Portal', () => backend.start());
  const stop = async () => {
    for (const end of endings) {
      await end();
    }
  };
  return { appUrl, backendUrl, backend, configFiles, logFile, serviceToken: secrets.service, stop };
}

async function startServices({ ports, dataDir, persistent }, { secrets, portalUrls, endsWithUs }) {
  const { startPostgres, startIssuer } = localStack();
  const started = await Promise.allSettled([
    startPostgres({ dataDir: join(dataDir, 'postgres'), port: ports.postgres, persistent }).then(async postgres => {
      endsWithUs(() => postgres.stop());
      await postgres.createDatabase(DATABASE);
      return postgres.connection(DATABASE);
    }),
    startIssuer({
      realmFile: join(ROOT, 'keycloak', 'realm-tos.json'),
      port: ports.issuer,
      portalUrls,
      dataDir: join(dataDir, 'issuer'),
      clientSecret: secrets.client,
    }).then(issuer => {
      endsWithUs(() => issuer.stop());
      return issuer;
    }),
  ]);
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed) {
    throw new UserError(failed.reason.message);
  }
  return { connection: started[0].value, issuer: started[1].value };
}

/** What an administrator or developer changes for this machine alone; not committed. */
function localConfig() {
  const file = join(ROOT, 'app-config.local.yaml');
  return existsSync(file) ? file : undefined;
}
