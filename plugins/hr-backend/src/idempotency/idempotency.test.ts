/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import request from 'supertest';
import { mockCredentials } from '@backstage/backend-test-utils';
import { samplePdf, samplePng } from '../files/__testUtils__/samples';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(180_000);

describe('requests with an Idempotency-Key', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let keys = 0;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 60 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
  });
  afterAll(() => knex.destroy());

  const newKey = () => `key-${String((keys += 1)).padStart(8, '0')}`;
  const send = (key: string, path: string, body: object, who = 'hr') =>
    request(hr.server)
      .post(`/api/hr${path}`)
      .set('Authorization', mockCredentials.user.header(`user:default/${who}`))
      .set('Idempotency-Key', key)
      .send(body);
  const unit = (name: string) => ({ name, kind: 'department', parentId: seedId('org_unit', 0), validFrom: '2027-01-01' });
  const employee = (staffNo: string) => ({
    firstName: 'Nora',
    lastName: 'Neu',
    employment: { staffNo, entryDate: '2027-01-01', contract: { weeklyMinutes: 2400 } },
  });
  const rowsOf = async (table: string, where: object) => Number((await knex(table).where(where).count())[0].count);

  // D1
  const CREATES: [string, () => [path: string, body: object], () => Promise<number>][] = [
    ['a person', () => ['/persons', employee('D1-1')], () => rowsOf('employment', { staff_no: 'D1-1' })],
    ['a unit', () => ['/org-units', unit('D1')], () => rowsOf('org_unit', { name: 'D1' })],
    [
      'a contract version',
      () => [`/employments/${seedId('employment', 20)}/contracts`, { validFrom: '2098-01-01', weeklyMinutes: 601 }],
      () => rowsOf('contract_version', { weekly_minutes: 601 }),
    ],
    ['a request', () => ['/me/change-requests', { phone: '0171 99' }], () => rowsOf('person_change_request', {})],
    ['a view', () => ['/me/views', { name: 'D1', query: {}, columns: ['name'] }], () => rowsOf('person_view', { name: 'D1' })],
  ];
  it.each(CREATES)('D1: %s that is asked for five times at once is made once, with one answer', async (what, call, count) => {
    const who = what === 'a request' ? 'person.12' : 'hr';
    const [{ max: last }] = await knex('audit_event').max('id');
    const key = newKey();
    const [path, body] = call();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(key, path, body, who)));
    expect(answers.map(({ status }) => [status < 300, status])).toEqual(Array(5).fill([true, answers[0].status]));
    for (const answer of answers) expect(answer.body).toEqual(answers[0].body);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(4);
    expect(await count()).toBe(1);
    const actions = (
      await knex('audit_event')
        .where('id', '>', last ?? 0)
        .select('action')
    ).map(({ action }) => action);
    expect(new Set(actions).size).toBe(actions.length);
  });

  it('D1: a document that is sent twice is stored once', async () => {
    const key = newKey();
    const path = `/persons/${seedId('person', 20)}/documents`;
    const upload = () =>
      hr.as('hr').sendFile('post', path, { name: 'D1.pdf', documentClass: 'contract' }, samplePdf()).set('Idempotency-Key', key);
    const answers = [await upload(), await upload()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1].body).toEqual(answers[0].body);
    expect(await rowsOf('person_document', { name: 'D1.pdf' })).toBe(1);
  });

  it('D2: another body or route with the same key is a 409 with a sentence, another person’s key another key', async () => {
    const key = newKey();
    expect((await send(key, '/org-units', unit('D2 a'))).status).toBe(201);
    const other = await send(key, '/org-units', unit('D2 b'));
    expect([other.status, other.body.error.code]).toEqual([409, 'contract.idempotency.otherRequest']);
    expect((await send(key, '/me/views', { name: 'D2', query: {}, columns: ['name'] })).status).toBe(409);
    const [mine, theirs] = [
      await send(key, '/me/views', { name: 'D2', query: {}, columns: ['name'] }, 'person.13'),
      await send(key, '/org-units', unit('D2 c'), 'hr2'),
    ];
    expect([mine.status, theirs.status, theirs.body.name ?? 'D2 c']).toEqual([201, 201, 'D2 c']);
    expect(await rowsOf('org_unit', { name: 'D2 b' })).toBe(0);
    expect((await send(key, '/org-units', unit('D2 a'), 'person.14')).status).toBe(403);
  });

  it('D2: after a day the key is free again', async () => {
    const key = newKey();
    await send(key, '/me/views', { name: 'old', query: {}, columns: ['name'] });
    await knex('idempotency_key')
      .where({ key })
      .update({ created_at: knex.raw(`now() - interval '25 hours'`) });
    const again = await send(key, '/me/views', { name: 'new', query: {}, columns: ['name'] });
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, undefined]);
  });

  it('a refused request keeps nothing: mended, it goes with the same key', async () => {
    const key = newKey();
    expect((await send(key, '/org-units', { ...unit('mended'), parentId: seedId('person', 1) })).status).toBeGreaterThanOrEqual(400);
    expect(await rowsOf('idempotency_key', { key })).toBe(0);
    expect((await send(key, '/org-units', unit('mended'))).status).toBe(201);
  });

  it('a refused file keeps nothing either, although the person was looked for in a transaction', async () => {
    const key = newKey();
    const put = (body: Buffer) =>
      hr
        .as('hr')
        .sendFile('put', `/persons/${seedId('person', 21)}/photo`, {}, body)
        .set('Idempotency-Key', key);
    expect((await put(Buffer.from('no photo'))).status).toBe(400);
    expect((await put(await samplePng())).status).toBe(200);
  });

  it.each(['short', 'x'.repeat(201), 'with blank in it'])('%s is no key', async key => {
    const { status, body } = await send(key, '/me/views', { name: 'x', query: {}, columns: ['name'] });
    expect([status, body.error.code]).toEqual([400, 'contract.idempotency.key']);
  });

  describe('after a crash', () => {
    const view = { name: 'crash', query: {}, columns: ['name'] };
    const stand = async (values: object) => {
      const key = newKey();
      await send(key, '/me/views', { ...view, name: key });
      await knex('idempotency_key')
        .where({ key })
        .update({ status: null, answer: null, created_at: knex.raw(`now() - interval '61 seconds'`), ...values });
      return key;
    };

    it('before the effect, the request is done', async () => {
      const key = await stand({ committed: false });
      await knex('person_view').where({ name: key }).delete();
      expect((await send(key, '/me/views', { ...view, name: key })).status).toBe(201);
      expect(await rowsOf('person_view', { name: key })).toBe(1);
    });

    it('after the effect, it is not done again, and the answer says so', async () => {
      const key = await stand({ committed: true });
      const { status, body } = await send(key, '/me/views', { ...view, name: key });
      expect([status, body.error.code]).toEqual([409, 'contract.idempotency.answerLost']);
    });

    it('a request that was given up cannot come late: its transaction fails', async () => {
      const key = newKey();
      await knex.raw(`create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return new; end $$;
        create trigger slow before insert on org_unit for each row execute function slow()`);
      const late = send(key, '/org-units', unit('late')).then(answer => answer);
      await new Promise(resolve => setTimeout(resolve, 500));
      await knex('idempotency_key').where({ key }).update({ claim: '99999999-0000-4000-8000-000000000000' });
      expect((await late).status).toBe(409);
      expect(await rowsOf('org_unit', { name: 'late' })).toBe(0);
      await knex.raw('drop trigger slow on org_unit; drop function slow');
    });
  });
});
