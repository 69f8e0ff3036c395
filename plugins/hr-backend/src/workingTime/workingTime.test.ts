/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(120_000);

const week = (...minutes: number[]) => [...minutes, ...Array(7 - minutes.length).fill(0)];
const FULL = week(480, 480, 480, 480, 480);
const SHORT = week(360, 360, 360, 360, 360);
/** A day from the company's today on. */
const day = (offset: number) => DateTime.now().setZone('Europe/Berlin').plus({ days: offset }).toISODate()!;

describe('working-time models', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  let count = 0;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 120 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
  });
  afterAll(() => knex.destroy());

  const create = async (change: object = {}) => {
    const body = { name: `Modell ${++count}`, type: 'fixedDays', days: [FULL], ...change };
    const answer = await hr.as('hr').post('/working-time-models', body);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const read = async (id: string) => (await hr.as('hr').get(`/working-time-models/${id}`)).body;
  /** Gives person n the model from a day on. */
  const assign = (n: number, modelId: string, validFrom: string, weeklyMinutes = 2400) =>
    hr.as('hr').post(`/employments/${seedId('employment', n)}/contracts`, {
      validFrom,
      weeklyMinutes,
      workingTimeModelId: modelId,
      ...(validFrom < day(0) && { correctsPast: true, reason: 'Nachtrag' }),
    });
  const addRules = (id: string, validFrom: string, change: object = {}) =>
    hr.as('hr').post(`/working-time-models/${id}/versions`, { validFrom, days: [SHORT], ...change });
  const spans = ({ versions }: any) => versions.map((v: any) => [v.validFrom, v.validTo, v.days[0][0]]);

  it('begin with the usual ones, shifts with their times', async () => {
    const { body } = await hr.as('hr').get('/working-time-models');
    const three = body.items.find((model: any) => model.name === '3-Schicht 40 h');
    expect(three).toMatchObject({ type: 'shift', cycleWeeks: 3, cycleStart: '2026-01-05', people: 0, contracts: 0 });
    expect(three.shifts[2][0]).toEqual({ from: '22:00', to: '06:30', breakMinutes: 30 });
  });

  it('are for HR; everybody reads the own', async () => {
    const model = await create();
    for (const who of ['person.20', 'person.1']) {
      expect((await hr.as(who).get('/working-time-models')).status).toBe(403);
      expect((await hr.as(who).get(`/working-time-models/${model.id}`)).status).toBe(403);
      expect((await hr.as(who).get(`/working-time-models/${model.id}/history`)).status).toBe(403);
      expect((await hr.as(who).post('/working-time-models', { name: 'x', type: 'trust', days: [FULL] })).status).toBe(403);
      expect((await hr.as(who).patch(`/working-time-models/${model.id}`, { version: 1, name: 'x' })).status).toBe(403);
    }
    expect((await hr.as('hr').get(`/working-time-models/${seedId('person', 1)}`)).status).toBe(404);
    expect((await hr.as('hr').get(`/working-time-models/${seedId('person', 1)}/history`)).status).toBe(404);
    expect((await hr.as('stranger').get('/me/working-time')).body).toEqual({ items: [] });
  });

  it('count who works by them, and whose contract says other hours', async () => {
    const model = await create();
    await assign(10, model.id, '2026-01-01');
    await assign(11, model.id, '2026-01-01', 2000);
    await assign(12, model.id, day(30));
    // Person 49 left in 2024.
    await knex('contract_version')
      .where({ employment_id: seedId('employment', 49) })
      .update({ working_time_model_id: model.id });
    expect(await read(model.id)).toMatchObject({ people: 2, peopleWithOtherHours: 1, plannedPeople: 1, contracts: 4 });
    const { body } = await hr.as('hr').get('/persons', { workingTimeModelId: model.id, withTotal: true });
    expect(body.items.map(({ id }: any) => id).sort()).toEqual([seedId('person', 10), seedId('person', 11)]);
    expect((await hr.as('person.20').get('/persons', { workingTimeModelId: model.id })).body.items).toEqual([]);
    expect((await hr.as('hr').get('/persons', { workingTimeModelId: 'x' })).status).toBe(400);
  });

  describe('rules by date', () => {
    it('begin on a day to come and leave what was as it was', async () => {
      const model = await create();
      await assign(13, model.id, '2026-01-01');
      const { status, body } = await addRules(model.id, day(20));
      expect([status, spans(body)]).toEqual([
        201,
        [
          [null, day(20), 480],
          [day(20), null, 360],
        ],
      ]);
      expect([body.days, body.versions.map((v: any) => v.usedOnPastDays)]).toEqual([[FULL], [true, false]]);
      const between = await addRules(model.id, day(10), { days: [week(60)] });
      expect(spans(between.body)).toEqual([
        [null, day(10), 480],
        [day(10), day(20), 60],
        [day(20), null, 360],
      ]);
      const middle = between.body.versions[1];
      const removed = await hr.as('hr').post(`/working-time-versions/${middle.id}/removal`, { version: middle.version });
      expect(spans(removed.body)).toEqual(spans(body));
    });

    it('are fixed once somebody has worked by them', async () => {
      const model = await create();
      await assign(14, model.id, day(-5));
      const [first] = (await read(model.id)).versions;
      const changed = await hr.as('hr').patch(`/working-time-versions/${first.id}`, { version: first.version, days: [SHORT] });
      expect([changed.status, changed.body.error.message]).toEqual([409, expect.stringContaining('before today')]);
      const past = await addRules(model.id, day(-4));
      expect([past.status, past.body.error.fields[0].path]).toEqual([400, 'body.validFrom']);
      // Before anybody had it nothing changes for anybody; from today on it may.
      expect((await addRules(model.id, day(0))).status).toBe(201);
      expect(spans(await read(model.id))).toEqual([
        [null, day(0), 480],
        [day(0), null, 360],
      ]);
    });

    it('change while nobody has worked by them, and once no longer the past', async () => {
      const model = await create();
      await assign(15, model.id, day(0));
      const [first] = model.versions;
      const path = `/working-time-versions/${first.id}`;
      const { status, body } = await hr.as('hr').patch(path, { version: first.version, days: [SHORT, FULL], cycleStart: '2026-11-23' });
      expect([status, body.cycleWeeks, body.days]).toEqual([200, 2, [SHORT, FULL]]);
      const stale = await hr.as('hr').patch(path, { version: first.version, dayValueMinutes: 1 });
      expect([stale.status, stale.body.error.changedBy]).toEqual([409, 'user:default/hr']);
      const one = await hr.as('hr').patch(path, { version: first.version + 1, days: [SHORT], cycleStart: null });
      expect([one.status, one.body.cycleStart]).toEqual([200, null]);
      const first2 = one.body.versions[0];
      const removal = await hr.as('hr').post(`/working-time-versions/${first.id}/removal`, { version: first2.version });
      expect([removal.status, removal.body.error.message]).toEqual([409, expect.stringContaining('first hours')]);
    });

    it.each([
      ['begin on a day on which others begin', day(40), {}, 'body.validFrom'],
      ['begin on a day that does not exist', '2098-02-30', {}, 'body.validFrom'],
      ['have a core outside the frame', day(50), core('05:00'), 'body.core[0]'],
      ['have shifts although it is no shift model', day(50), { shifts: [Array(7).fill(null)] }, 'body.shifts'],
      ['have two weeks without a beginning', day(50), { days: [FULL, FULL] }, 'body.cycleStart'],
      ['have a day longer than the frame', day(50), { frame: { from: '08:00', to: '12:00' } }, 'body.days[0][0]'],
      ['have nine weeks', day(50), { days: Array(9).fill(FULL) }, 'body.days'],
      ['have an unknown field', day(50), { colour: 'red' }, 'body'],
    ])('are refused when they %s', async (_, validFrom, change, field) => {
      const model = await create();
      await addRules(model.id, day(40));
      const { status, body } = await addRules(model.id, validFrom, change);
      expect([status, body.error.fields[0].path]).toEqual([400, field]);
    });

    it('let one of ten win that begin on the same day at once', async () => {
      const model = await create();
      const answers = await Promise.all(Array.from({ length: 10 }, () => addRules(model.id, day(60))));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(400)]);
    });

    it('that do not exist are not found', async () => {
      const path = `/working-time-versions/${seedId('person', 1)}`;
      expect((await hr.as('hr').patch(path, { version: 1, days: [FULL] })).status).toBe(404);
      expect((await hr.as('hr').post(`${path}/removal`, { version: 1 })).status).toBe(404);
      expect((await addRules(seedId('person', 1), day(5))).status).toBe(404);
    });
  });

  describe('as a whole', () => {
    it('are renamed, closed and opened again', async () => {
      const model = await create({ nameEn: 'Model' });
      const path = `/working-time-models/${model.id}`;
      const closed = await hr.as('hr').patch(path, { version: model.version, name: `${model.name} alt`, validTo: day(10) });
      expect([closed.status, closed.body.name, closed.body.validTo]).toEqual([200, `${model.name} alt`, day(10)]);
      const late = await assign(16, model.id, day(10));
      expect([late.status, late.body.error.fields[0].path]).toEqual([400, 'body.workingTimeModelId']);
      expect((await assign(16, model.id, day(9))).status).toBe(201);
      const stale = await hr.as('care').patch(path, { version: model.version, validTo: null });
      expect([stale.status, stale.body.error.version]).toEqual([409, closed.body.version]);
      const tooEarly = await hr.as('hr').patch(path, { version: closed.body.version, validTo: day(9) });
      expect([tooEarly.status, tooEarly.body.error.message]).toEqual([409, expect.stringContaining(day(9))]);
      const opened = await hr.as('hr').patch(path, { version: closed.body.version, validTo: null });
      expect(opened.body.validTo).toBeNull();
      const type = await hr.as('hr').patch(path, { version: opened.body.version, type: 'trust' });
      expect([type.status, type.body.error.message]).toEqual([409, expect.stringContaining('type is fixed')]);
    });

    it.each([
      ['a name that is taken', { name: 'GLEITZEIT 40 H' }, 409],
      ['an end before the beginning', { validFrom: '2027-01-01', validTo: '2026-01-01' }, 400],
      ['a name of nothing', { name: ' ' }, 400],
      ['a type that does not exist', { type: 'siesta' }, 400],
    ])('are refused with %s, and nothing is left behind', async (_, change, status) => {
      const rows = async () => Number((await knex('working_time_model').count().first())!.count);
      const before = await rows();
      const body = { name: `Neu ${++count}`, type: 'trust', days: [FULL], ...change };
      expect((await hr.as('hr').post('/working-time-models', body)).status).toBe(status);
      expect(await rows()).toBe(before);
    });

    it('tell who changed what', async () => {
      const model = await create();
      await hr.as('care').patch(`/working-time-models/${model.id}`, { version: model.version, nameEn: 'Model' });
      await addRules(model.id, day(5));
      const { body } = await hr.as('hr').get(`/working-time-models/${model.id}/history`, { limit: 2 });
      expect(body.items.map(({ action, actor }: any) => [action, actor])).toEqual([
        ['working-time-model.rules-added', 'user:default/hr'],
        ['working-time-model.changed', 'user:default/care'],
      ]);
      expect(body.items[1].fields).toEqual([{ field: 'nameEn', before: null, after: 'Model' }]);
      const rest = await hr.as('hr').get(`/working-time-models/${model.id}/history`, { before: body.next });
      expect(rest.body).toMatchObject({ items: [{ action: 'working-time-model.added' }], next: null });
    });
  });

  it('are shown to whom they are for: today and as far as planned', async () => {
    const model = await create({ nameEn: 'Model' });
    await assign(17, model.id, day(-10));
    await addRules(model.id, day(15));
    await hr.as('hr').post(`/employments/${seedId('employment', 17)}/contracts`, { validFrom: day(30), weeklyMinutes: 1200 });
    const { body } = await hr.as('person.17').get('/me/working-time');
    expect(body.items.map((one: any) => [one.validFrom, one.validTo, one.weeklyMinutes, one.model?.days[0][0]])).toEqual([
      [day(-10), day(15), 2400, 480],
      [day(15), day(30), 2400, 360],
      [day(30), null, 1200, undefined],
    ]);
    expect(body.items[0].model).toMatchObject({ name: model.name, nameEn: 'Model' });
  });
});

function core(from: string) {
  return { frame: { from: '06:00', to: '20:00' }, core: [{ weekday: 1, from, to: '10:00' }] };
}
