import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run as writeSecrets } from '../../../packages/launcher/src/commands/secrets.mjs';
import { Checks } from '../Checks.mjs';
import { readEnvFile } from '../keycloak/startPortal.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** What `./tos start` adds to app-config.yaml: addresses and secrets of the embedded services. */
const EMBEDDED_OVERLAY = {
  backend: { database: { connection: { host: '127.0.0.1', port: 7009, user: 'tos', password: 'x', database: 'tos' } } },
  auth: {
    session: { secret: 'x' },
    providers: { keycloak: { production: { metadataUrl: 'http://localhost:7008/realms/tos', clientSecret: 'x' } } },
  },
};

function checkConfig(files, env) {
  const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'config:check', '--strict', ...files.flatMap(file => ['--config', file])],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    },
  );
  if (status !== 0) throw new Error(`${stdout}${stderr}`.trim());
}

async function main(checks, dir) {
  await checks.check('app-config.yaml with what ./tos start adds passes config:check --strict', () => {
    const overlay = join(dir, 'overlay.json');
    writeFileSync(overlay, JSON.stringify(EMBEDDED_OVERLAY));
    checkConfig(['app-config.yaml', overlay], {});
  });
  await checks.check('app-config.production.yaml with what ./tos secrets writes passes config:check --strict', async () => {
    const file = join(dir, '.env');
    await writeSecrets(['--file', file]);
    checkConfig(['app-config.yaml', 'app-config.production.yaml'], readEnvFile(file));
  });
  await checks.check('docs/configuration.md is up to date', () => {
    const script = join(root, 'packages/launcher/src/configuration/writeReference.mjs');
    execFileSync(process.execPath, [script, '--check'], { stdio: ['ignore', 'inherit', 'pipe'] });
  });
}

const checks = new Checks();
const dir = mkdtempSync(join(tmpdir(), 'tos-configuration-'));
try {
  await main(checks, dir);
} finally {
  rmSync(dir, { recursive: true });
}
process.exitCode = checks.close();
