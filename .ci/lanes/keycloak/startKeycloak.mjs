import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ChildProcess } from './ChildProcess.mjs';
import { KeycloakAdmin } from './KeycloakAdmin.mjs';

const ADMIN = { username: 'lane-admin', password: 'lane-admin-password' };

/** Unpacks Keycloak's distribution from Maven Central under `cacheDir` unless it is there; resolves to its folder. */
export function obtainKeycloak({ version, cacheDir }) {
  const home = join(cacheDir, `keycloak-${version}`);
  if (existsSync(home)) return home;
  const download = join(cacheDir, `download-${version}`);
  rmSync(download, { recursive: true, force: true });
  mkdirSync(download, { recursive: true });
  const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:zip`;
  console.log(`fetching ${artifact}`);
  const inherit = { stdio: ['ignore', 'inherit', 'inherit'] };
  execFileSync('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${download}`], inherit);
  execFileSync('unzip', ['-q', join(download, `keycloak-quarkus-dist-${version}.zip`), '-d', download], inherit);
  renameSync(join(download, `keycloak-${version}`), home);
  rmSync(download, { recursive: true, force: true });
  return home;
}

/** Starts Keycloak with an empty database of its own and the realm file imported, as README and docs/keycloak.md say. */
export async function startKeycloak({ version, cacheDir, runDir, port, realmFile, env, extraArgs = [], keepData = false }) {
  const home = obtainKeycloak({ version, cacheDir });
  if (!keepData) rmSync(join(home, 'data'), { recursive: true, force: true });
  mkdirSync(join(home, 'data', 'import'), { recursive: true });
  copyFileSync(realmFile, join(home, 'data', 'import', 'realm-tos.json'));
  const server = new ChildProcess({
    name: `Keycloak ${version}`,
    command: 'bash',
    args: ['bin/kc.sh', 'start-dev', '--import-realm', '--http-host', '127.0.0.1', '--http-port', String(port), ...extraArgs],
    cwd: home,
    logFile: join(runDir, `keycloak-${version}.log`),
    env: {
      ...process.env,
      ...env,
      KC_BOOTSTRAP_ADMIN_USERNAME: ADMIN.username,
      KC_BOOTSTRAP_ADMIN_PASSWORD: ADMIN.password,
      KEYCLOAK_ADMIN: ADMIN.username,
      KEYCLOAK_ADMIN_PASSWORD: ADMIN.password,
    },
  });
  const baseUrl = `http://localhost:${port}`;
  await server.ready({ url: `${baseUrl}/realms/tos/.well-known/openid-configuration`, timeoutMs: 300_000 });
  return { version, issuer: `${baseUrl}/realms/tos`, server, admin: new KeycloakAdmin({ baseUrl, realm: 'tos', ...ADMIN }) };
}
