import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHrDatabase } from '../testing/createHrDatabase';
import { startImports } from './__testUtils__/startImports';

jest.setTimeout(120_000);

const demo = (file: string) => readFileSync(join(__dirname, '../../../../examples/musterwerk', file));

describe('the demo company', () => {
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

  const FILES = [
    ['orgUnits', 'org-units.csv', 25],
    ['positions', 'positions.csv', 92],
    ['employees', 'employees.csv', 82],
  ] as const;

  it.each(FILES)('loads %s without a problem', async (kind, file, count) => {
    const run = await imports.load(demo(file), { kind });
    expect([imports.warnings, await imports.problems(run.id)]).toEqual([[], []]);
    expect(run).toMatchObject({
      state: 'applied',
      error: null,
      problems: { errors: 0, open: 0 },
      changes: { [kind]: { new: count, changed: 0, unchanged: 0 } },
    });
  });

  it.each(FILES)('loads %s a second time with no change', async (kind, file, count) => {
    const run = await imports.load(demo(file), { kind });
    expect(run).toMatchObject({ state: 'applied', changes: { [kind]: { new: 0, changed: 0, unchanged: count } } });
  });

  it('stores people, lines, seats and shares as the files say', async () => {
    const count = async (sql: string) => Number((await knex.raw(sql)).rows[0].count);
    expect(await count(`select count(*) from org_unit where parent_id is null`)).toBe(1);
    expect(await count(`select count(*) from position p where not exists (select from assignment a where a.position_id = p.id)`)).toBe(12);
    expect(await count(`select count(*) from reporting_line where kind = 'solid'`)).toBe(91);
    expect(await count(`select count(*) from reporting_line where kind = 'dotted' and topic is not null`)).toBe(6);
    expect(await count(`select count(*) from employment where federal_state = 'BY'`)).toBe(29);
    const { rows } = await knex.raw(`
      select s.external_key, l.entity_name lead from org_unit u join position s on s.id = u.lead_position_id join assignment a on a.position_id = s.id
      join employment e on e.id = a.employment_id join person l on l.id = e.person_id where u.external_key = 'fertigung'`);
    expect(rows).toEqual([{ external_key: 'FE-01', lead: 'thomas.weber' }]);
    const emil = await knex('person')
      .join('person_private', 'person.id', 'person_private.person_id')
      .where({ username: 'emil.jung' })
      .first('birth_date');
    expect(new Date(emil.birth_date).getFullYear()).toBe(2009);
    const shares = await knex('assignment')
      .join('position', 'position.id', 'position_id')
      .where({ external_key: 'LE-02' })
      .orderBy('share')
      .pluck('share');
    expect(shares).toEqual([400, 600]);
  });

  it('tells others which people and units changed, and nothing when nothing did', () => {
    expect(imports.published.map(change => [change.personIds.length, change.orgUnitIds.length])).toEqual([
      [0, 25],
      [0, 25],
      [82, 0],
    ]);
  });
});
