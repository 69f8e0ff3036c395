import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { PATHS, ROOT, TOS_DIR } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { shutdown } from '../lib/Shutdown.mjs';
import { UserError } from '../lib/UserError.mjs';
import { localStack } from '../stack/localStack.mjs';
import { sum } from './check.mjs';

const LAUNCHER = join('packages', 'launcher');

/** Tests that measure how long whole portals take to start and heal: nothing else may run beside them. */
const ALONE = 'packages/backend/src/(faults|outage|replicas)[.]test';

/**
 * The suites share one PostgreSQL and time what they wait for; two at once on two cores disturb each other. A process of its
 * own for each file (any is above the limit): the session store of the auth plugin goes on cleaning up after its backend has
 * ended, and its failure would count for the file that runs a minute later.
 */
const ONE_AT_A_TIME = ['--maxWorkers=1', '--workerIdleMemoryLimit=1MB'];

/** A busy machine needs more than the quarter of a second that Node gives each address of `localhost`. */
const NODE_OPTIONS = '--network-family-autoselection-attempt-timeout=10000';

/**
 * The tests of all packages with jest on one embedded PostgreSQL, those of the launcher with Node's own runner.
 *
 * @param {import('./lanes.mjs').LaneOptions} options
 */
export async function unit({ toolchain, paths }) {
  const wanted = paths.map(path => relative(ROOT, resolve(path)));
  const ofLauncher = wanted.filter(path => path.startsWith(LAUNCHER));
  const ofPackages = wanted.filter(path => !path.startsWith(LAUNCHER));
  const counts = [];
  if (wanted.length === 0) {
    // Given, the option replaces jest's own pattern, which therefore stands beside ours.
    counts.push(
      await jest(
        toolchain,
        ['/node_modules/', ALONE].map(pattern => `--testPathIgnorePatterns=${pattern}`),
      ),
    );
    counts.push(await jest(toolchain, [ALONE]));
  }
  if (ofPackages.length > 0) {
    counts.push(await jest(toolchain, ofPackages));
  }
  if (wanted.length === 0 || ofLauncher.length > 0) {
    counts.push(await nodeTest(toolchain, ofLauncher));
  }
  return sum(counts);
}

async function jest(toolchain, args) {
  const stop = await startTestDatabase();
  const report = freshReport('jest.json');
  const cli = join(ROOT, 'node_modules', '.bin', 'backstage-cli');
  const { code } = await run(cli, ['repo', 'test', '--ci', ...ONE_AT_A_TIME, '--json', `--outputFile=${report}`, ...args], {
    cwd: ROOT,
    env: { ...toolchain.env, CI: '1', NODE_ENV: 'test', NODE_OPTIONS },
    visible: true,
  });
  await stop();
  if (!existsSync(report)) {
    throw new UserError('jest ended before it could report.', 'The reason is above.');
  }
  return countsOfJest(JSON.parse(readFileSync(report, 'utf8')), code);
}

/** A file that could not even be loaded counts as one failure. */
export function countsOfJest({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }, code) {
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed || Number(code !== 0) };
}

/** Started up front, so that no test pays for it, and ended with the run unless somebody else uses it. */
async function startTestDatabase() {
  const { isTestPostgresRunning, openTestPostgres, stopTestPostgres } = localStack();
  if (isTestPostgresRunning()) {
    return async () => {};
  }
  await openTestPostgres();
  return shutdown.add(stopTestPostgres);
}

async function nodeTest(toolchain, paths) {
  const report = freshReport('node-test.tap');
  const { code } = await run(
    toolchain.node,
    [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${report}`,
      ...(paths.length > 0 ? paths : [`${LAUNCHER}/src/**/*.test.mjs`]),
    ],
    { cwd: ROOT, env: toolchain.env, visible: true },
  );
  return countsOfTap(existsSync(report) ? readFileSync(report, 'utf8') : '', code);
}

/** Node's runner ends its report with the totals. */
export function countsOfTap(report, code) {
  const total = name => Number(report.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = total('fail') + total('cancelled');
  return { passed: total('pass'), failed: failed || Number(code !== 0) };
}

function freshReport(name) {
  const folder = join(TOS_DIR, 'reports');
  mkdirSync(folder, { recursive: true });
  mkdirSync(PATHS.run, { recursive: true });
  const file = join(folder, name);
  rmSync(file, { force: true });
  return file;
}
