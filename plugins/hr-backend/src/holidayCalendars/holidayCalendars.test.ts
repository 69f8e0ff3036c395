/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(120_000);

const YEAR = DateTime.now().setZone('Europe/Berlin').year;
const NEXT = YEAR + 1;

describe('holidays and company days', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 60 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
  });
  beforeEach(() => knex('company_day').delete());
  afterAll(() => knex.destroy());

  const body = (change: object = {}) => ({ day: `${NEXT}-12-24`, factor: 500, nameDe: 'Heiligabend', nameEn: 'Christmas Eve', ...change });
  const add = (change: object = {}) => hr.as('hr').post('/company-days', body(change));
  const added = async (change: object = {}) => {
    const { status, body: answer } = await add(change);
    expect(status).toBe(201);
    return answer.items.at(-1);
  };
  const days = async (query: object, who = 'person.20') => (await hr.as(who).get('/holidays', query)).body;
  const named = ({ items }: any, name: string) => items.find((item: any) => item.nameDe === name);
  const code = ({ status, body: { error } }: any) => [status, error?.fields?.[0]?.code ?? error?.code];

  it('begin with the own place, and say which sites each concerns', async () => {
    const own = await days({ year: 2026 });
    expect(own.place).toEqual({ federalState: 'NW', municipalityFlags: [], isOwn: true });
    expect(own.workdays).toBe(253);
    expect(named(own, 'Fronleichnam')).toMatchObject({ date: '2026-06-04', kind: 'public', factor: 0 });
    const saxony = await days({ year: 2026, federalState: 'SN' });
    expect(saxony.place.isOwn).toBe(false);
    expect(named(saxony, 'Buß- und Bettag')).toMatchObject({ date: '2026-11-18', sites: [] });
    expect(named(saxony, 'Neujahr').sites).toEqual([...new Set(saxony.sites.map((site: any) => site.name))]);
    const augsburg = await days({ year: 2026, federalState: 'BY', municipalityFlags: 'augsburg' });
    expect(named(augsburg, 'Augsburger Friedensfest').date).toBe('2026-08-08');
    expect((await days({ year: 2026 }, 'stranger')).place).toEqual({ federalState: null, municipalityFlags: [], isOwn: false });
  });

  it('have the days of the company from their first year on; a public holiday goes before', async () => {
    await added({ isYearly: true });
    await added({ day: `${NEXT}-12-25`, nameDe: 'Weihnachten' });
    expect(named(await days({ year: NEXT + 1 }), 'Heiligabend')).toMatchObject({ kind: 'company', factor: 500 });
    expect(named(await days({ year: YEAR }), 'Heiligabend')).toBeUndefined();
    expect(named(await days({ year: NEXT }), 'Weihnachten')).toBeUndefined();
  });

  it('are changed by HR alone', async () => {
    const { id, version } = await added();
    for (const who of ['person.20', 'person.1', 'stranger']) {
      expect((await hr.as(who).get('/company-days')).status).toBe(403);
      expect((await hr.as(who).post('/company-days', body())).status).toBe(403);
      expect((await hr.as(who).patch(`/company-days/${id}`, { version, factor: 0 })).status).toBe(403);
      expect((await hr.as(who).post(`/company-days/${id}/removal`, { version })).status).toBe(403);
    }
    expect((await hr.as('hr').patch(`/company-days/${seedId('person', 1)}`, { version: 1, factor: 0 })).status).toBe(404);
  });

  it.each([
    ['30 February', { day: `${NEXT}-02-30` }, 'body.day'],
    ['a day of an earlier year', { day: `${YEAR - 1}-12-24` }, 'body.day'],
    ['an end before the start', { isYearly: true, lastYear: YEAR }, 'body.lastYear'],
    ['a last year of a day that comes once', { lastYear: NEXT }, 'body.lastYear'],
    ['a factor of its own', { factor: 250 }, 'body.factor'],
    ['a name without a letter', { nameDe: ' ' }, 'body.nameDe'],
  ])('refuse %s', async (_, change, path) => {
    const answer = await add(change);
    expect([answer.status, answer.body.error.fields[0].path]).toEqual([400, path]);
  });

  it('are there once, also when two add one at the same moment', async () => {
    const answers = await Promise.all([add(), add()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(code(answers.find(({ status }) => status === 409))).toEqual([409, 'hr.companyDay.taken']);
    expect((await add({ isYearly: true })).status).toBe(201);
    expect((await add({ isYearly: true, day: `${NEXT + 2}-12-24` })).status).toBe(409);
  });

  it('are changed by whoever saw the last state, with a line in the audit', async () => {
    const { id, version } = await added();
    const change = (who: string, factor: number) => hr.as(who).patch(`/company-days/${id}`, { version, factor });
    const answers = await Promise.all([change('hr', 0), change('hr2', 1000)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)!;
    expect(lost.body.error).toMatchObject({ changedBy: expect.stringMatching(/^user:default\/hr2?$/), version: 2 });
    expect((await hr.as('hr').patch(`/company-days/${id}`, { version: 2, nameDe: 'Heiligabend' })).body.items[0].version).toBe(2);
    expect((await hr.as('hr').post(`/company-days/${id}/removal`, { version: 2 })).body.items).toEqual([]);
    const events = await knex('audit_event').where({ subject_type: 'company-day', subject_id: id }).orderBy('id');
    expect(events.map(({ action }) => action)).toEqual(['company-day.added', 'company-day.changed', 'company-day.removed']);
  });

  it('stay as they were in earlier years', async () => {
    const { id } = await added({ isYearly: true });
    await knex('company_day')
      .where({ id })
      .update({ day: `${YEAR - 2}-12-24` });
    const patch = (change: object) => hr.as('hr').patch(`/company-days/${id}`, { version: 2, ...change });
    expect(code(await patch({ factor: 0 }))).toEqual([409, 'hr.companyDay.began']);
    expect((await hr.as('hr').post(`/company-days/${id}/removal`, { version: 2 })).status).toBe(409);
    expect((await patch({ lastYear: YEAR - 2 })).status).toBe(400);
    expect((await patch({ lastYear: YEAR - 1 })).status).toBe(200);
    expect(named(await days({ year: YEAR }), 'Heiligabend')).toBeUndefined();
    expect(named(await days({ year: YEAR - 1 }), 'Heiligabend')).toMatchObject({ factor: 500 });
  });
});
