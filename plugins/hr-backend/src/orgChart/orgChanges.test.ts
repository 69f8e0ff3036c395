/** @jest-environment node */
import { mockServices } from '@backstage/backend-test-utils';
import { useTestDatabase } from '@tos/local-stack';
import { decodeChart } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';
import { PlannedChanges } from './PlannedChanges';

jest.setTimeout(180_000);

const unit = (n: number) => seedId('org_unit', n);
const position = (n: number) => seedId('position', n);
const DAY = '2090-03-01';
const BEFORE = '2090-02-28';
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('changes of the organisation', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 120 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
  });
  beforeEach(() => void hr.published.splice(0));
  afterAll(() => knex.destroy());

  const versionOf = async (table: 'org_unit' | 'position', id: string): Promise<number> =>
    (await knex(table).where({ id }).first('version')).version;
  const post = (path: string, body: object, who = 'hr') => hr.as(who).post(path, body);
  async function patchUnit(n: number, body: object, who = 'hr') {
    return hr.as(who).patch(`/org-units/${unit(n)}`, { version: await versionOf('org_unit', unit(n)), ...body });
  }
  async function patchPosition(n: number, body: object) {
    return hr.as('hr').patch(`/positions/${position(n)}`, { version: await versionOf('position', position(n)), ...body });
  }
  const chartOn = async (date?: string) => decodeChart((await hr.as('hr').get('/org-chart', { date })).body);
  async function unitOn(n: number, date?: string) {
    const model = await chartOn(date);
    const found = model.units.find(item => item.id === unit(n));
    return found && { name: found.name, parent: model.units[found.parent]?.entityName, lead: model.positions[found.lead]?.id };
  }
  async function positionOn(n: number, date?: string) {
    const model = await chartOn(date);
    const found = model.positions.find(item => item.id === position(n));
    return found && { unit: model.units[found.unit].entityName, manager: model.positions[found.manager]?.id, title: found.title };
  }
  const auditOf = (id: string) => knex('audit_event').where({ subject_id: id }).orderBy('id', 'desc').first();

  describe('units', () => {
    it('move and are renamed from a day on; the days before stay', async () => {
      const { status, body } = await patchUnit(9, { validFrom: DAY, parentId: unit(2), name: 'Neue Qualität' });
      expect([status, body]).toEqual([200, { id: unit(9), version: 2 }]);
      expect(await unitOn(9, BEFORE)).toMatchObject({ name: expect.stringMatching(/ 9$/), parent: 'u1' });
      expect(await unitOn(9, DAY)).toMatchObject({ name: 'Neue Qualität', parent: 'u2' });
      expect(
        (
          await knex('org_unit')
            .where({ id: unit(9) })
            .first()
        ).parent_id,
      ).toBe(unit(1));
      expect(await auditOf(unit(9))).toMatchObject({
        actor: 'user:default/hr',
        action: 'org-unit.change',
        before: { parent_id: unit(1) },
        after: { parent_id: unit(2), validFrom: DAY },
      });
      expect(hr.published[0]).toMatchObject({
        topic: 'hr.changed',
        eventPayload: { orgUnitIds: expect.arrayContaining([unit(9), unit(2), unit(1)]) },
      });
    });

    it('move today at once, for rights and lists as well', async () => {
      const { date: today } = await chartOn();
      expect((await patchUnit(8, { validFrom: today, parentId: unit(3) })).status).toBe(200);
      const { body } = await hr.as('person.3').get('/org-units', { root: unit(3) });
      expect(body.items.map((item: any) => item.entityName)).toContain('u8');
      expect((await patchUnit(8, { validFrom: today, parentId: unit(1) })).status).toBe(200);
      expect(await knex('org_unit_version').where({ org_unit_id: unit(8) })).toHaveLength(1);
    });

    it('come to be and get a lead', async () => {
      const { status, body } = await post('/org-units', { name: 'Labor', parentId: unit(2), validFrom: DAY });
      expect(status).toBe(201);
      const names = async (date: string) => (await chartOn(date)).units.map(item => item.name);
      expect([(await names(BEFORE)).includes('Labor'), (await names(DAY)).includes('Labor')]).toEqual([false, true]);
      const lead = await hr
        .as('hr')
        .patch(`/org-units/${body.id}`, { version: body.version, validFrom: DAY, leadPositionId: position(12) });
      expect(lead.status).toBe(200);
    });

    it.each([
      ['below itself', () => patchUnit(1, { validFrom: DAY, parentId: unit(1) }), 'body.parentId'],
      ['below what is below it', () => patchUnit(1, { validFrom: DAY, parentId: unit(8) }), 'body.parentId'],
      ['below nothing that exists', () => patchUnit(4, { validFrom: DAY, parentId: NOBODY }), 'body.parentId'],
      ['with a lead that does not exist', () => patchUnit(4, { validFrom: DAY, leadPositionId: NOBODY }), 'body.leadPositionId'],
      ['without a name', () => patchUnit(4, { validFrom: DAY, name: '  ' }), 'body.name'],
      ['with a line break in the name', () => patchUnit(4, { validFrom: DAY, name: 'a\nb' }), 'body.name'],
      ['with nothing to change', () => patchUnit(4, { validFrom: DAY }), 'body'],
      ['on no day', () => patchUnit(4, { validFrom: '2026-02-30', name: 'x' }), 'body.validFrom'],
      ['with a field nobody knows', () => patchUnit(4, { validFrom: DAY, entityName: 'admin' }), 'body'],
    ])('are not changed %s', async (_, call, field) => {
      const { status, body } = await call();
      expect([status, body.error.fields[0].path]).toEqual([400, field]);
    });

    it('do not get below themselves by a move that is only planned', async () => {
      expect((await patchUnit(5, { validFrom: '2091-01-01', parentId: unit(6) })).status).toBe(200);
      const { status, body } = await patchUnit(6, { validFrom: DAY, parentId: unit(5) });
      expect([status, body.error.fields[0].path]).toEqual([400, 'body.parentId']);
    });

    it('are not changed by two at once on the same version', async () => {
      const version = await versionOf('org_unit', unit(4));
      const names = ['A', 'B', 'C', 'D'];
      const answers = await Promise.all(names.map(name => hr.as('hr').patch(`/org-units/${unit(4)}`, { version, validFrom: DAY, name })));
      expect(answers.map(answer => answer.status).sort()).toEqual([200, 409, 409, 409]);
      const refused = answers.find(answer => answer.status === 409)!.body.error;
      expect(refused.message).toContain('Changed meanwhile by user:default/hr');
    });

    it('never close a circle together', async () => {
      const [a, b] = await Promise.all([
        patchUnit(2, { validFrom: DAY, parentId: unit(3) }),
        patchUnit(3, { validFrom: DAY, parentId: unit(2) }),
      ]);
      expect([a.status, b.status].sort()).toEqual([200, 400]);
    });

    it('are not closed while they hold something; afterwards they end and can be opened again', async () => {
      const full = await post(`/org-units/${unit(7)}/close`, { version: await versionOf('org_unit', unit(7)), validTo: DAY });
      expect([full.status, full.body.error.message]).toEqual([409, expect.stringMatching(/still holds 12 positions and 0 units/)]);
      const { body } = await post('/org-units', { name: 'Leer', parentId: unit(0), validFrom: '2090-01-01' });
      const close = (version: number, validTo: string | null) => post(`/org-units/${body.id}/close`, { version, validTo });
      expect((await close(body.version, '2090-01-01')).status).toBe(400);
      const closed = await close(body.version, DAY);
      expect(closed.status).toBe(200);
      const names = async (date: string) => (await chartOn(date)).units.map(item => item.name);
      expect([(await names(BEFORE)).includes('Leer'), (await names(DAY)).includes('Leer')]).toEqual([true, false]);
      expect((await close(closed.body.version, null)).status).toBe(200);
    });

    it('merge: everything moves, the history stays, the group goes on in the catalog', async () => {
      const { date: today } = await chartOn();
      const moved = await knex('position').where({ org_unit_id: unit(9) });
      const { status } = await post(`/org-units/${unit(9)}/merge`, {
        version: await versionOf('org_unit', unit(9)),
        intoId: unit(8),
        date: today,
      });
      expect(status).toBe(200);
      expect(await unitOn(9)).toBeUndefined();
      expect(await unitOn(9, '2025-01-01')).toBeDefined();
      expect(await positionOn(19)).toMatchObject({ unit: 'u8' });
      expect(await positionOn(19, '2025-01-01')).toMatchObject({ unit: 'u9' });
      expect(await knex('position').where({ org_unit_id: unit(8) })).toHaveLength(12 + moved.length);
      const groups = (await hr.asService.get('/catalog/org-units', { limit: 100 })).body.items;
      expect(groups.find((group: any) => group.entityName === 'u9')).toMatchObject({ isActive: true, parentName: 'u8' });
      const person = (await hr.asService.get('/catalog/persons', { id: seedId('person', 18) })).body.items[0];
      expect(person.memberOf).toEqual(['u8', 'u9']);
    });

    it.each([
      ['into itself', 8, 8, 'body.intoId'],
      ['into one below', 0, 4, 'body.parentId'],
      ['into nothing', 4, 99, 'body.intoId'],
    ])('do not merge %s', async (_, n, into, field) => {
      const version = await versionOf('org_unit', unit(n));
      const { status, body } = await post(`/org-units/${unit(n)}/merge`, { version, intoId: unit(into), date: DAY });
      expect([status, body.error.fields[0].path]).toEqual([400, field]);
    });
  });

  describe('positions', () => {
    it('move below another one with a day, and their planned lines stay', async () => {
      expect((await patchPosition(14, { validFrom: '2091-01-01', managerPositionId: position(5) })).status).toBe(200);
      const { status } = await patchPosition(14, { validFrom: DAY, managerPositionId: position(3), orgUnitId: unit(3), title: 'Prüferin' });
      expect(status).toBe(200);
      expect(await positionOn(14, BEFORE)).toEqual({ unit: 'u4', manager: position(4), title: 'Fachkraft' });
      expect(await positionOn(14, DAY)).toEqual({ unit: 'u3', manager: position(3), title: 'Prüferin' });
      expect(await positionOn(14, '2091-01-01')).toMatchObject({ manager: position(5), title: 'Prüferin' });
      expect(await auditOf(position(14))).toMatchObject({ before: { managerPositionId: position(4), org_unit_id: unit(4) } });
    });

    it.each([
      ['to themselves', { managerPositionId: position(24) }, 'body.managerPositionId'],
      ['to nothing that exists', { managerPositionId: NOBODY }, 'body.managerPositionId'],
      ['into no unit', { orgUnitId: NOBODY }, 'body.orgUnitId'],
      ['with a budget below nothing', { budgetFte: -1 }, 'body.budgetFte'],
    ])('do not report %s', async (_, change, field) => {
      const { status, body } = await patchPosition(24, { validFrom: DAY, ...change });
      expect([status, body.error.fields[0].path]).toEqual([400, field]);
    });

    it('do not report in a circle, and never to two', async () => {
      const { status, body } = await patchPosition(0, { validFrom: DAY, managerPositionId: position(24) });
      expect([status, body.error.fields[0].path]).toEqual([400, 'body.managerPositionId']);
      const lines = await knex('reporting_line')
        .where({ position_id: position(14), kind: 'solid' })
        .orderBy('valid_from');
      expect(lines).toHaveLength(3);
      await expect(
        knex('reporting_line').insert({
          position_id: position(14),
          manager_position_id: position(6),
          kind: 'solid',
          created_by: 'x',
          updated_by: 'x',
        }),
      ).rejects.toThrow('reporting_line_one_solid');
    });

    it('come to be, are held by two halves, and end', async () => {
      const made = await post('/positions', { title: 'Meister', orgUnitId: unit(4), managerPositionId: position(4), validFrom: DAY });
      expect(made.status).toBe(201);
      const path = `/positions/${made.body.id}`;
      const assign = (version: number, n: number, more: object = {}) =>
        post(`${path}/assignments`, { version, personId: seedId('person', n), share: 500, isPrimary: false, validFrom: DAY, ...more });
      const first = await assign(made.body.version, 5);
      const second = await assign(first.body.version, 6);
      expect([first.status, second.status]).toEqual([201, 201]);
      const third = await assign(second.body.version, 15, { share: 1 });
      expect([third.status, third.body.error.message]).toEqual([409, expect.stringContaining('100.1 per cent')]);
      const again = await assign(second.body.version, 5, { share: 1, validFrom: '2090-03-02' });
      expect(again.status).toBe(409);
      const { body: detail } = await hr.as('hr').get(path);
      expect(detail).toMatchObject({
        version: second.body.version,
        validFrom: DAY,
        versions: [{ title: 'Meister', unit: { id: unit(4) } }],
      });
      expect(detail.assignments.map((seat: any) => [seat.share, seat.person.id])).toEqual(
        expect.arrayContaining([
          [500, seedId('person', 5)],
          [500, seedId('person', 6)],
        ]),
      );
      const held = await post(`${path}/close`, { version: second.body.version, validTo: '2090-06-01' });
      expect([held.status, held.body.error.message]).toEqual([409, expect.stringContaining('2 people hold it')]);
      let { version } = detail;
      for (const seat of detail.assignments) {
        const ended = await post(`${path}/assignments/${seat.id}/end`, { version, validTo: '2090-05-01' });
        expect(ended.status).toBe(200);
        version = ended.body.version;
      }
      expect((await post(`${path}/close`, { version, validTo: '2090-06-01' })).status).toBe(200);
    });

    it.each([
      ['somebody who does not exist', { personId: NOBODY }, 400, 'body.personId'],
      ['somebody who has left', { personId: seedId('person', 49) }, 400, 'body.personId'],
      ['a share of nothing', { share: 0 }, 400, 'body.share'],
      ['an end before the start', { validTo: '2090-02-01' }, 400, 'body.validTo'],
      ['a second main position', { isPrimary: true, personId: seedId('person', 5) }, 409, undefined],
    ])('are not given to %s', async (_, change, status, field) => {
      const body = {
        version: await versionOf('position', position(120)),
        personId: seedId('person', 5),
        isPrimary: false,
        validFrom: DAY,
        ...change,
      };
      const answer = await post(`/positions/${position(120)}/assignments`, body);
      expect([answer.status, answer.body.error.fields?.[0].path]).toEqual([status, field]);
      expect(await knex('assignment').where({ position_id: position(120) })).toEqual([]);
    });

    it('get dotted lines with a topic, which end', async () => {
      const line = (body: object) =>
        post(`/positions/${position(25)}/dotted-lines`, { managerPositionId: position(3), topic: 'Qualität', validFrom: DAY, ...body });
      const added = await line({ version: await versionOf('position', position(25)) });
      expect(added.status).toBe(201);
      expect((await line({ version: added.body.version })).status).toBe(409);
      expect((await line({ version: added.body.version, managerPositionId: position(25) })).status).toBe(400);
      const { body: detail } = await hr.as('hr').get(`/positions/${position(25)}`);
      const dotted = detail.lines.find((item: any) => item.kind === 'dotted');
      expect(dotted).toMatchObject({ topic: 'Qualität', manager: { id: position(3) } });
      const end = (validTo: string, id = dotted.id) =>
        post(`/positions/${position(25)}/dotted-lines/${id}/end`, { version: added.body.version, validTo });
      expect([(await end(DAY)).status, (await end('2090-09-01', NOBODY)).status, (await end('2090-09-01')).status]).toEqual([
        400, 404, 200,
      ]);
    });
  });

  it('a preview says who would be decided for by whom, and stores nothing', async () => {
    const preview = (body: object) => post('/org-chart/preview', { date: BEFORE, ...body });
    const { status, body } = await preview({ kind: 'position', id: position(34), targetId: position(5) });
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 1, units: 0, positions: 1, heads: 1, approversTotal: 1 });
    expect(body.approvers[0].before).not.toEqual(body.approvers[0].after);
    const whole = await preview({ kind: 'unit', id: unit(1), targetId: unit(2) });
    expect(whole.body).toMatchObject({ units: expect.any(Number), approversTotal: 0 });
    expect(whole.body.units).toBeGreaterThan(1);
    expect((await preview({ kind: 'unit', id: unit(1), targetId: unit(8) })).body.error.fields[0].path).toBe('body.targetId');
    expect((await preview({ kind: 'unit', id: NOBODY, targetId: null })).status).toBe(404);
    expect(await versionOf('position', position(34))).toBe(1);
  });

  it('planned changes count on their day, and everybody is told', async () => {
    const calendar = { today: () => '2090-03-01' } as never;
    const changes = { publish: jest.fn(async () => {}) };
    const planned = new PlannedChanges({ knex, calendar, changes: changes as never, logger: mockServices.logger.mock() });
    await planned.apply();
    expect(
      (
        await knex('position')
          .where({ id: position(14) })
          .first()
      ).title,
    ).toBe('Prüferin');
    expect(changes.publish).toHaveBeenCalledTimes(1);
    await planned.apply();
    expect(changes.publish).toHaveBeenCalledTimes(1);
  });

  it('waits for nobody while an import is being stored', async () => {
    await knex.transaction(async trx => {
      await trx.raw(`select pg_advisory_xact_lock(hashtext('tos.hr.import'))`);
      const { status, body } = await patchUnit(4, { validFrom: DAY, name: 'X' });
      expect([status, body.error.message]).toEqual([409, expect.stringContaining('import is being stored')]);
    });
  });

  it.each([
    ['get', `/positions/${position(1)}`],
    ['patch', `/org-units/${unit(1)}`],
    ['patch', `/positions/${position(1)}`],
    ['post', '/org-units'],
    ['post', '/org-chart/preview'],
    ['post', `/org-units/${unit(1)}/merge`],
    ['post', `/positions/${position(1)}/assignments`],
  ] as const)('%s %s is not for colleagues and leads', async (method, path) => {
    for (const who of ['person.1', 'person.5']) expect((await hr.as(who)[method](path, {})).status).toBe(403);
  });
});
