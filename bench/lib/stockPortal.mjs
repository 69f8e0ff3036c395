import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../packages/launcher/src/stack/ports.mjs';
import { ROOT, WORK } from './paths.mjs';
import { runToEnd, start } from './processes.mjs';
import { startDatabase } from './tosPortal.mjs';
import { toolPath } from './tools.mjs';

const APP = join(WORK, 'stock');
const START_PATIENCE_MS = 180_000;

/**
 * Makes the app that `@backstage/create-app` makes, with tOS's Node, Yarn and pinned versions, and builds its pages.
 *
 * @param {import('../../packages/launcher/src/setup/toolchain.mjs').Toolchain} toolchain
 */
export async function prepareStock(toolchain) {
  if (existsSync(join(APP, 'packages', 'app', 'dist', 'index.html'))) {
    return;
  }
  console.log('  making, installing and building the stock app (takes minutes, once)');
  rmSync(APP, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  const createApp = join(dirname(toolPath('@backstage/create-app/package.json')), 'bin', 'backstage-create-app');
  await runToEnd(toolchain.node, [createApp, '--skip-install', '--path', APP], {
    cwd: WORK,
    env: { ...toolchain.env, BACKSTAGE_APP_NAME: 'stock' },
  });
  adaptManifest();
  const yarn = (...args) => runToEnd(toolchain.node, [toolchain.yarn, ...args], { cwd: APP, env: { ...toolchain.env, CI: '' } });
  await yarn('install', '--no-immutable');
  await yarn('workspace', 'app', 'build');
}

/** No install scripts, the resolutions that make our own installation possible, and the platform as it was released; nothing else is changed. */
function adaptManifest() {
  writeFileSync(join(APP, '.yarnrc.yml'), readFileSync(join(ROOT, '.yarnrc.yml')));
  // A lock file of its own makes the folder a project apart from tOS around it.
  writeFileSync(join(APP, 'yarn.lock'), '');
  const file = join(APP, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const { resolutions } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  // Our patches make our own pages lighter; the stock app goes without them.
  const needed = Object.fromEntries(Object.entries(resolutions).filter(([, version]) => !version.startsWith('patch:')));
  writeFileSync(file, JSON.stringify({ ...manifest, resolutions: { ...manifest.resolutions, ...needed, ...releasedVersions() } }, null, 2));
}

/** The versions that the template names, for the whole tree: a later part beside an earlier one may not start, and would not be the release. */
function releasedVersions() {
  const manifests = ['app', 'backend'].map(name => readFileSync(join(APP, 'packages', name, 'package.json'), 'utf8'));
  return Object.fromEntries(
    manifests.flatMap(text => [...text.matchAll(/"(@backstage\/[^"]+)": "\^([^"]+)"/g)].map(([, name, version]) => [name, version])),
  );
}

/** Starts the stock app in production mode on PostgreSQL, its pages served by its backend, with guest sign-in. */
export async function startStock(toolchain) {
  const { postgres, connection } = await startDatabase('stock-data');
  const [port] = await freePorts(1);
  const url = `http://localhost:${port}`;
  const overlay = join(WORK, 'stock-data', 'app-config.bench.yaml');
  writeFileSync(overlay, JSON.stringify(stockConfig({ url, port, connection })), { mode: 0o600 });
  const backend = start(
    toolchain.node,
    [
      ...['--require', '@backstage/cli/config/nodeTransform.cjs', 'src/index.ts'],
      ...['--config', '../../app-config.yaml', '--config', overlay],
    ],
    { cwd: join(APP, 'packages', 'backend'), env: { ...toolchain.env, NODE_ENV: 'production' } },
  );
  const stop = async () => {
    await backend.stop();
    await postgres.stop();
  };
  const deadline = Date.now() + START_PATIENCE_MS;
  while (!(await isReady(url))) {
    if (Date.now() > deadline || backend.child.exitCode !== null) {
      await stop();
      throw new Error(`The stock app did not start:\n${backend.output().slice(-3_000)}`);
    }
    await sleep(250);
  }
  return { url, stop };
}

function stockConfig({ url, port, connection }) {
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { port, host: '127.0.0.1' },
      cors: { origin: url },
      database: { client: 'pg', pluginDivisionMode: 'schema', ensureSchemaExists: true, connection },
    },
    auth: { providers: { guest: { dangerouslyAllowOutsideDevelopment: true } } },
  };
}

async function isReady(url) {
  try {
    return (await fetch(`${url}/.backstage/health/v1/readiness`)).ok;
  } catch {
    return false;
  }
}
