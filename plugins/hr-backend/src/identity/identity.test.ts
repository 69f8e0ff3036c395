/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import { derivePersonColumns, emailKey } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(120_000);

describe('identity', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 120 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
  });
  afterAll(() => knex.destroy());

  const resolve = async (sub: string, email?: string, emailVerified = true) => {
    const { status, body } = await hr.asService.post('/identity/resolve', { sub, email, emailVerified });
    return { status, body };
  };
  const mail = (n: number) => `person.${n}@musterwerk.example`;
  const linked = async (n: number) =>
    (
      await knex('person')
        .where({ id: seedId('person', n) })
        .first()
    ).keycloak_sub;

  it('links an account by its verified address once, and finds it by subject from then on', async () => {
    const first = await resolve('sub-17', '  Person.17@Musterwerk.EXAMPLE ');
    expect(first).toEqual({
      status: 200,
      body: {
        personId: seedId('person', 17),
        userEntityRef: 'user:default/person.17',
        groupRefs: ['group:default/u7'],
        displayName: 'Zoë Müller',
      },
    });
    expect(await linked(17)).toBe('sub-17');
    const events = await knex('audit_event').where({ action: 'person.account.link' });
    expect(events).toEqual([
      expect.objectContaining({ actor: 'plugin:catalog', subject_id: seedId('person', 17), after: { keycloakSub: 'sub-17' } }),
    ]);
    expect(hr.published).toEqual([
      { topic: 'hr.changed', eventPayload: { personIds: [seedId('person', 17)], orgUnitIds: [] } },
      { topic: 'signals', eventPayload: { recipients: { type: 'broadcast' }, channel: 'hr:changed', message: {} } },
    ]);
    await knex('person')
      .where({ id: seedId('person', 17) })
      .update({ email: 'new@x.example', email_key: emailKey('new@x.example') });
    expect((await resolve('sub-17', 'whatever@x.example', false)).body.personId).toBe(seedId('person', 17));
    expect((await resolve('sub-17')).status).toBe(200);
  });

  it('refuses a second account with the same address', async () => {
    expect((await resolve('sub-18', mail(18))).status).toBe(200);
    const second = await resolve('sub-other', mail(18));
    expect([second.status, second.body.error.name]).toEqual([409, 'ConflictError']);
    expect(await linked(18)).toBe('sub-18');
  });

  it('refuses an address that several people have', async () => {
    await knex('person')
      .where({ id: seedId('person', 20) })
      .update({ email_key: emailKey(mail(21)) });
    expect((await resolve('sub-21', mail(21))).status).toBe(409);
    expect([await linked(20), await linked(21)]).toEqual([null, null]);
  });

  it.each([
    ['an address that is not verified', mail(30), false],
    ['no address', undefined, true],
    ['an unknown address', 'nobody@musterwerk.example', true],
    ['a blank address', '   ', true],
    ['somebody who has left', mail(49), true],
    ['somebody who is about to come', mail(96), true],
    ['a wildcard', '%@musterwerk.example', true],
    ['another letter that looks alike', mail(30).replace('p', 'р'), true],
    ['the Kelvin sign', mail(30).replace('k', '\u212a'), true],
    ['a user name instead of an address', 'person.30', true],
  ])('finds nobody by %s', async (_, email, verified) => {
    expect((await resolve('sub-x', email, verified)).status).toBe(404);
    expect(await knex('person').where({ keycloak_sub: 'sub-x' })).toEqual([]);
  });

  it('does not let the account of somebody who has left take over another person', async () => {
    await knex('person')
      .where({ id: seedId('person', 49) })
      .update({ keycloak_sub: 'sub-left' });
    expect((await resolve('sub-left', mail(31))).status).toBe(409);
    expect(await linked(31)).toBeNull();
  });

  it('links once when twenty sign-ins with different accounts come at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => resolve(`sub-race-${i}`, mail(40))));
    const statuses = answers.map(answer => answer.status).sort();
    expect(statuses).toEqual([200, ...Array(19).fill(409)]);
    expect(await knex('audit_event').where({ subject_id: seedId('person', 40) })).toHaveLength(1);
  });

  it('answers the same account alike however often it comes at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => resolve('sub-41', mail(41))));
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([200]));
    expect(await knex('audit_event').where({ subject_id: seedId('person', 41) })).toHaveLength(1);
  });

  it.each([
    [{ sub: '', emailVerified: true }, 'body.sub'],
    [{ sub: 'a\0b', emailVerified: true }, 'body.sub'],
    [{ sub: 'x'.repeat(256), emailVerified: true }, 'body.sub'],
    [{ sub: 'x', emailVerified: 'true' }, 'body.emailVerified'],
    [{ sub: 'x' }, 'body.emailVerified'],
  ])('refuses %j', async (body, field) => {
    const response = await hr.asService.post('/identity/resolve', body);
    expect([response.status, response.body.error.fields[0].path]).toEqual([400, field]);
  });

  it('is closed to people', async () => {
    expect((await hr.as('hr').post('/identity/resolve', { sub: 'x', emailVerified: true })).status).toBe(403);
    expect((await hr.asNobody.post('/identity/resolve', { sub: 'x', emailVerified: true })).status).toBe(401);
  });

  it('cannot hold two people of one account name or entity name', async () => {
    const row = { external_key: 'New', username: 'PERSON.5', first_name: 'A', last_name: 'B', created_by: 'x', updated_by: 'x' };
    const derived = derivePersonColumns({ externalKey: 'New', username: 'PERSON.5', firstName: 'A', lastName: 'B' });
    expect(derived.entity_name).toBe('person.5');
    await expect(knex('person').insert({ ...row, ...derived, entity_name: 'other' })).rejects.toThrow('person_username');
    await expect(knex('person').insert({ ...row, ...derived, username: null })).rejects.toThrow('person_entity_name');
  });
});
