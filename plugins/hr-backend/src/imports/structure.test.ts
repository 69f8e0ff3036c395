import type { ImportKind, ImportRun, Treatment } from '@tos/plugin-hr-common';
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { startImports } from './__testUtils__/startImports';

jest.setTimeout(120_000);

const UNITS = 'Schlüssel;Bezeichnung;Übergeordnete Einheit\n';
const POSITIONS = 'Stellennummer;Stellenbezeichnung;Organisationseinheit;Vorgesetzte Stelle;Leitet die Einheit\n';
const PEOPLE = 'Personalnummer;Vorname;Nachname;Eintritt;Austritt;Stellennummer;Stellenanteil;Benutzername;Wochenstunden\n';
const ring = (size: number) => Array.from({ length: size }, (_, i) => `k${i};Unit ${i};k${(i + 1) % size}`).join('\n');

describe('structure of a file', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let imports: Awaited<ReturnType<typeof startImports>>;
  beforeAll(async () => {
    knex = await createHrDatabase(database);
    imports = await startImports(knex);
    await imports.load(`${UNITS}root;Firma;\nteam;Team;root\n`, { kind: 'orgUnits' });
    await imports.load(`${POSITIONS}P1;Chefin;root;;ja\nP2;Kraft;team;P1;nein\nP3;Kraft;team;P1;nein\n`, { kind: 'positions' });
    await imports.load(`${PEOPLE}1;Ada;Alt;01.01.2020;;P1;1;ada.alt;40\n`, { kind: 'employees' });
  });
  afterAll(async () => {
    await imports.stop();
    await knex.destroy();
  });
  const treat = (problem: Treatment['problem'], choice: Treatment['choice'], target?: string): Treatment[] => [{ problem, choice, target }];
  const codes = (run: ImportRun) => Object.fromEntries(run.problems.groups.map(group => [group.problem, group.count]));

  it.each<[string, ImportKind, string, Record<string, number>]>([
    ['circle of 2', 'orgUnits', `${UNITS}a;A;b\nb;B;a\n`, { cycle: 2 }],
    ['circle of 50', 'orgUnits', `${UNITS}${ring(50)}\nleaf;Leaf;k7\n`, { cycle: 50 }],
    ['circle through what is stored', 'orgUnits', `${UNITS}root;Firma;team\n`, { cycle: 1 }],
    ['own parent', 'orgUnits', `${UNITS}a;A;a\n`, { selfReference: 1, cycle: 1 }],
    ['two roots', 'orgUnits', `${UNITS}a;A;\nb;B;\n`, { multipleRoots: 2 }],
    ['one more root than stored', 'orgUnits', `${UNITS}a;A;\n`, { multipleRoots: 1 }],
    ['dangling parent', 'orgUnits', `${UNITS}a;A;nowhere\n`, { danglingReference: 1 }],
    ['same key twice', 'orgUnits', `${UNITS}a;A;root\na;B;root\n`, { duplicateKey: 2 }],
    ['keys that differ by case', 'orgUnits', `${UNITS}Abc;A;root\naBC;B;root\n`, { duplicateKey: 2 }],
    ['keys that differ by blanks', 'orgUnits', `${UNITS}a b;A;root\n a  b ;B;root\n`, { duplicateKey: 2 }],
    ['keys that differ by NFC and NFD', 'orgUnits', `${UNITS}m\u00fc;A;root\nmu\u0308;B;root\n`, { duplicateKey: 2 }],
    ['superior and unit that lead nowhere', 'positions', `${POSITIONS}X;T;nix;nirgends;\n`, { danglingReference: 2 }],
    ['own superior', 'positions', `${POSITIONS}X;T;team;X;\n`, { selfReference: 1, cycle: 1 }],
    ['circle of superiors', 'positions', `${POSITIONS}X;T;team;Y;\nY;T;team;X;\n`, { cycle: 2 }],
    ['two leads', 'positions', `${POSITIONS}X;T;team;P1;ja\nY;T;team;P1;ja\n`, { twoLeads: 2 }],
    ['seat that leads nowhere', 'employees', `${PEOPLE}2;B;B;01.01.2020;;P9;1;;\n`, { danglingReference: 1 }],
    [
      'more than one whole holder',
      'employees',
      `${PEOPLE}2;B;B;01.01.2020;;P2;1;;\n3;C;C;01.01.2020;;P2;0,5;;\n`,
      { overbookedPosition: 2 },
    ],
    ['a seat that somebody holds', 'employees', `${PEOPLE}2;B;B;01.01.2020;;P1;1;;\n`, { overbookedPosition: 1 }],
    ['one account for two', 'employees', `${PEOPLE}2;B;B;01.01.2020;;;;b.b;\n3;C;C;01.01.2020;;;;B.B;\n`, { duplicateUsername: 2 }],
    ['an account that is taken', 'employees', `${PEOPLE}2;B;B;01.01.2020;;;;ADA.alt;\n`, { duplicateUsername: 1 }],
    ['bad values', 'employees', `${PEOPLE}2;B;${'n'.repeat(10_000)};25:61;;;-5;;x\n;C\u0000;C;01.01.2020;;;;;\n`, { badValue: 6 }],
  ])('%s is reported and nothing is stored', async (_name, kind, content, expected) => {
    const run = await imports.check(content, { kind });
    expect(imports.warnings).toEqual([]);
    expect([run.state, codes(run)]).toEqual(['checked', expected]);
    expect(run.problems.open).toBe(run.problems.errors);
    const apply = imports.client.applyImport({ params: { runId: run.id }, body: { version: run.version } });
    await expect(apply).rejects.toMatchObject({ statusCode: 409 });
    for (const problem of await imports.problems(run.id)) {
      expect(problem.reason.length).toBeGreaterThan(10);
      expect(problem.line).toBeGreaterThan(1);
    }
  });

  it.each<[string, ImportKind, string, Treatment[], object, string]>([
    [
      'cut at the smallest key',
      'orgUnits',
      `${UNITS}c1;A;c2\nc2;B;c1\n`,
      [...treat('cycle', 'attach', 'root')],
      { new: 2 },
      `select parent_id = (select id from org_unit where external_key = 'root') ok from org_unit where external_key = 'c1'`,
    ],
    [
      'leave a circle out',
      'orgUnits',
      `${UNITS}d1;A;d2\nd2;B;d1\nd3;C;root\n`,
      treat('cycle', 'skip'),
      { new: 1 },
      `select count(*) = 1 ok from org_unit where external_key like 'd_'`,
    ],
    [
      'leaving out goes on to what hangs below',
      'orgUnits',
      `${UNITS}e1;A;nowhere\ne2;B;e1\ne3;C;e2\n`,
      treat('danglingReference', 'skip'),
      { new: 0 },
      `select count(*) = 0 ok from org_unit where external_key like 'e_'`,
    ],
    [
      'attach what hangs nowhere',
      'orgUnits',
      `${UNITS}f1;A;nowhere\nf2;B;f1\n`,
      treat('danglingReference', 'attach', 'team'),
      { new: 2 },
      `select p.external_key = 'team' ok from org_unit u join org_unit p on p.id = u.parent_id where u.external_key = 'f1'`,
    ],
    [
      'attach further roots',
      'orgUnits',
      `${UNITS}g1;A;\ng2;B;g1\n`,
      treat('multipleRoots', 'attach', 'ROOT'),
      { new: 2 },
      `select count(*) = 1 ok from org_unit where parent_id is null`,
    ],
    [
      'keep several roots',
      'orgUnits',
      `${UNITS}h1;A;\n`,
      treat('multipleRoots', 'keep'),
      { new: 1 },
      `select parent_id is null ok from org_unit where external_key = 'h1'`,
    ],
    [
      'the first row wins',
      'orgUnits',
      `${UNITS}i1;First;root\nI1;Last;root\n`,
      treat('duplicateKey', 'first'),
      { new: 1 },
      `select name = 'First' ok from org_unit where external_key = 'i1'`,
    ],
    [
      'the last row wins',
      'orgUnits',
      `${UNITS}j1;First;root\nJ1;Last;root\n`,
      treat('duplicateKey', 'last'),
      { new: 1 },
      `select name = 'Last' ok from org_unit where external_key = 'J1'`,
    ],
    [
      'only one key is treated',
      'orgUnits',
      `${UNITS}k1;First;root\nk1;Last;root\n`,
      [{ problem: 'duplicateKey', key: ' K1', choice: 'last' }],
      { new: 1 },
      `select name = 'Last' ok from org_unit where external_key = 'k1'`,
    ],
    [
      'a seat stays vacant',
      'employees',
      `${PEOPLE}l1;B;B;01.01.2020;;P9;1;;\n`,
      treat('danglingReference', 'clear'),
      { new: 1 },
      `select not exists (select from assignment a join employment e on e.id = a.employment_id where staff_no = 'l1') ok`,
    ],
    [
      'a seat is shared',
      'employees',
      `${PEOPLE}m1;B;B;01.01.2020;;P2;0,6;;\nm2;B;B;01.01.2020;;P2;0,6;;\n`,
      treat('overbookedPosition', 'keep'),
      { new: 2 },
      `select count(*) = 2 ok from assignment a join employment e on e.id = a.employment_id where staff_no like 'm_'`,
    ],
    [
      'the second does not get the account',
      'employees',
      `${PEOPLE}n1;B;B;01.01.2020;;;;x.y;\n`,
      treat('duplicateUsername', 'clear'),
      { new: 1 },
      `select username = 'x.y' ok from person where external_key = 'n1'`,
    ],
  ])('%s', async (_name, kind, content, treatments, counts, sql) => {
    const run = await imports.load(content, { kind, treatments });
    expect(imports.warnings).toEqual([]);
    expect(run).toMatchObject({ state: 'applied', changes: { [kind]: counts } });
    expect((await knex.raw(sql)).rows).toEqual([{ ok: true }]);
    expect((await imports.load(content, { kind, treatments })).changes[kind as 'orgUnits']).toMatchObject({ new: 0, changed: 0 });
  });

  it.each<[Treatment[], number]>([
    [treat('multipleRoots', 'skip'), 400],
    [treat('duplicateKey', 'jobShare'), 400],
    [treat('cycle', 'attach'), 400],
  ])('refuses the treatment %j', async (treatments, statusCode) => {
    await expect(imports.check(`${UNITS}a;A;root\n`, { kind: 'orgUnits', treatments })).rejects.toMatchObject({ statusCode });
  });

  it('says that a key to attach to does not exist', async () => {
    const run = await imports.check(`${UNITS}a;A;\n`, { kind: 'orgUnits', treatments: treat('multipleRoots', 'attach', 'typo') });
    expect(run).toMatchObject({ state: 'failed', error: expect.stringContaining('typo') });
    imports.warnings.length = 0;
  });

  it('stores the good rows when told to leave out the bad ones, and gives the report as CSV', async () => {
    const content = `${PEOPLE}w1;=1+1;"Gut;<b>";01.01.2020;;;;;39\nw2;Schlecht;;01.01.2020;;;;;\nw3;Schlecht;=cmd();99.01.2020;;;;;\n`;
    const run = await imports.load(content, { kind: 'employees', withoutBadRows: true });
    expect(run).toMatchObject({ state: 'applied', changes: { employees: { new: 1 } }, problems: { errors: 2, open: 0 } });
    expect(await knex('person').where('external_key', 'like', 'w_').select('first_name', 'last_name')).toEqual([
      { first_name: '=1+1', last_name: 'Gut;<b>' },
    ]);
    const report = await (await imports.client.downloadImportReport({ params: { runId: run.id }, query: { language: 'de' } })).text();
    expect(report).toBe(
      'Zeile;Spalte;Wert;Grund;Schwere;Behandlung\r\n3;Nachname;;ist leer, wird aber gebraucht;error;skip\r\n4;Eintritt;99.01.2020;ist kein Datum (erwartet 31.12.2026 oder 2026-12-31);error;skip\r\n',
    );
  });

  it('gives the same result for shuffled rows', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `s${i};Unit ${i};${i ? `s${Math.floor((i - 1) / 3)}` : 'root'}`);
    const first = await imports.load(`${UNITS}${rows.join('\n')}`, { kind: 'orgUnits' });
    expect(first.changes.orgUnits.new).toBe(30);
    const again = await imports.load(`${UNITS}${rows.reverse().join('\n')}`, { kind: 'orgUnits' });
    expect(again.changes.orgUnits).toEqual({ new: 0, changed: 0, unchanged: 30, leaving: 0 });
  });
});
