/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';
import { DeputyNotifier } from './DeputyNotifier';

jest.setTimeout(120_000);

/** A day from the company's today on. */
const day = (offset: number) => DateTime.now().setZone('Europe/Berlin').plus({ days: offset }).toISODate()!;

describe('deputies', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const person = (n: number) => seedId('person', n);

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 300 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
  });
  afterAll(() => knex.destroy());

  const set = (n: number, deputy: number, change: object = {}, who = 'hr') =>
    hr.as(who).post(`/persons/${person(n)}/deputies`, { deputyId: person(deputy), validFrom: day(0), ...change });
  const list = async (n: number, who = 'hr') => (await hr.as(who).get(`/persons/${person(n)}/deputies`)).body;
  const shown = ({ items }: any) => items.map((one: any) => [one.person.id, one.rank, one.validFrom, one.validTo]);

  it('are set by HR and the lead, seen by colleagues, and follow one another by date', async () => {
    expect((await set(57, 82)).status).toBe(201);
    const byLead = await set(57, 107, { validFrom: day(10), validTo: day(20) }, 'person.7');
    expect([byLead.status, byLead.body.rights]).toEqual([201, { manage: true }]);
    expect(shown(byLead.body)).toEqual([
      [person(82), 1, day(0), day(10)],
      [person(107), 1, day(10), day(20)],
    ]);
    expect(shown(await list(57, 'person.57'))).toHaveLength(2);
    const colleague = await list(57, 'person.200');
    expect((await hr.as('person.200').get('/deputies', { entityName: 'person.57' })).body).toEqual(colleague);
    expect([shown(colleague), colleague.rights]).toEqual([[[person(82), 1, day(0), day(10)]], { manage: false }]);
    const events = await knex('audit_event')
      .where({ subject_id: person(57), subject_type: 'person' })
      .orderBy('id');
    expect(events.map(({ action, actor }) => [action, actor])).toEqual([
      ['person.deputy-set', 'user:default/hr'],
      ['person.deputy-changed', 'user:default/person.7'],
      ['person.deputy-set', 'user:default/person.7'],
    ]);
  });

  it('are not for others to set', async () => {
    expect((await set(58, 83, {}, 'person.200')).status).toBe(404);
    expect((await set(58, 83, {}, 'person.2')).status).toBe(404);
    expect((await set(58, 83, {}, 'person.58')).status).toBe(404);
    const { body } = await set(58, 83);
    const [{ id, version }] = body.items;
    for (const who of ['person.200', 'person.58']) {
      expect((await hr.as(who).patch(`/deputies/${id}`, { version, validTo: null })).status).toBe(404);
    }
    expect((await hr.as('hr').get(`/persons/${person(4711)}/deputies`)).status).toBe(404);
    expect((await hr.as('person.200').get(`/persons/${person(49)}/deputies`)).status).toBe(404);
  });

  it.each([
    ['oneself', 60, {}, 400, 'body.deputyId'],
    ['somebody who has left', 49, {}, 400, 'body.deputyId'],
    ['somebody who comes later', 96, {}, 400, 'body.deputyId'],
    ['nobody', 4711, {}, 400, 'body.deputyId'],
    ['a day that has passed', 85, { validFrom: day(-1) }, 400, 'body.validFrom'],
    ['an end before the beginning', 85, { validFrom: day(5), validTo: day(5) }, 400, 'body.validTo'],
    ['a fourth rank', 85, { rank: 4 }, 400, 'body.rank'],
    ['an unknown field', 85, { note: 'x' }, 400, 'body'],
  ])('are refused for %s', async (_, deputy, change, status, field) => {
    const answer = await set(60, deputy, change);
    expect([answer.status, answer.body.error.fields[0].path]).toEqual([status, field]);
    expect((await list(60)).items).toEqual([]);
  });

  it('have one rank at a time, and nobody two', async () => {
    await set(61, 86, { validFrom: day(5) });
    const open = await set(61, 87);
    expect([open.status, open.body.error.code]).toEqual([409, 'hr.deputy.rankTaken']);
    expect((await set(61, 87, { validTo: day(5) })).status).toBe(201);
    const twice = await set(61, 86, { rank: 2, validFrom: day(6) });
    expect([twice.status, twice.body.error.code]).toEqual([409, 'hr.deputy.twice']);
    const answers = await Promise.all(Array.from({ length: 5 }, (_, n) => set(62, 88 + n)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('end on a day, go on, and are taken back before they begin', async () => {
    const { body } = await set(63, 89);
    const [now] = body.items;
    const ended = await hr.as('hr').patch(`/deputies/${now.id}`, { version: now.version, validTo: day(3) });
    expect(shown(ended.body)).toEqual([[person(89), 1, day(0), day(3)]]);
    const stale = await hr.as('care').patch(`/deputies/${now.id}`, { version: now.version, validTo: null });
    expect([stale.status, stale.body.error.changedBy]).toEqual([409, 'user:default/hr']);
    const past = await hr.as('hr').patch(`/deputies/${now.id}`, { version: now.version + 1, validTo: day(-1) });
    expect([past.status, past.body.error.fields[0].path]).toEqual([400, 'body.validTo']);
    const planned = (await set(63, 90, { validFrom: day(7) })).body.items[1];
    const back = await hr.as('hr').patch(`/deputies/${planned.id}`, { version: planned.version, validTo: day(7) });
    expect(shown(back.body)).toEqual([[person(89), 1, day(0), day(3)]]);
    expect((await hr.as('hr').patch(`/deputies/${planned.id}`, { version: 1, validTo: null })).status).toBe(404);
  });

  it('drop out when they leave', async () => {
    await set(64, 91);
    expect((await list(64)).items).toHaveLength(1);
    await knex('employment')
      .where({ id: seedId('employment', 91) })
      .update({ exit_date: day(-1) });
    expect((await list(64)).items).toEqual([]);
  });

  it('are told in their language, and a failure to tell changes nothing', async () => {
    const send = jest.fn(async (_note: any) => {});
    const warn = jest.fn();
    const notifier = new DeputyNotifier({ notifications: { send } as never, logger: { warn } as never });
    await notifier.standsIn({ entity_name: 'a', locale: 'en' }, { personId: 'p', name: 'Zoë Müller', from: '2026-12-01' });
    await notifier.endsOn({ entity_name: 'a', locale: null }, { personId: 'p', name: 'Zoë Müller', validTo: '2026-12-24' });
    expect(send.mock.calls.map(([{ payload }]) => [payload.title, payload.description, payload.link])).toEqual([
      ['You stand in for Zoë Müller', 'This begins on 01/12/2026.', '/people/p'],
      ['Ihre Vertretung von Zoë Müller endet', 'Sie gilt ab dem 24.12.2026 nicht mehr.', '/people/p'],
    ]);
    send.mockRejectedValueOnce(new Error('down'));
    await notifier.standsIn({ entity_name: 'a', locale: 'de' }, { personId: 'p', name: 'x', from: '2026-12-01' });
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
