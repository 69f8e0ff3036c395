// `./tos start` from nothing and once more, to the first served page. Usage: node bench/start.mjs [--empty-cache]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../packages/launcher/src/stack/ports.mjs';
import { ROOT } from './lib/paths.mjs';
import { start } from './lib/processes.mjs';
import { load, report, untilQuiet } from './lib/report.mjs';

const SECOND_START_GOAL_S = 25;
const PATIENCE_MS = 30 * 60_000;
const POLL_MS = 50;

const emptyCache = process.argv.includes('--empty-cache');
const folder = mkdtempSync(join(tmpdir(), 'tos-bench-start-'));
try {
  const clone = join(folder, 'tos');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone]);
  const env = { ...process.env, ...(emptyCache ? cachesIn(folder) : {}) };
  // Node of whoever runs this must not hide what the launcher has to fetch.
  delete env.NODE_OPTIONS;
  const [port] = await freePorts(1);
  const busyBefore = await untilQuiet();
  const first = await timeStart({ clone, port, env });
  await untilQuiet();
  const second = await timeStart({ clone, port, env });
  const figures = {
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: clone, encoding: 'utf8' }).trim(),
    packageCache: emptyCache ? 'empty: everything comes from the registry' : "this machine's: what was fetched before is not fetched again",
    launchedWithNode: execFileSync('node', ['--version'], { env, encoding: 'utf8' }).trim(),
    first,
    second,
    busyBefore,
    load: load(),
  };
  report(emptyCache ? 'start-empty-cache' : 'start', figures, [
    { what: 'seconds of the second start', value: second.secondsToPage, goal: SECOND_START_GOAL_S, atMost: true },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** Yarn, npm and Node's compiled code in empty folders. */
function cachesIn(dir) {
  const caches = { YARN_GLOBAL_FOLDER: 'yarn', npm_config_cache: 'npm', XDG_CACHE_HOME: 'xdg' };
  return Object.fromEntries(
    Object.entries(caches).map(([key, name]) => {
      mkdirSync(join(dir, 'caches', name), { recursive: true });
      return [key, join(dir, 'caches', name)];
    }),
  );
}

/** Starts tOS, waits for the first page and for the announcement with the demo accounts, and ends it as Ctrl-C does. */
async function timeStart({ clone, port, env }) {
  const begun = Date.now();
  const seconds = () => Number(((Date.now() - begun) / 1_000).toFixed(1));
  const tos = start('node', ['tos', 'start', '--port', String(port)], {
    cwd: clone,
    env,
    signal: 'SIGINT',
    onOutput: text => process.stdout.write(text),
  });
  try {
    await until(tos, () => isServed(`http://localhost:${port}/`));
    const secondsToPage = seconds();
    await until(tos, () => tos.output().includes('tOS is ready'));
    return { secondsToPage, secondsToReady: seconds() };
  } finally {
    await tos.stop();
  }
}

async function until(tos, condition) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (tos.child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`tOS did not start:\n${tos.output().slice(-3_000)}`);
    }
    await sleep(POLL_MS);
  }
}

/** The page of the app, not the one that asks for patience while the portal starts. */
async function isServed(url) {
  try {
    const response = await fetch(url);
    return response.ok && (await response.text()).includes('backstage-app-mode');
  } catch {
    return false;
  }
}
