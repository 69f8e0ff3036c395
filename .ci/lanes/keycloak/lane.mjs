import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run as writeSecrets } from '../../../packages/launcher/src/commands/secrets.mjs';
import { Checks } from '../Checks.mjs';
import { checkRefusedConfiguration } from './configurationChecks.mjs';
import { importDemoCompany } from './importDemoCompany.mjs';
import { checkAfterKeycloak, checkBeforeKeycloak, checkKeycloakGone } from './outageChecks.mjs';
import { checkPortal } from './portalChecks.mjs';
import { checkRealm } from './realmChecks.mjs';
import { runJourneys } from './runJourneys.mjs';
import { startKeycloak } from './startKeycloak.mjs';
import { readEnvFile, startPortal } from './startPortal.mjs';
import { createDatabases, freePort, startDatabase, startRedis } from './startServices.mjs';

/** The newest 24 and a current 26 that Maven Central has as a distribution. */
const VERSIONS = ['24.0.5', '26.7.5'];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const runDir = join(root, '.tos/lane-keycloak');
const cacheDir = join(root, '.tos/keycloak');

/** One portal lives through both: Keycloak absent, 24, absent, 26. */
async function main(checks) {
  rmSync(runDir, { recursive: true, force: true });
  mkdirSync(runDir, { recursive: true });
  const image = readImage();
  const addresses = { portal: await freePort(), keycloak: await freePort() };
  const env = await productionEnvironment(addresses);
  await checkRefusedConfiguration({ checks, image, runDir, env });

  const portalUrl = env.TOS_BASE_URL;
  const portal = startPortal({ image, runDir, env, overlay: {} });
  await portal.ready({ url: `${portalUrl}/.backstage/health/v1/readiness`, timeoutMs: 180_000 });
  await importDemoCompany({ root, portalUrl, token: env.TOS_IMPORT_TOKEN });
  const lane = { checks, portalUrl, demoPassword: env.TOS_DEMO_PASSWORD };
  await checkBeforeKeycloak(lane);
  for (const version of VERSIONS) await checkVersion({ ...lane, root, version, port: addresses.keycloak, env });
  await checks.check('SIGTERM ends the portal with exit code 0', async () => {
    await portal.stop();
    const code = await portal.exit();
    if (code !== 0) throw new Error(`ended with ${code}:\n${portal.output().slice(-2_000)}`);
  });
}

async function checkVersion({ version, port, env, ...lane }) {
  const realmFile = join(root, 'keycloak/realm-tos.json');
  const keycloak = await startKeycloak({ version, cacheDir, runDir, port, realmFile, env });
  await checkAfterKeycloak({ ...lane, keycloak });
  const client = {
    clientId: 'tos-portal',
    clientSecret: env.TOS_OIDC_CLIENT_SECRET,
    redirectUri: `${env.TOS_BASE_URL}/api/auth/keycloak/handler/frame`,
  };
  await checkRealm({ checks: lane.checks, keycloak, client, password: lane.demoPassword });
  await checkPortal({ ...lane, keycloak });
  lane.checks.add(await runJourneys({ ...lane, runDir, version }));
  await checkKeycloakGone({ ...lane, keycloak });
}

function readImage() {
  const file = join(root, '.tos/image/image.json');
  if (!existsSync(file)) throw new Error('There is no built image to start; run .ci/lanes/10-image-steps.sh first');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What `./tos secrets` writes, with the addresses of this run, as an administrator would fill them in. */
async function productionEnvironment({ portal, keycloak }) {
  const envFile = join(runDir, '.env');
  await writeSecrets(['--file', envFile]);
  const env = readEnvFile(envFile);
  const database = await startDatabase({ root, runDir });
  createDatabases({ root, database, user: 'portal', password: env.POSTGRES_PASSWORD });
  const redis = await startRedis({ runDir, password: env.REDIS_PASSWORD });
  return {
    ...env,
    TOS_BASE_URL: `http://localhost:${portal}`,
    TOS_LISTEN_HOST: '127.0.0.1',
    TOS_PORT: String(portal),
    TOS_OIDC_METADATA_URL: `http://localhost:${keycloak}/realms/tos/.well-known/openid-configuration`,
    POSTGRES_HOST: database.host,
    POSTGRES_PORT: String(database.port),
    POSTGRES_USER: 'portal',
    POSTGRES_DATABASE: 'portal',
    REDIS_URL: redis.url,
  };
}

const checks = new Checks();
await checks.guard('the lane runs to its end', () => main(checks));
process.exit(checks.close());
