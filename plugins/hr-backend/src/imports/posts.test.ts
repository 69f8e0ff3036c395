import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { startImports } from './__testUtils__/startImports';

jest.setTimeout(120_000);

const HEADER = 'Post Unique Reference,Name,Grade (or equivalent),Job Title,Organisation,Unit,Reports to Senior Post,FTE';
const ROWS = [
  '100,Petra Oberste,G4,Permanent Secretary,Ministry of Tests,Board,XX,1',
  '101,Quentin Zweite,G3,"Director General, Trials",Ministry of Tests,Board,100,1',
  '110,Ruth Doppel,G2,Director A,Ministry of Tests,Trials,101,0.5',
  '111,Ruth Doppel,G2,Director B,Ministry of Tests,Trials,101,0.5',
  '120,N/D,G1,"Deputy Director, Trials & Errors",Ministry of Tests,Trials and Errors,110,1',
  '121,N/D,G1,"Deputy Director, Shared",Ministry of Tests,Shared Desk,110,0.6',
  '121,N/D,G1,"Deputy Director, Shared",Ministry of Tests,Shared Desk,110,0.4',
  '0,N/D,G1,Not in post,Ministry of Tests,Trials,101,1',
  '0,N/D,G1,Not in post,Ministry of Tests,Trials,101,1',
  'Deleted,N/D,G1,"Deputy Director, Gone",Ministry of Tests,Trials,110,1',
  '130,Vacant,G1,Deputy Director Vacant,Ministry of Tests,Trials,110,1',
  '140,Solo,G1,Lost Director,Ministry of Tests,Lost,9999,0.8',
  '200,Otto Anders,G4,Chief Executive,Agency of Samples,Samples,XX,1',
];
const file = (rows: string[]) => [HEADER, ...rows].join('\n');

describe('an organogram', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let imports: Awaited<ReturnType<typeof startImports>>;
  beforeAll(async () => {
    knex = await createHrDatabase(database);
    imports = await startImports(knex);
  });
  afterAll(async () => {
    await imports.stop();
    await knex.destroy();
  });

  it('names everything that needs a decision, and stores nothing', async () => {
    const run = await imports.check(file(ROWS), { kind: 'posts' });
    expect(imports.warnings).toEqual([]);
    expect(Object.fromEntries(run.problems.groups.map(group => [group.problem, group.open]))).toEqual({
      danglingReference: 1,
      duplicateKey: 2,
      multipleRoots: 2,
      placeholderReference: 3,
      repeatedHolder: 2,
    });
    expect(await knex('position')).toEqual([]);
  });

  it('becomes units, seats, lines and people when treated as recommended', async () => {
    const run = await imports.load(file(ROWS), { kind: 'posts', treatments: 'recommended' });
    expect(imports.warnings).toEqual([]);
    expect(run).toMatchObject({ state: 'applied', changes: { orgUnits: { new: 8 }, positions: { new: 12 }, employees: { new: 5 } } });
    const units = await knex('org_unit as u')
      .leftJoin('org_unit as p', 'p.id', 'u.parent_id')
      .leftJoin('position as l', 'l.id', 'u.lead_position_id')
      .orderBy('u.name')
      .select('u.name', 'p.name as parent', 'l.external_key as lead');
    expect(units).toEqual([
      { name: 'Agency of Samples', parent: null, lead: '200' },
      { name: 'Board', parent: 'Ministry of Tests', lead: '100' },
      { name: 'Lost', parent: 'Ministry of Tests', lead: '140' },
      { name: 'Ministry of Tests', parent: null, lead: null },
      { name: 'Samples', parent: 'Agency of Samples', lead: '200' },
      { name: 'Shared Desk', parent: 'Trials', lead: '121' },
      { name: 'Trials', parent: 'Board', lead: null },
      { name: 'Trials and Errors', parent: 'Trials', lead: '120' },
    ]);
    const seats = await knex('position').orderBy('external_key').select('external_key', 'budget_fte', 'holder_undisclosed', 'grade');
    expect(seats).toEqual(
      expect.arrayContaining([
        { external_key: '121', budget_fte: 1000, holder_undisclosed: 2, grade: 'G1' },
        { external_key: '130', budget_fte: 1000, holder_undisclosed: 0, grade: 'G1' },
        { external_key: '120', budget_fte: 1000, holder_undisclosed: 1, grade: 'G1' },
      ]),
    );
    const people = await knex('person')
      .leftJoin('employment', 'person.id', 'person_id')
      .leftJoin('assignment', 'employment.id', 'employment_id')
      .groupBy('last_name')
      .orderBy('last_name')
      .select('last_name')
      .count('assignment.id as seats')
      .sum('share as share');
    expect(people).toEqual([
      { last_name: 'Anders', seats: '1', share: '1000' },
      { last_name: 'Doppel', seats: '2', share: '2000' },
      { last_name: 'Oberste', seats: '1', share: '1000' },
      { last_name: 'Solo', seats: '1', share: '1000' },
      { last_name: 'Zweite', seats: '1', share: '1000' },
    ]);
  });

  it.each([
    ['the same file', ROWS],
    ['shuffled rows', [...ROWS].reverse()],
  ])('changes nothing with %s', async (_name, rows) => {
    const run = await imports.load(file(rows), { kind: 'posts', treatments: 'recommended' });
    expect(run).toMatchObject({
      state: 'applied',
      changes: { orgUnits: { new: 0, changed: 0 }, positions: { new: 0, changed: 0 }, employees: { new: 0, changed: 0 } },
    });
  });

  it('follows a holder who changes, and keeps who was there before', async () => {
    const rows = ROWS.map(row => row.replace('101,Quentin Zweite', '101,Nora Neue'));
    const run = await imports.load(file(rows), {
      kind: 'posts',
      treatments: 'recommended',
      mode: 'full',
      effectiveDate: '2026-12-01',
      confirmLeaving: 1,
    });
    expect(run).toMatchObject({ state: 'applied', changes: { employees: { new: 1, leaving: 1 } } });
    const holders = await knex('assignment')
      .join('position', 'position.id', 'position_id')
      .join('employment', 'employment.id', 'employment_id')
      .join('person', 'person.id', 'person_id')
      .where({ 'position.external_key': '101' })
      .orderBy('last_name')
      .select('last_name', knex.raw('assignment.valid_to::text as until'), knex.raw('exit_date::text as exit'));
    expect(holders).toEqual([
      { last_name: 'Neue', until: null, exit: null },
      { last_name: 'Zweite', until: '2026-12-01', exit: '2026-11-30' },
    ]);
  });
});
