import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from './importing/importFile.mjs';

/** File with the person who is about to come; its dates follow the calendar, so that it is made and not kept. */
export const JOINERS_FILE = 'eintritte.csv';

const JOINER = 'nora.feldkamp';
const LEAVER = 'zoltan.kovacs';

const iso = date => date.toISOString().slice(0, 10);

/** The first of the month after the next one: four weeks at least for everything that is to be prepared. */
export const entryAfter = now => iso(new Date(Date.UTC(now.getFullYear(), now.getMonth() + 2, 1)));

/** The last day of this month or, when that is near, of the next one. */
export const exitAfter = now => iso(new Date(Date.UTC(now.getFullYear(), now.getMonth() + (now.getDate() > 15 ? 2 : 1), 0)));

/**
 * Lets one person be about to come and one be about to go, each with a checklist, unless HR has moved them already.
 *
 * @param {import('./importing/ImportClient.mjs').ImportClient} client
 * @param {Date} [now]
 */
export async function loadDemoLifeCycle(client, now = new Date()) {
  if (!(await find(client, JOINER))) await importJoiner(client, now);
  await move(client, JOINER, 'preboarding', [{ to: 'preboarding' }]);
  await move(client, LEAVER, 'active', [
    { to: 'noticeGiven', exitDate: exitAfter(now), reason: 'Kündigung durch den Mitarbeiter' },
    { to: 'offboarding' },
  ]);
}

async function find(client, username) {
  const { items } = await client.json(`/persons?${new URLSearchParams({ q: username, status: 'all' })}`);
  return items.find(({ userEntityRef }) => userEntityRef === `user:default/${username}`);
}

async function importJoiner(client, now) {
  const folder = await mkdtemp(join(tmpdir(), 'tos-demo-'));
  try {
    const file = join(folder, JOINERS_FILE);
    await writeFile(file, joinersCsv(now));
    await importFile(client, { file, kind: 'employees' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes the steps when nobody took one before. */
async function move(client, username, from, steps) {
  const person = await find(client, username);
  if (!person) return;
  const { employments } = await client.json(`/persons/${person.id}/life-cycle`);
  let [current] = employments;
  if (current?.stage !== from || current.version !== 0) return;
  for (const step of steps) {
    const json = { ...step, version: current.version };
    current = await client.json(`/employments/${current.employmentId}/transitions`, { method: 'POST', json });
  }
}

/** The file as a German Excel would write it. */
export function joinersCsv(now) {
  const [year, month, day] = entryAfter(now).split('-');
  const columns = {
    Personalnummer: '1083',
    Benutzername: JOINER,
    Vorname: 'Nora',
    Nachname: 'Feldkamp',
    'E-Mail': `${JOINER}@musterwerk.example`,
    Geburtsdatum: '17.05.1998',
    Eintritt: `${day}.${month}.${year}`,
    Beschäftigungsart: 'regulär',
    Bundesland: 'Nordrhein-Westfalen',
    Standort: 'Dortmund',
    Wochenstunden: '39',
    Arbeitszeitmodell: '2-Schicht',
    Stellennummer: 'LD-02-4',
    Stellenanteil: '1',
    Kostenstelle: '4100',
    Sprache: 'de',
  };
  return `\ufeff${Object.keys(columns).join(';')}\r\n${Object.values(columns).join(';')}\r\n`;
}
