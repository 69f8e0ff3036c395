// People list with full authorisation beside node:http + pg and beside the catalog's own list.
// Usage: node bench/people.mjs [--keep]   (keep = with the people of the last run)
import { startBare } from './lib/bare.mjs';
import { loadTest } from './lib/loadTest.mjs';
import { load, median, ratio, report, untilQuiet } from './lib/report.mjs';
import { installTools } from './lib/tools.mjs';
import { seedPeople, signIn, startDatabase, startTos } from './lib/tosPortal.mjs';
import { untilMirrored } from './lib/catalogState.mjs';

const PEOPLE = 10_000;
const ROWS = 50;
const CONNECTIONS = 32;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const ROUNDS = 3;

const toolchain = await installTools();
const { postgres, connection, isNew } = await startDatabase('people', { keep: process.argv.includes('--keep') });
const endings = [() => postgres.stop()];
try {
  if (isNew) {
    await seedPeople(connection, PEOPLE);
  }
  // The limit per client address is for people; this one client is many. It stays in the way of each request, only its number differs.
  const config = { backend: { limits: { requestsPerMinute: 10_000_000 } } };
  const nodeOptions = process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [];
  const tos = await startTos({ toolchain, name: 'people', connection, config, nodeOptions });
  endings.push(() => tos.stop());
  await tos.issuer.updateUser('anna.becker', { email: 'person.100@musterwerk.example' });
  const session = await signIn({ portalUrl: tos.url, username: 'anna.becker' });
  const bare = await startBare({ toolchain, connection, query: { limit: String(ROWS) } });
  endings.push(() => bare.stop());
  await untilMirrored(connection, { patienceMs: 1_800_000 });

  const { token } = await session.refresh();
  const targets = {
    bare: { url: bare.url },
    tos: { url: `${tos.url}/api/hr/persons?limit=${ROWS}`, token },
    byQuery: { url: `${tos.url}/api/catalog/entities/by-query?limit=${ROWS}&filter=kind=user`, token },
  };
  await checkAnswers(targets);
  for (const target of Object.values(targets)) {
    await loadTest({ toolchain, connections: CONNECTIONS, seconds: 5, ...target });
  }
  const rounds = Object.fromEntries(Object.keys(targets).map(name => [name, []]));
  const busy = await untilQuiet();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, target] of Object.entries(targets)) {
      rounds[name].push(await loadTest({ toolchain, connections: CONNECTIONS, seconds: SECONDS, ...target }));
    }
  }
  const figures = Object.fromEntries(Object.entries(rounds).map(([name, results]) => [name, middle(results)]));
  const [ofBare, timesByQuery] = [
    ratio(figures.tos.requestsPerSecond, figures.bare.requestsPerSecond),
    ratio(figures.tos.requestsPerSecond, figures.byQuery.requestsPerSecond),
  ];
  report(
    'people',
    { people: PEOPLE, rows: ROWS, connections: CONNECTIONS, busyBefore: busy, load: load(), ...figures, rounds, ofBare, timesByQuery },
    [
      { what: 'share of node:http + pg', value: ofBare, goal: 0.36 },
      { what: 'p99 in ms', value: figures.tos.p99Ms, goal: 60, atMost: true },
      { what: "times the catalog's by-query", value: timesByQuery, goal: 10 },
    ],
  );
} finally {
  for (const end of endings.reverse()) {
    await end();
  }
}
process.exit();

function middle(results) {
  return Object.fromEntries(Object.keys(results[0]).map(key => [key, median(results.map(result => result[key]))]));
}

/** All three must give the same number of rows, or the comparison is none. */
async function checkAnswers(targets) {
  for (const [name, { url, token }] of Object.entries(targets)) {
    const response = await fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} });
    const { items } = await response.json();
    const rows = items?.filter(row => row.id !== undefined || row.kind).length;
    if (rows < ROWS) {
      throw new Error(`${name} answered ${response.status} with ${rows} rows instead of ${ROWS}`);
    }
  }
}
