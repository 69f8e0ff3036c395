// Search for people among 50,000, as somebody types: common and rare names, misspelt ones, two words, a phone number.
// Each beside node:http + pg with the same SQL. Usage: node bench/search.mjs [--keep]   (keep = with the people of the last run)
import { startBare } from './lib/bare.mjs';
import { lastNameOf } from './lib/lastNames.mjs';
import { loadTest } from './lib/loadTest.mjs';
import { load, median, ratio, report, untilQuiet } from './lib/report.mjs';
import { installTools } from './lib/tools.mjs';
import { seedPeople, signIn, startDatabase, startTos } from './lib/tosPortal.mjs';

const PEOPLE = 50_000;
const ROWS = 20;
const CONNECTIONS = 32;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = 3;
const SEARCHES = ['müller', 'eichenwald', 'anna hoffmann', 'hofman', 'petr schmidt', '0211 1234', 'person.4711'];

const toolchain = await installTools();
const { postgres, connection, isNew } = await startDatabase('search', { keep: process.argv.includes('--keep') });
const endings = [() => postgres.stop()];
try {
  if (isNew) await seedPeople(connection, PEOPLE, lastNameOf);
  const config = {
    backend: { limits: { requestsPerMinute: 10_000_000 } },
    // The mirror of so many people into the catalog would be measured along.
    catalog: { providers: { hr: { schedule: { frequency: { hours: 24 }, timeout: { hours: 1 }, initialDelay: { hours: 12 } } } } },
  };
  const tos = await startTos({ toolchain, name: 'search', connection, config });
  endings.push(() => tos.stop());
  await tos.issuer.updateUser('anna.becker', { email: 'person.100@musterwerk.example' });
  const { token } = await (await signIn({ portalUrl: tos.url, username: 'anna.becker' })).refresh();
  const busyBefore = await untilQuiet();
  const figures = {};
  for (const q of SEARCHES) {
    figures[q] = await measure(q, tos.url, token);
    console.log(q, JSON.stringify(figures[q]));
  }
  const all = Object.values(figures);
  const ofBare = median(all.map(({ bare, tos: ours }) => ratio(ours.requestsPerSecond, bare.requestsPerSecond)));
  const worstP99Ms = Math.max(...all.map(({ tos: ours }) => ours.p99Ms));
  report('search', { people: PEOPLE, rows: ROWS, connections: CONNECTIONS, busyBefore, load: load(), figures, ofBare, worstP99Ms }, [
    { what: 'share of node:http + pg', value: ofBare, goal: 0.36 },
    { what: 'p99 of the median search in ms', value: median(all.map(({ tos: ours }) => ours.p99Ms)), goal: 80, atMost: true },
    { what: 'p99 of the slowest search in ms', value: worstP99Ms, goal: 80, atMost: true },
  ]);
} finally {
  for (const end of endings.reverse()) await end();
}
process.exit();

/** Middle of some rounds of one search, the portal and the bare server in turns. */
async function measure(q, portalUrl, token) {
  const bare = await startBare({ toolchain, connection, query: { limit: String(ROWS), q } });
  try {
    const targets = {
      bare: { url: bare.url },
      tos: { url: `${portalUrl}/api/hr/persons?limit=${ROWS}&q=${encodeURIComponent(q)}`, token },
    };
    const rounds = { bare: [], tos: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, target] of Object.entries(targets)) {
        rounds[name].push(await loadTest({ toolchain, connections: CONNECTIONS, seconds: SECONDS, ...target }));
      }
    }
    return Object.fromEntries(Object.entries(rounds).map(([name, results]) => [name, middle(results)]));
  } finally {
    await bare.stop();
  }
}

function middle(results) {
  return Object.fromEntries(Object.keys(results[0]).map(key => [key, median(results.map(result => result[key]))]));
}
