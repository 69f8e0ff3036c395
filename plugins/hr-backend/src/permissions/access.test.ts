/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { queryRows, sql } from '../database/sql';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';
import { orgUnitCondition, personCondition, type Checks } from './accessSql';
import { DatabaseResourceStore } from './DatabaseResourceStore';
import { orgUnitRules, personRules, type HrFilter } from './rules';

jest.setTimeout(120_000);
const TODAY = '2026-11-22';

describe('rights on people and units', () => {
  const database = useTestDatabase();
  let knex: Knex;
  const by = { created_by: 'x', updated_by: 'x' };
  const userRef = (n: number) => `user:default/person.${n}`;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 120 });
    const hold = (n: number, position: number, dates: object = {}) =>
      knex('assignment').insert({
        employment_id: seedId('employment', n),
        position_id: seedId('position', position),
        is_primary: false,
        valid_from: '2020-01-01',
        ...dates,
        ...by,
      });
    // Person 20 leads unit 8 for a time that is over, 30 shares the lead of unit 9, 40 sits in unit 7 besides unit 0.
    await hold(20, 8, { valid_to: '2026-11-22' });
    await hold(30, 9);
    await hold(40, 17);
    // Position 44 (unit 4) reports to 55 (unit 5) by a solid line instead, 56 by a dotted one; unit 6 is closed.
    const line = { created_by: 'x', updated_by: 'x', manager_position_id: seedId('position', 55) };
    await knex('reporting_line')
      .where({ position_id: seedId('position', 44) })
      .update(line);
    await knex('reporting_line').insert({ ...line, position_id: seedId('position', 56), kind: 'dotted' });
    await knex('org_unit')
      .where({ id: seedId('org_unit', 6) })
      .update({ valid_to: '2026-01-01' });
  });
  afterAll(() => knex.destroy());

  const people = (filter: HrFilter, checks: Checks = 'many') =>
    queryRows<{ id: string }>(
      knex,
      sql`select p.id from person p where ${personCondition(filter, 'p', { today: TODAY, checks })} order by p.id`,
    );
  const all = (table: 'person' | 'org_unit', count: number) => Array.from({ length: count }, (_, n) => seedId(table, n));

  it.each([0, 1, 5, 6, 7, 8, 9, 17, 20, 30, 40, 44, 49, 55, 96])('agree for person %i, asked by list or one by one', async n => {
    const resources = await new DatabaseResourceStore(knex).persons(all('person', 120), TODAY);
    for (const rule of Object.values(personRules)) {
      const filter = { rule: rule.name as HrFilter['rule'], userRef: userRef(n) };
      const listed = (await people(filter)).map(row => row.id);
      expect((await people(filter, 'few')).map(row => row.id)).toEqual(listed);
      const applied = all('person', 120).filter((_, i) => rule.apply(resources[i]!, { userRef: userRef(n) }));
      expect(listed).toEqual(applied);
    }
    const units = await new DatabaseResourceStore(knex).orgUnits(all('org_unit', 10), TODAY);
    const filter: HrFilter = { rule: 'isInManagedUnit', userRef: userRef(n) };
    const rows = await queryRows<{ id: string }>(
      knex,
      sql`select u.id from org_unit u where ${orgUnitCondition(filter, 'u', TODAY)} order by u.id`,
    );
    const applied = all('org_unit', 10).filter((_, i) => orgUnitRules.isInManagedUnit.apply(units[i]!, { userRef: userRef(n) }));
    expect(rows.map(row => row.id)).toEqual(applied);
  });

  it.each([
    [1, 47, 'unit 1 with 7, 8, 9, but not oneself; also 30 and 40 with their second position; not who has left'],
    [30, 10, 'a shared lead covers the unit and the other lead'],
    [20, 0, 'a lead that ended yesterday'],
    [55, 1, 'a solid line without leading a unit; the dotted one does not count'],
    [6, 10, 'a closed unit: the solid lines remain'],
    [49, 0, 'somebody who has left'],
  ])('cover for person %i %i people: %s', async (n, count) => {
    const found = await people({ rule: 'isInManagedUnit', userRef: userRef(n) });
    expect(found).toHaveLength(count);
    expect(found.map(row => row.id)).not.toContain(seedId('person', n));
  });

  it.each(['group:default/person.1', 'user:other/person.1', 'role:keycloak/person.1', "user:default/x' or '1'='1"])(
    'mean nobody for %s',
    async ref => {
      expect(await people({ rule: 'isSelf', userRef: ref })).toEqual([]);
      expect(await people({ rule: 'isInManagedUnit', userRef: ref })).toEqual([]);
    },
  );

  it('answer unknown and broken ids with undefined', async () => {
    const store = new DatabaseResourceStore(knex);
    expect(await store.persons(['nonsense', seedId('person', 999)], TODAY)).toEqual([undefined, undefined]);
  });

  describe('private data', () => {
    let hr: Awaited<ReturnType<typeof startHrBackend>>;
    beforeAll(async () => {
      hr = await startHrBackend({ backendConfig: database.backendConfig });
    });
    const read = (who: string, n: number) => hr.as(who).get(`/persons/${seedId('person', n)}`);

    it.each([
      ['the person', 'person.11', true],
      ['their lead', 'person.1', true],
      ['HR', 'hr', true],
      ['a colleague in the same unit', 'person.21', false],
      ['the lead of another unit', 'person.2', false],
    ])('reach %s or not: %s %s', async (_, who, reaches) => {
      const { status, body } = await read(who, 11);
      expect(status).toBe(200);
      expect('private' in body).toBe(reaches);
      expect(JSON.stringify(body).includes('1980-05-17')).toBe(reaches);
    });

    it('come with employments and contracts', async () => {
      const { body } = await read('person.19', 19);
      expect(body.private).toEqual({
        birthDate: '1980-05-17',
        email: null,
        phone: '+49 170 19',
        address: null,
        employments: [
          {
            id: seedId('employment', 19),
            staffNo: '10019',
            kind: 'apprentice',
            entryDate: '2020-01-01',
            exitDate: null,
            federalState: 'BY',
            municipalityFlags: [],
            contracts: [{ validFrom: '2020-01-01', validTo: null, weeklyMinutes: 1200, workingTimeModel: 'fixedDays', costCentre: '4009' }],
          },
        ],
      });
    });

    it('leave a record that the person sees, unless they look at their own', async () => {
      await read('person.12', 12);
      await read('person.2', 12);
      await read('hr', 12);
      const { body } = await hr.as('person.12').get('/me/audit', { limit: 1 });
      expect(body.items).toEqual([
        {
          id: expect.any(String),
          at: expect.any(String),
          firstAt: expect.any(String),
          count: 1,
          actor: 'user:default/hr',
          action: 'person.private.read',
          fields: [],
        },
      ]);
      const next = await hr.as('person.12').get('/me/audit', { limit: 1, before: body.next });
      expect(next.body).toMatchObject({ items: [{ actor: 'user:default/person.2' }], next: null });
      expect((await hr.as('person.13').get('/me/audit')).body.items).toEqual([]);
    });

    it('leave a record that nobody can change', async () => {
      for (const change of [knex('audit_event').delete(), knex('audit_event').update({ actor: 'x' }), knex.raw('truncate audit_event')]) {
        await expect(change).rejects.toThrow('append-only');
      }
    });
  });
});
