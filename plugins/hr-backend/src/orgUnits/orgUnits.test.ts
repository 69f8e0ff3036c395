/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { fteOf } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { orgUnitConditions } from '../permissions/rules';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { companyRoles, startHrBackend, when, type Decide } from '../testing/startHrBackend';

jest.setTimeout(120_000);

/** As everybody, but leads see only their units and `blind` sees no people. */
const roles: Decide = (userRef, permission) => {
  if (permission === 'hr.orgUnit.read' && userRef === 'user:default/person.1') return when(orgUnitConditions.isInManagedUnit({ userRef }));
  if (permission === 'hr.person.read' && userRef === 'user:default/blind') return { result: AuthorizeResult.DENY };
  return companyRoles(userRef, permission);
};

describe('org units', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const unit = (n: number) => seedId('org_unit', n);
  const by = { created_by: 'x', updated_by: 'x' };

  // 120 people in 10 units: unit 0 above 1 to 6, unit 1 above 7 to 9; 3 vacant positions in the units 0, 1 and 2.
  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 120 });
    hr = await startHrBackend({ backendConfig: database.backendConfig, decide: roles });
  });
  afterAll(() => knex.destroy());

  const tree = async (query: object = {}, who = 'person.5') => {
    const { status, body } = await hr.as(who).get('/org-units', query);
    expect(status).toBe(200);
    return new Map<string, any>(body.items.map((item: any) => [item.entityName, item]));
  };

  it('gives the units of today with their figures', async () => {
    const units = await tree();
    expect([...units.keys()].sort()).toEqual(['u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9']);
    // Unit 9 holds persons 9, 19, …, 119: half-timers all, two of them (49, 99) have left.
    expect(units.get('u9')).toMatchObject({
      parentId: unit(1),
      own: { heads: 10, vacancies: 2, fte: 5000, budgetFte: 12000 },
      total: { heads: 10, vacancies: 2, fte: 5000, budgetFte: 12000 },
      leads: [{ id: seedId('person', 9) }],
    });
    // 118 work here: one about to come (96); units 7, 8 below unit 1 are full.
    expect(units.get('u0').own).toEqual({ heads: 12, vacancies: 1, fte: 12000, budgetFte: 13000 });
    expect(units.get('u0').total).toEqual({ heads: 117, vacancies: 6, fte: 107000 + 5000, budgetFte: 123000 });
    expect(units.get('u1').total).toEqual({ heads: 46, vacancies: 3, fte: 41000, budgetFte: 49000 });
  });

  it('counts FTE as the shared rule does: shared positions, unknown contracts, undisclosed holders', async () => {
    const position = seedId('position', 999);
    await knex('position').insert([
      { id: position, external_key: 'X1', org_unit_id: unit(8), title: 'Extra', ...by },
      { external_key: 'X2', org_unit_id: unit(8), title: 'Undisclosed', holder_undisclosed: 2, budget_fte: 1500, ...by },
    ]);
    await knex('assignment').insert({
      employment_id: seedId('employment', 7),
      position_id: position,
      share: 500,
      is_primary: false,
      valid_from: '2020-01-01',
      ...by,
    });
    await knex('contract_version')
      .where({ employment_id: seedId('employment', 8) })
      .delete();
    await knex('assignment')
      .where({ employment_id: seedId('employment', 8) })
      .update({ share: 300 });
    const units = await tree();
    const full = { weeklyMinutes: 2400, share: 1000, shareSum: 1000, budgetFte: 1000 };
    const people = Array.from({ length: 11 }, () => full);
    const expected = fteOf(
      [...people, { ...full, share: 500, shareSum: 1500 }, { ...full, weeklyMinutes: null, share: 300, shareSum: 300 }],
      2400,
    );
    expect(units.get('u8').own).toEqual({ heads: 12 + 1 + 2, vacancies: 0, fte: expected + 1500, budgetFte: 12000 + 1000 + 1500 });
    // Person 7 is in two units below unit 1 and counts once there.
    expect(units.get('u1').total.heads).toBe(46 + 2);
    await knex('assignment').where({ position_id: position }).delete();
    await knex('position').whereIn('external_key', ['X1', 'X2']).delete();
  });

  it('shows the organisation of another day', async () => {
    await knex('org_unit')
      .where({ id: unit(6) })
      .update({ valid_to: '2026-01-01' });
    expect((await tree({ date: '2026-01-01' })).has('u6')).toBe(false);
    expect((await tree({ date: '2025-12-31' })).has('u6')).toBe(true);
    await knex('org_unit')
      .where({ id: unit(6) })
      .update({ valid_to: null });
    expect((await tree({ date: '2019-06-01' })).get('u3').own).toMatchObject({ heads: 0, vacancies: 12 });
  });

  it('gives a part of the tree', async () => {
    expect([...(await tree({ root: unit(1) })).keys()].sort()).toEqual(['u1', 'u7', 'u8', 'u9']);
    expect((await tree({ root: unit(77) })).size).toBe(0);
  });

  it('shows a page with path, children, positions and members', async () => {
    const { status, body } = await hr.as('person.5').get(`/org-units/${unit(1)}`);
    expect(status).toBe(200);
    expect(body.path.map((step: any) => step.entityName)).toEqual(['u0']);
    expect(body.children.map((child: any) => child.entityName).sort()).toEqual(['u7', 'u8', 'u9']);
    expect(body.leads.map((lead: any) => lead.id)).toEqual([seedId('person', 1)]);
    expect(body.positions).toHaveLength(13);
    expect(body.positions[0]).toMatchObject({
      isLead: true,
      isVacant: false,
      reportsTo: seedId('position', 0),
      holders: [{ displayName: 'Jürgen Becker' }],
    });
    expect(body.positions.filter((position: any) => position.isVacant)).toEqual([
      expect.objectContaining({ id: seedId('position', 121), holders: [], reportsTo: seedId('position', 1) }),
    ]);
    expect(body.members).toHaveLength(12);
    expect(body.members[0]).toMatchObject({ lastName: expect.any(String), unit: { entityName: 'u1' } });
    expect(body).toMatchObject({ validFrom: null, validTo: null, version: 1 });
  });

  it('shows dotted lines with their topic', async () => {
    await knex('reporting_line').insert({
      position_id: seedId('position', 11),
      manager_position_id: seedId('position', 3),
      kind: 'dotted',
      topic: 'Quality',
      ...by,
    });
    const { body } = await hr.as('person.5').get(`/org-units/${unit(1)}`);
    const position = body.positions.find((item: any) => item.id === seedId('position', 11));
    expect(position).toMatchObject({
      reportsTo: seedId('position', 1),
      dottedLines: [{ positionId: seedId('position', 3), topic: 'Quality' }],
    });
  });

  describe('on another day', () => {
    const DAY = '2098-01-01';
    const position = (n: number) => seedId('position', n);
    // From 2098 on unit 7 has another name below unit 2, and position 17 moves from it to unit 3.
    beforeAll(async () => {
      const [old] = await knex('org_unit_version')
        .where({ org_unit_id: unit(7) })
        .update({ valid_to: DAY })
        .returning('*');
      const { kind, lead_position_id } = old;
      const later = { org_unit_id: unit(7), parent_id: unit(2), name: 'Renamed', kind, lead_position_id, valid_from: DAY, ...by };
      await knex('org_unit_version').insert(later);
      const [seat] = await knex('position_version')
        .where({ position_id: position(17) })
        .update({ valid_to: DAY })
        .returning('*');
      const { title, budget_fte } = seat;
      await knex('position_version').insert({ position_id: position(17), org_unit_id: unit(3), title, budget_fte, valid_from: DAY, ...by });
    });
    const path = (steps: { entityName: string }[]) => steps.map(({ entityName }) => entityName);

    it.each([
      [{}, ['u0', 'u1'], 'Fertigung 7', true],
      [{ date: DAY }, ['u0', 'u2'], 'Renamed', false],
    ])('shows the unit as it stands then: %j', async (query, above, name, hasSeat) => {
      const { body } = await hr.as('hr').get(`/org-units/${unit(7)}`, query);
      expect([path(body.path), body.name]).toEqual([above, name]);
      expect(body.positions.some((item: any) => item.id === position(17))).toBe(hasSeat);
      expect((await tree({ ...query, root: unit(1) }, 'hr')).has('u7')).toBe(above[1] === 'u1');
    });

    it('shows people in the unit of that day, and whom it belongs to', async () => {
      const of = async (n: number, query: object) => (await hr.as('hr').get(`/persons/${seedId('person', n)}`, query)).body;
      expect(path((await of(17, {})).unitPath)).toEqual(['u0', 'u1', 'u7']);
      const then = await of(17, { date: DAY });
      expect([path(then.unitPath), then.unit.entityName, then.positions[0].unit.entityName]).toEqual([['u0', 'u3'], 'u3', 'u3']);
      expect(path((await of(27, { date: DAY })).unitPath)).toEqual(['u0', 'u2', 'u7']);
      const below = async (query: object) => (await hr.as('hr').get('/persons', { unit: unit(2), limit: 100, ...query })).body.items;
      const has27 = (items: { id: string }[]) => items.some(({ id }) => id === seedId('person', 27));
      expect([has27(await below({})), has27(await below({ date: DAY }))]).toEqual([false, true]);
    });
  });

  it('leaves out people whom the caller may not see, and still counts them', async () => {
    const { body } = await hr.as('blind').get(`/org-units/${unit(1)}`);
    expect([body.members, body.leads, body.positions.flatMap((position: any) => position.holders)]).toEqual([[], [], []]);
    expect([body.own.heads, body.positions[0].isVacant]).toEqual([12, false]);
  });

  it('shows only the units of a conditional right; foreign and unknown ones look alike', async () => {
    expect([...(await tree({}, 'person.1')).keys()].sort()).toEqual(['u1', 'u7', 'u8', 'u9']);
    const foreign = await hr.as('person.1').get(`/org-units/${unit(2)}`);
    const unknown = await hr.as('person.1').get(`/org-units/${unit(77)}`);
    expect([foreign.status, foreign.body.error]).toEqual([404, unknown.body.error]);
  });
});
