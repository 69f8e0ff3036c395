/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(240_000);

describe('leave accounts', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const year = new Date().getFullYear();

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 300 });
    hr = await startHrBackend({ backendConfig: database.backendConfig, data: { hr: { leave: { contractDays: 30 } } } });
  });
  afterAll(() => knex.destroy());

  const numbers = ({ entitled, taken, available }: any) => [entitled, taken, available];
  const read = (n: number, who: string) => hr.as(who).get(`/persons/${seedId('person', n)}/leave`);

  it('grant a year once, however many ask at once, and say why', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => hr.as('person.57').get('/me/leave')));
    expect(answers.map(({ status, body }) => [status, ...numbers(body)])).toEqual(Array(6).fill([200, 30_000, 0, 30_000]));
    const { body } = answers[0];
    expect(body.buckets.map((bucket: any) => [bucket.kind, bucket.entitled])).toEqual([
      ['contractual', 10_000],
      ['statutory', 20_000],
    ]);
    expect(body.claim.reduce((sum: number, step: any) => sum + step.delta, 0)).toBe(30_000);
    expect(body.entries.map((entry: any) => [entry.code, entry.left])).toEqual([
      ['posting.grant', 10_000],
      ['posting.grant', 20_000],
    ]);
  });

  it('are corrected when the employment changes, and nothing is overwritten', async () => {
    await hr.as('person.58').get('/me/leave');
    const ends = (day: string | null) =>
      knex('employment')
        .where({ id: seedId('employment', 58) })
        .update({ exit_date: day });
    await ends(`${year}-06-30`);
    const { body } = await hr.as('person.58').get('/me/leave');
    expect(body.entitled).toBe(15_000);
    expect(body.entries.map((entry: any) => entry.code)).toEqual(Array(2).fill(['posting.grant', 'posting.correct']).flat());
    await ends(null);
    await expect(knex('leave_posting').update({ delta: 1 })).rejects.toThrow(/append-only/);
    await expect(knex('leave_posting').delete()).rejects.toThrow(/append-only/);
  });

  it('are numbers for the lead, everything for HR, and nothing for others', async () => {
    const lead = await read(57, 'person.7');
    expect([lead.status, lead.body.available, lead.body.entries, lead.body.claim]).toEqual([200, 30_000, undefined, undefined]);
    expect((await read(57, 'hr')).body.entries).toHaveLength(2);
    for (const who of ['person.200', 'person.2', 'person.57']) expect((await read(57, who)).status).toBe(404);
    expect((await read(4711, 'hr')).status).toBe(404);
    const events = await knex('audit_event')
      .where({ action: 'person.leave.read', subject_id: seedId('person', 57) })
      .orderBy('id');
    expect(events.map(({ actor }) => actor)).toEqual(['user:default/person.7', 'user:default/hr']);
  });

  it('try other facts without storing anything', async () => {
    const wish = { year, exitDate: `${year}-06-30`, daysPerWeek: 3 };
    const before = await knex('leave_posting').count();
    const { body } = await hr.as('person.57').post('/me/leave/what-if', wish);
    expect([body.before, body.after, body.difference]).toEqual([30_000, 9_000, -21_000]);
    expect(await knex('leave_posting').count()).toEqual(before);
    const bad = await hr.as('person.57').post('/me/leave/what-if', { year, exitDate: '2019-12-31' });
    expect([bad.status, bad.body.error.fields[0].path]).toEqual([400, 'body.exitDate']);
    expect((await hr.as('person.57').post('/me/leave/what-if', { year, exitDate: `${year}-02-30` })).status).toBe(400);
    expect((await hr.as('nobody').get('/me/leave')).status).toBe(404);
  });

  it('rest on absences that never meet in the same part of a day', async () => {
    const [{ id: type_id }] = await knex('absence_type').where({ code: 'annualLeave' });
    const by = { created_by: 'x', updated_by: 'x', state: 'pending', type_id, employment_id: seedId('employment', 60) };
    const ask = (day: string, part: string, change: object = {}) =>
      knex('absence_request').insert({
        ...by,
        from_date: day,
        to_date: day,
        from_part: part,
        to_part: part,
        request_key: knex.raw('gen_random_uuid()'),
        ...change,
      });
    await ask('2027-06-01', 'am');
    await ask('2027-06-01', 'pm');
    await expect(ask('2027-06-01', 'am')).rejects.toThrow(/absence_request_no_overlap/);
    await expect(ask('2027-06-01', 'full', { from_date: '2027-05-28' })).rejects.toThrow(/absence_request_no_overlap/);
    await ask('2027-06-02', 'full', { from_time: '08:00', to_time: '09:00' });
    await ask('2027-06-02', 'pm');
    await ask('2027-06-01', 'am', { state: 'withdrawn' });
  });
});
