/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import { PersonListQuery } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import type { PersonAccess } from '../permissions/Access';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { personListSql } from './personListSql';

jest.setTimeout(240_000);

const TODAY = '2026-11-22';
const userRef = 'user:default/person.0';
const lead: PersonAccess = {
  read: true,
  private: {
    anyOf: [
      { rule: 'isSelf', userRef },
      { rule: 'isInManagedUnit', userRef },
    ],
  },
};

describe('the list of 10,000 people', () => {
  const database = useTestDatabase();
  let knex: Knex;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 10_000 });
  });
  afterAll(() => knex.destroy());

  const explain = async (query: object, access: PersonAccess = lead) => {
    const { text, values } = personListSql({ query: PersonListQuery.parse(query), access, date: TODAY, today: TODAY });
    const { rows } = await knex.raw(`explain (analyze, timing off) ${text}`, values as Knex.RawBinding[]);
    const plan = rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n');
    return { plan, ms: Number(/Execution Time: ([\d.]+)/.exec(plan)![1]) };
  };

  it('gives the first page by indexes only, and touches no more rows than it shows', async () => {
    const { plan } = await explain({});
    expect(plan).toContain('person_sort');
    expect(plan).toContain('assignment_employment');
    expect(plan).not.toContain('Seq Scan');
    const touched = [...plan.matchAll(/actual rows=(\d+)/g)].map(match => Number(match[1]));
    expect(Math.max(...touched)).toBeLessThanOrEqual(60);
  });

  it('leaves nothing to plan again in the first page of those who see everybody', () => {
    const everybody: PersonAccess = { read: true, private: false };
    const of = (query: object) => personListSql({ query: PersonListQuery.parse(query), access: everybody, date: TODAY, today: TODAY });
    expect(of({})).toMatchObject({ values: [], text: expect.stringMatching(/limit 51 offset 0/) });
    expect(of({ location: "Augsburg'; drop table person; --" })).toMatchObject({ text: expect.not.stringContaining('drop') });
    expect(of({ offset: 50 }).values).toContain(50);
  });

  it('looks up the employments that it shows by their indexes', async () => {
    const { plan } = await explain({ withEmployment: 'true' });
    expect(plan).toContain('contract_version_employment');
    expect(plan).not.toContain('Seq Scan on contract_version');
  });

  it.each([
    [{ q: 'e', withTotal: 'true' }],
    [{ q: '%', withTotal: 'true' }],
    [{ q: 'musterwerk', withTotal: 'true' }],
    [{ q: '10001', withTotal: 'true' }],
    [{ q: 'a b c d e f', withTotal: 'true' }],
    [{ q: 'hartmnan weis', withTotal: 'true' }],
    [{ kind: 'apprentice', withTotal: 'true' }],
    [{ status: 'all', withTotal: 'true', offset: 9000 }],
    [{ unit: seedId('org_unit', 0), sort: 'location', withTotal: 'true' }],
    [{ sort: '-unit', withTotal: 'true', offset: 9000 }],
    [{ sort: 'entry', withTotal: 'true', withEmployment: 'true', limit: 100 }],
    [{ costCentre: '4005', workingTimeModel: 'fixedDays', entryFrom: '2019-01-01', withTotal: 'true' }],
  ])('answers %j within a second, also to whoever leads everybody', async query => {
    expect((await explain(query)).ms).toBeLessThan(1000);
  });
});
