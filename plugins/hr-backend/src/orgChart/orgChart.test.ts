/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { decodeChart, isVacant, positionTree, unitTreeOf, type ChartModel } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { gzipSync } from 'node:zlib';
import { orgUnitConditions } from '../permissions/rules';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { companyRoles, startHrBackend, when, type Decide } from '../testing/startHrBackend';

jest.setTimeout(180_000);

const roles: Decide = (userRef, permission) => {
  if (permission === 'hr.orgUnit.read' && userRef === 'user:default/person.1') return when(orgUnitConditions.isInManagedUnit({ userRef }));
  if (permission.startsWith('hr.person.') && userRef === 'user:default/blind') return { result: AuthorizeResult.DENY };
  return companyRoles(userRef, permission);
};
const by = { created_by: 'x', updated_by: 'x' };

describe('org chart', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const position = (n: number) => seedId('position', n);
  const unit = (n: number) => seedId('org_unit', n);

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 120 });
    hr = await startHrBackend({ backendConfig: database.backendConfig, decide: roles });
  });
  afterAll(() => knex.destroy());

  async function read(who: string, query: object = {}): Promise<ChartModel> {
    const { status, body } = await hr.as(who).get('/org-chart', query);
    expect(status).toBe(200);
    return decodeChart(body);
  }
  const find = (model: ChartModel, n: number) => model.positions.find(item => item.id === position(n))!;
  const namesAt = (model: ChartModel, n: number) => find(model, n).holders.map(({ person }) => model.persons[person]?.entityName ?? null);

  it('holds all positions of the day, who holds them and who leads whom', async () => {
    const model = await read('hr');
    expect([model.positions.length, model.units.length]).toEqual([123, 10]);
    expect(namesAt(model, 11)).toEqual(['person.11']);
    expect(find(model, 11)).toMatchObject({ title: 'Fachkraft', titleEn: 'Specialist', budgetFte: 1000, isLead: false });
    expect(model.positions[find(model, 11).manager].id).toBe(position(1));
    expect(find(model, 1).isLead).toBe(true);
    // 49 and 99 have left; 96 comes in 2099 and is known to HR.
    expect(model.positions.filter(isVacant)).toHaveLength(6);
    expect(find(model, 96).planned.map(({ person, from }) => [model.persons[person].entityName, from])).toEqual([
      ['person.96', '2099-01-01'],
    ]);
    const { forest, figures } = positionTree(model);
    expect(figures[forest.roots[0]]).toMatchObject({ heads: 117, vacancies: 6, fte: 107000 + 5000 });
    expect(unitTreeOf(model).figures[model.units.findIndex(item => item.id === unit(1))]).toMatchObject({
      heads: 46,
      vacancies: 3,
      fte: 41000,
    });
  });

  it.each([
    ['a colleague', 'person.5', 11, null],
    ['the person', 'person.11', 11, 1000],
    ['their lead', 'person.1', 11, 1000],
    ['HR', 'hr', 19, 500],
  ])('tells the hours to whom they may be told: %s', async (_, who, n, fte) => {
    const model = await read(who);
    expect(find(model, n).holders[0].fte).toBe(fte);
  });

  it('keeps who comes from colleagues, and names of whom they may not see', async () => {
    const colleague = await read('person.5');
    expect(find(colleague, 96).planned).toEqual([]);
    expect(JSON.stringify(colleague.persons)).not.toContain('person.96"');
    const past = await read('person.5', { date: '2023-01-01' });
    expect(namesAt(past, 49)).toEqual([null]);
    expect(namesAt(await read('hr', { date: '2023-01-01' }), 49)).toEqual(['person.49']);
    const blind = await read('blind');
    expect(blind.persons).toEqual([]);
    expect(blind.positions.filter(isVacant)).toHaveLength(6);
  });

  it('keeps who leaves or moves from those who may not know it, on later days too', async () => {
    const changes = knex('assignment').where({ employment_id: seedId('employment', 15) });
    await knex('employment')
      .where({ id: seedId('employment', 14) })
      .update({ exit_date: '2098-12-31' });
    await changes.clone().update({ valid_to: '2098-12-31' });
    const later = { date: '2099-02-01' };
    const seats = async (who: string) => {
      const model = await read(who, later);
      return [namesAt(model, 14), namesAt(model, 15), namesAt(model, 96)];
    };
    expect(await seats('hr')).toEqual([[], [], ['person.96']]);
    expect(await seats('person.6')).toEqual([['person.14'], ['person.15'], []]);
    // Oneself, and here those one leads.
    expect(await seats('person.5')).toEqual([['person.14'], [], []]);
    expect(await seats('person.14')).toEqual([[], ['person.15'], []]);
    const { body } = await hr.as('person.6').get('/org-chart/diff', { from: '2026-11-01', to: later.date });
    expect(JSON.stringify(body)).not.toMatch(/person\.(14|15|96)"/);
    for (const path of ['/persons', `/persons/${seedId('person', 14)}`, '/org-units', `/org-units/${unit(5)}`]) {
      const { status, body: refusal } = await hr.as('person.6').get(path, later);
      expect([path, status, refusal.error.message]).toEqual([path, 403, expect.stringContaining('a later day')]);
      expect((await hr.as('hr').get(path, later)).status).toBe(200);
    }
    await knex('employment')
      .where({ id: seedId('employment', 14) })
      .update({ exit_date: null });
    await changes.clone().update({ valid_to: null });
  });

  it('holds only the units of a conditional right', async () => {
    const model = await read('person.1');
    expect(model.units.map(item => item.entityName).sort()).toEqual(['u1', 'u7', 'u8', 'u9']);
    expect(model.positions.every(item => item.unit >= 0)).toBe(true);
    expect(model.units.find(item => item.entityName === 'u1')!.parent).toBe(-1);
  });

  it('shows job sharing, undisclosed holders and dotted lines', async () => {
    await knex('assignment').insert({
      employment_id: seedId('employment', 12),
      position_id: position(13),
      share: 300,
      is_primary: false,
      ...by,
    });
    await knex('position')
      .where({ id: position(120) })
      .update({ holder_undisclosed: 1 });
    await knex('reporting_line').insert({
      position_id: position(14),
      manager_position_id: position(3),
      kind: 'dotted',
      topic: 'Qualität',
      ...by,
    });
    const model = await read('hr');
    expect(find(model, 13).holders.map(({ share }) => share)).toEqual([1000, 300]);
    expect(isVacant(find(model, 120))).toBe(false);
    expect(find(model, 14).dotted.map(({ manager, topic }) => [model.positions[manager].id, topic])).toEqual([[position(3), 'Qualität']]);
    await knex('assignment').where({ share: 300 }).delete();
    await knex('position')
      .where({ id: position(120) })
      .update({ holder_undisclosed: 0 });
  });

  it('is right on past and future days although a unit has moved', async () => {
    await knex('org_unit_version')
      .where({ org_unit_id: unit(9) })
      .update({ valid_to: '2099-06-01' });
    await knex('org_unit_version').insert({
      org_unit_id: unit(9),
      parent_id: unit(2),
      name: 'Neu',
      kind: 'team',
      valid_from: '2099-06-01',
      ...by,
    });
    const parentOn = async (date: string) => {
      const model = await read('hr', { date });
      const item = model.units.find(({ id }) => id === unit(9))!;
      return [item.name, model.units[item.parent].entityName];
    };
    expect(await parentOn('2099-05-31')).toEqual([expect.stringContaining('9'), 'u1']);
    expect(await parentOn('2099-06-01')).toEqual(['Neu', 'u2']);
    const { body } = await hr.as('hr').get('/org-chart/diff', { from: '2099-05-31', to: '2099-06-01' });
    expect(body.movedUnits).toEqual([expect.objectContaining({ unit: expect.objectContaining({ id: unit(9) }) })]);
    expect(body.renamedUnits).toHaveLength(1);
  });

  it('remembers what an import or another writer changes, from today on', async () => {
    const history = () =>
      knex('org_unit_version')
        .where({ org_unit_id: unit(8) })
        .orderBy('valid_from');
    await knex('org_unit')
      .where({ id: unit(8) })
      .update({ parent_id: unit(3), updated_by: 'import' });
    await knex('org_unit')
      .where({ id: unit(8) })
      .update({ name: 'Umbenannt', updated_by: 'import' });
    const versions = await history();
    expect(versions.map(version => [version.parent_id, version.name === 'Umbenannt'])).toEqual([
      [unit(1), false],
      [unit(3), true],
    ]);
    expect((await read('hr', { date: '2023-01-01' })).units.find(item => item.id === unit(8))!.name).not.toBe('Umbenannt');
    await knex('position')
      .where({ id: position(18) })
      .update({ org_unit_id: unit(3) });
    const then = await read('hr', { date: '2023-01-01' });
    expect(then.units[find(then, 18).unit].entityName).toBe('u8');
  });

  it('compares two days under the rights of the caller', async () => {
    const diff = async (who: string) => (await hr.as(who).get('/org-chart/diff', { from: '2023-01-01', to: '2026-11-24' })).body;
    expect((await diff('hr')).left.map((entry: any) => entry.person.entityName).sort()).toEqual(['person.49', 'person.99']);
    expect((await diff('person.5')).left).toEqual([]);
  });

  it.each([
    ['/org-chart', { date: '2026-02-30' }],
    ['/org-chart', { date: '0001-01-01' }],
    ['/org-chart', { day: '2026-01-01' }],
    ['/org-chart/diff', { from: '2026-01-01' }],
    ['/org-chart/diff', { from: '2026-01-01', to: '9999-01-01' }],
  ])('refuses %s %j', async (path, query) => {
    const { status, body } = await hr.as('hr').get(path, query);
    expect([status, body.error.fields[0].path]).toEqual([400, expect.stringContaining('query')]);
  });

  it('leaves it to the platform, which says no-store, whether a browser keeps it', async () => {
    const { status, headers } = await hr.as('hr').get('/org-chart');
    expect([status, headers['cache-control'] ?? 'no-store']).toEqual([200, 'no-store']);
  });
});

describe('org chart of 10,000', () => {
  const database = useTestDatabase();

  it('is a small answer', async () => {
    const knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 9_709 });
    const hr = await startHrBackend({ backendConfig: database.backendConfig, decide: roles });
    const { body } = await hr.as('person.5').get('/org-chart');
    expect(body.positions.id).toHaveLength(10_000);
    expect(gzipSync(JSON.stringify(body)).length).toBeLessThan(500_000);
    await knex.destroy();
  });
});
