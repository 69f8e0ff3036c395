import { deriveOrgUnitColumns, derivePersonColumns } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';

const FIRST_NAMES = ['Anna', 'Jürgen', 'Aylin', 'Peter', 'Zoë', 'Marek', 'Karin', 'Ibrahim', 'Lena', 'Søren', 'Petra', 'Thomas', 'Monika'];
const LAST_NAMES = [
  'Becker',
  'Müller',
  'Weiß',
  'Yılmaz',
  'Hartmann',
  'Nowak',
  'Schröder',
  'Weber',
  'Groß',
  'Ångström',
  'Koch',
  'Jung',
  'Łoś',
];
const UNIT_NAMES = ['Fertigung', 'Montage', 'Einkauf', 'Vertrieb', 'Logistik', 'Qualität', 'Instandhaltung'];
const SITES = ['Düsseldorf', 'Augsburg'];
const PEOPLE_PER_UNIT = 12;
const UNITS_PER_UNIT = 6;
const BATCH = 1000;
const by = { created_by: 'plugin:hr', updated_by: 'plugin:hr' };

const TABLE_CODES = { person: '1', org_unit: '2', position: '3', employment: '4' } as const;

/** Id of the n-th row of a table in a seeded company. */
export function seedId(table: keyof typeof TABLE_CODES, n: number): string {
  return `0000000${TABLE_CODES[table]}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** How many units a company of that size has. */
export const seedUnitCount = (people: number) => Math.max(1, Math.ceil(people / PEOPLE_PER_UNIT));

const unitParent = (n: number) => (n === 0 ? null : Math.floor((n - 1) / UNITS_PER_UNIT));

const fewNames = (n: number) => `${LAST_NAMES[Math.floor(n / FIRST_NAMES.length) % LAST_NAMES.length]}${n < 169 ? '' : `-${n}`}`;

function personRow(n: number, lastNameOf: (n: number) => string) {
  const person = {
    externalKey: `E${n}`,
    username: `person.${n}`,
    firstName: FIRST_NAMES[n % FIRST_NAMES.length],
    lastName: lastNameOf(n),
    email: `person.${n}@musterwerk.example`,
    phone: `+49 211 ${100000 + n}`,
  };
  return {
    id: seedId('person', n),
    external_key: person.externalKey,
    username: person.username,
    first_name: person.firstName,
    last_name: person.lastName,
    email: person.email,
    phone: person.phone,
    location: SITES[n % SITES.length],
    ...derivePersonColumns(person),
    ...by,
  };
}

/** Every 50th has left, every 97th is about to come, every 10th works part-time. */
function employmentRow(n: number) {
  return {
    id: seedId('employment', n),
    person_id: seedId('person', n),
    staff_no: String(10000 + n),
    kind: n % 20 === 19 ? 'apprentice' : 'regular',
    entry_date: n % 97 === 96 ? '2099-01-01' : '2020-01-01',
    exit_date: n % 50 === 49 && n % 97 !== 96 ? '2024-12-31' : null,
    federal_state: SITES[n % 2] === 'Augsburg' ? 'BY' : 'NW',
    ...by,
  };
}

function unitRow(n: number) {
  const unit = { externalKey: `U${n}`, name: n === 0 ? 'Musterwerk' : `${UNIT_NAMES[n % UNIT_NAMES.length]} ${n}`, nameEn: `Unit ${n}` };
  const parent = unitParent(n);
  return {
    id: seedId('org_unit', n),
    external_key: unit.externalKey,
    parent_id: parent === null ? null : seedId('org_unit', parent),
    name: unit.name,
    name_en: unit.nameEn,
    kind: n === 0 ? 'company' : 'department',
    lead_position_id: seedId('position', n),
    ...deriveOrgUnitColumns(unit),
    ...by,
  };
}

function lineRow(n: number, units: number) {
  const manager = n < units ? unitParent(n) : n % units;
  return { position_id: seedId('position', n), manager_position_id: seedId('position', manager ?? 0), kind: 'solid', ...by };
}

async function fill(trx: Knex.Transaction, table: string, count: number, row: (n: number) => object) {
  for (let start = 0; start < count; start += BATCH) {
    await trx(table).insert(Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => row(start + i)));
  }
}

/**
 * Fills the tables with a made-up company, always the same for the same size: person n holds position n; the first ones lead
 * unit n each, the others sit in unit `n % units`; unit n lies below unit `(n - 1) / 6`. Three in a hundred further positions are vacant.
 *
 * @param options - `lastNameOf` gives other names than the thirteen with a number
 */
export async function seedCompany(
  knex: Knex,
  options: { people: number; lastNameOf?: (n: number) => string },
): Promise<{ people: number; units: number; positions: number }> {
  const { people, lastNameOf = fewNames } = options;
  const units = seedUnitCount(people);
  const positions = people + Math.floor((people * 3) / 100);
  await knex.transaction(async trx => {
    await trx.raw('set constraints all deferred');
    await fill(trx, 'org_unit', units, unitRow);
    await fill(trx, 'position', positions, n => ({
      id: seedId('position', n),
      external_key: `S${n}`,
      org_unit_id: seedId('org_unit', n % units),
      title: n < units ? 'Leitung' : 'Fachkraft',
      title_en: n < units ? 'Lead' : 'Specialist',
      ...by,
    }));
    await fill(trx, 'reporting_line', positions - 1, n => lineRow(n + 1, units));
    await fill(trx, 'person', people, n => personRow(n, lastNameOf));
    await fill(trx, 'person_private', people, n => ({
      person_id: seedId('person', n),
      birth_date: '1980-05-17',
      phone: `+49 170 ${n}`,
      ...by,
    }));
    await fill(trx, 'employment', people, employmentRow);
    await fill(trx, 'contract_version', people, n => ({
      employment_id: seedId('employment', n),
      valid_from: '2020-01-01',
      weekly_minutes: n % 10 === 9 ? 1200 : 2400,
      cost_centre: String(4000 + (n % units)),
      ...by,
    }));
    await fill(trx, 'assignment', people, n => ({
      employment_id: seedId('employment', n),
      position_id: seedId('position', n),
      valid_from: '2020-01-01',
      ...by,
    }));
  });
  await knex.raw('analyze person, employment, contract_version, org_unit, position, assignment, reporting_line');
  return { people, units, positions };
}
