// Evaluation of working days by hr-common, on one core: person-days a second. Usage: node bench/evaluate.mjs
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, WORK } from './lib/paths.mjs';
import { load, median, report, untilQuiet } from './lib/report.mjs';

const PERSON_DAYS = 100_000;
const ROUNDS = 7;
const DAYS = 250;
const GOAL = 20_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The functions as the backend runs them, in one file. */
async function loadTime() {
  const { build } = createRequire(join(ROOT, 'package.json'))('esbuild');
  mkdirSync(WORK, { recursive: true });
  const outfile = join(WORK, 'time.mjs');
  await build({
    entryPoints: [join(ROOT, 'plugins/hr-common/src/time/index.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    // Packages of CommonJS ask for modules of Node by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

const PEOPLE = [
  {},
  { birthDate: '1985-05-05', kind: 'regular', otherEmployerMinutes: 60 },
  { birthDate: '2009-06-01', kind: 'apprentice' },
  { birthDate: '1999-01-01', kind: 'minijob' },
  { birthDate: '1970-02-02', agreements: ['TARIF_REST_10'] },
  { birthDate: '1994-03-03', pregnancy: { expectedDate: '2026-10-01' } },
];

/** Days of office, shift and night work with breaks, as a database gives them: moments as text. */
function makeDays() {
  const first = Date.UTC(2026, 0, 5);
  return Array.from({ length: PERSON_DAYS }, (_, i) => {
    const day = first + (i % DAYS) * DAY;
    const start = day + [7, 5, 13, 21][i % 4] * HOUR + (i % 17) * 60_000;
    const text = ms => new Date(ms).toISOString();
    const interval = (from, to, kind = 'work') => ({ start: text(start + from * HOUR), end: text(start + to * HOUR), kind });
    const intervals = i % 3 === 0 ? [interval(0, 4), interval(4.5, 8.6)] : [interval(0, 8.75), interval(4, 4.5, 'break')];
    return {
      date: text(day).slice(0, 10),
      intervals,
      person: PEOPLE[i % PEOPLE.length],
      targetMin: 480,
      credits: i % 20 === 0 ? [{ kind: 'sick', startsInDay: true }] : [],
      previousEnd: text(start - 14 * HOUR),
      holidays,
    };
  });
}

const holidays = new Set(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-06-04']);
const { evaluateDay } = await loadTime();
const days = makeDays();
const busyBefore = await untilQuiet();
const elapsed = [];
const ofCore = [];
let breaches = 0;
for (let round = 0; round < ROUNDS; round++) {
  breaches = 0;
  const startedAt = performance.now();
  const usedBefore = process.cpuUsage();
  for (const day of days) breaches += evaluateDay(day).breaches.length;
  const { user, system } = process.cpuUsage(usedBefore);
  elapsed.push(Math.round(PERSON_DAYS / ((performance.now() - startedAt) / 1000)));
  // Of a core alone, also while other programs share it.
  ofCore.push(Math.round(PERSON_DAYS / ((user + system) / 1e6)));
}
report('evaluate', { busyBefore, load: load(), personDays: PERSON_DAYS, breaches, elapsed, ofCore }, [
  { what: 'person-days a second of processor time', value: median(ofCore), goal: GOAL },
]);
