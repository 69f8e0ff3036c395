import { elapsed, Progress } from '../lib/Progress.mjs';
import { UserError } from '../lib/UserError.mjs';
import { sum } from '../lanes/check.mjs';
import { LANES } from '../lanes/lanes.mjs';
import { PREPARE_STEPS, prepareWorkspace } from '../setup/prepareWorkspace.mjs';

export const summary = 'runs all tests: types, lint, unit and integration tests, browser journeys';
export const usage = `Usage: ./tos test [${Object.keys(LANES).join('|')}] [path …]

Without a lane all of them run, one after another. Nothing has to be started or installed before.
The last line is "N passed, N failed"; the exit code is 0 when something ran and nothing failed.`;
export const needsRightNode = true;

/** @param {string[]} args */
export async function run(args) {
  const [first, ...rest] = args;
  const isLane = first !== undefined && first in LANES;
  const wanted = isLane ? [first] : Object.keys(LANES);
  const paths = isLane ? rest : [];
  if (first !== undefined && !isLane) {
    throw new UserError(`There is no lane "${first}".`, `Lanes: ${Object.keys(LANES).join(', ')}.`);
  }
  if (process.env.NODE_ENV === 'production') {
    throw new UserError('NODE_ENV is "production"; the tests use parts that refuse to run then.', 'Unset NODE_ENV.');
  }
  const started = Date.now();
  const toolchain = await prepareWorkspace(new Progress(PREPARE_STEPS.withoutFrontend), { frontend: false });
  const counts = [];
  for (const name of wanted) {
    counts.push(await runLane(name, { toolchain, paths }));
  }
  const { passed, failed } = sum(counts);
  process.stdout.write(`\nAll in ${elapsed(started)}:\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** A lane that breaks off counts as one failure; the others still run. */
async function runLane(name, options) {
  const { title, run: runTests } = LANES[name];
  const started = Date.now();
  process.stdout.write(`\n=== ${title} (./tos test ${name})\n`);
  let counts;
  try {
    counts = await runTests(options);
  } catch (error) {
    process.stderr.write(`${error.message}\n${error.remedy ? `→ ${error.remedy}\n` : ''}`);
    counts = { passed: 0, failed: 1 };
  }
  process.stdout.write(`=== ${title}: ${counts.passed} passed, ${counts.failed} failed (${elapsed(started)})\n`);
  return counts;
}
