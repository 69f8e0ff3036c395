// Import of 20,000 and of 300,000 people through REST, with the memory of the portal. Usage: node bench/import.mjs [rows …]
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImportClient } from '../packages/launcher/src/importing/ImportClient.mjs';
import { importFile } from '../packages/launcher/src/importing/importFile.mjs';
import { WORK } from './lib/paths.mjs';
import { load, report, untilQuiet } from './lib/report.mjs';
import { installTools } from './lib/tools.mjs';
import { startDatabase, startTos } from './lib/tosPortal.mjs';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20_000, 300_000];
const GOAL_SECONDS = 60;
const HEADER =
  'Personalnummer;Vorname;Nachname;E-Mail;Telefon;Geburtsdatum;Eintritt;Beschäftigungsart;Bundesland;Standort;Wochenstunden;Arbeitszeitmodell';

/** A file of made-up employees; the rows go to disk as they are made. */
async function writeEmployees(file, rows) {
  const out = createWriteStream(file);
  out.write(`\uFEFF${HEADER}\r\n`);
  for (let i = 1; i <= rows; i++) {
    const day = String((i % 28) + 1).padStart(2, '0');
    const line = `${i};Vorname ${i % 997};Nachname ${i};person${i}@bench.example;0221 4710${i % 1000};${day}.05.1980;${day}.02.2015;regulär;Bayern;Augsburg;38,5;Gleitzeit\r\n`;
    if (!out.write(line)) await new Promise(resolve => out.once('drain', resolve));
  }
  await new Promise(resolve => out.end(resolve));
}

/** Resident memory of a process in MB: now, and the most since this watch began. */
function watchMemory(pid) {
  const read = () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  const watch = { before: read(), peak: 0, stop: () => clearInterval(timer) };
  const timer = setInterval(() => (watch.peak = Math.max(watch.peak, read())), 200);
  return watch;
}

async function measure(rows, toolchain) {
  const name = `import-${rows}`;
  const { postgres, connection } = await startDatabase(name);
  const tos = await startTos({ toolchain, name, connection });
  try {
    const { readOrMakeSecrets } = await import('../packages/launcher/src/stack/secrets.mjs');
    const token = readOrMakeSecrets(join(WORK, name, 'secrets.json')).service;
    const client = new ImportClient({ url: tos.url, token });
    const file = join(WORK, name, 'employees.csv');
    await writeEmployees(file, rows);
    const busyBefore = await untilQuiet();
    const memory = watchMemory(tos.backend.pid);
    const phases = {};
    const begun = Date.now();
    const run = await importFile(client, { file, kind: 'employees' }, detail => {
      phases[detail.split(' ')[0]] = Math.round((Date.now() - begun) / 1000);
    });
    const seconds = Number(((Date.now() - begun) / 1000).toFixed(1));
    memory.stop();
    const again = Date.now();
    const second = await importFile(client, { file, kind: 'employees' });
    await sleep(100);
    return {
      rows,
      state: run.state,
      stored: run.changes.employees.new,
      seconds,
      lastSeenAtSecond: phases,
      secondsAgain: Number(((Date.now() - again) / 1000).toFixed(1)),
      changedAgain: second.changes.employees.new + second.changes.employees.changed,
      megabytesBefore: memory.before,
      megabytesPeak: memory.peak,
      busyBefore,
      load: load(),
    };
  } finally {
    await tos.stop();
    await postgres.stop();
  }
}

mkdirSync(WORK, { recursive: true });
const toolchain = await installTools();
const figures = [];
for (const rows of SIZES) figures.push(await measure(rows, toolchain));
const goals = figures
  .filter(({ rows }) => rows === 20_000)
  .map(({ seconds }) => ({ what: '20,000 rows, seconds from upload to stored', value: seconds, goal: GOAL_SECONDS, atMost: true }));
report('import', { runs: figures }, goals);
