/** @jest-environment node */
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { companyRoles, startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(120_000);

/** Who has one half of the rights that the inbox and bulk changes need. */
const HALVES: Record<string, string[]> = {
  'user:default/opens': ['hr.inbox.read', 'hr.person.bulk'],
  'user:default/decides': ['hr.changeRequest.decide', 'hr.person.update'],
};

describe('self-service', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const person = (n: number) => seedId('person', n);
  const IBAN = 'DE89370400440532013000';

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 300 });
    // HR as a person of the company, so that there is an own request to decide about.
    await knex('person')
      .where({ id: person(30) })
      .update({ entity_name: 'hr' });
    hr = await startHrBackend({
      backendConfig: database.backendConfig,
      decide: (userRef, permission) =>
        HALVES[userRef]?.includes(permission) ? { result: AuthorizeResult.ALLOW } : companyRoles(userRef, permission),
    });
  });
  afterAll(() => knex.destroy());

  const ask = (n: number, body: object) => hr.as(`person.${n}`).post('/me/change-requests', body);
  const decide = (request: any, body: object, who = 'hr') =>
    hr.as(who).post(`/change-requests/${request.id}/decision`, { version: request.version, ...body });

  describe('change requests', () => {
    it('go from the person to HR and, approved, into the record', async () => {
      const { status, body: request } = await ask(60, { iban: IBAN, address: 'Weg 1\n40210 Düsseldorf', note: 'Umzug' });
      expect([status, request]).toEqual([
        201,
        expect.objectContaining({
          state: 'requested',
          person: expect.objectContaining({ id: person(60) }),
          proposal: { iban: IBAN, address: 'Weg 1\n40210 Düsseldorf' },
          base: { iban: null, address: null },
        }),
      ]);
      const inbox = await hr.as('hr').get('/change-requests', { withTotal: true });
      expect(inbox.body).toMatchObject({ totalItems: 1, hasMore: false, items: [{ id: request.id }] });
      const decided = await decide(request, { decision: 'approved' });
      expect(decided.body).toMatchObject({ state: 'approved', decidedBy: 'user:default/hr', proposal: { iban: '…3000' } });
      const { body: own } = await hr.as('person.60').get('/me/record');
      expect(own.private).toMatchObject({ iban: IBAN, address: 'Weg 1\n40210 Düsseldorf', phone: '+49 170 60' });
      expect(hr.published).toContainEqual({ topic: 'hr.changed', eventPayload: { personIds: [person(60)], orgUnitIds: [] } });
      const { body: audit } = await hr.as('person.60').get('/me/audit');
      expect(audit.items.map((item: any) => [item.actor, item.action])).toEqual([
        ['user:default/hr', 'person.change-approved'],
        ['user:default/hr', 'person.change-request.read'],
        ['user:default/person.60', 'person.change-requested'],
      ]);
    });

    it('are rejected with a word, or withdrawn', async () => {
      const { body: request } = await ask(61, { phone: '0171 1' });
      expect((await decide(request, { decision: 'rejected' })).body.error.fields[0].path).toBe('body.note');
      const rejected = await decide(request, { decision: 'rejected', note: 'Bitte mit Vorwahl' });
      expect(rejected.body).toMatchObject({ state: 'rejected', decisionNote: 'Bitte mit Vorwahl' });
      const { body: second } = await ask(61, { phone: '0171 2' });
      const path = `/me/change-requests/${second.id}/withdrawal`;
      expect((await hr.as('person.62').post(path, { version: second.version })).status).toBe(404);
      expect((await hr.as('person.61').post(path, { version: second.version })).body.state).toBe('withdrawn');
      expect((await hr.as('person.61').post(path, { version: second.version })).status).toBe(409);
      const { body: own } = await hr.as('person.61').get('/me/change-requests', { state: 'all' });
      expect(own.items.map((item: any) => item.state)).toEqual(['withdrawn', 'rejected']);
    });

    it('are not approved over a newer state', async () => {
      const { body: request } = await ask(63, { phone: '0171 3' });
      const { body: record } = await hr.as('care').get(`/persons/${person(63)}/record`);
      await hr.as('care').patch(`/persons/${person(63)}/private`, { version: record.private.version, phone: '0171 9' });
      const { status, body } = await decide(request, { decision: 'approved' });
      expect([status, body.error.changedBy]).toEqual([409, 'user:default/care']);
      expect((await decide(request, { decision: 'rejected', note: 'überholt' })).status).toBe(200);
    });

    it('are decided once, whoever is faster', async () => {
      const { body: request } = await ask(64, { phone: '0171 4' });
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, i) => decide(request, i % 2 ? { decision: 'approved' } : { decision: 'rejected', note: 'x' })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(11).fill(409)]);
      const rows = await knex('audit_event')
        .where({ subject_id: person(64) })
        .whereIn('action', ['person.change-approved', 'person.change-rejected']);
      expect(rows).toHaveLength(1);
    });

    it('are nobody’s own to decide', async () => {
      const { body: request } = await hr.as('hr').post('/me/change-requests', { phone: '0171 5' });
      expect((await decide(request, { decision: 'approved' })).status).toBe(403);
      expect((await decide(request, { decision: 'approved' }, 'care')).status).toBe(200);
    });

    it.each([
      ['nothing', {}, 400],
      ['what is stored already', { phone: '+49 170 65' }, 400],
      ['an IBAN with wrong digits', { iban: 'DE00370400440532013000' }, 400],
      ['a birth date', { birthDate: '1990-01-01' }, 400],
      ['the state', { phone: '1', state: 'approved' }, 400],
      ['10,000 characters', { address: 'x'.repeat(10_000) }, 400],
      ['a NUL character', { address: 'a\0b' }, 400],
    ])('do not take %s', async (_, body, status) => {
      expect((await ask(65, body)).status).toBe(status);
    });

    it('ask for a field once at a time', async () => {
      expect((await ask(66, { phone: '1' })).status).toBe(201);
      const answers = await Promise.all([ask(66, { phone: '2' }), ask(66, { phone: '3', address: 'x' }), ask(66, { address: 'y' })]);
      expect(answers.map(({ status }) => status)).toEqual([409, 409, 201]);
    });

    it('show a stranger and a foreign id the same', async () => {
      const { body: request } = await ask(67, { phone: '7' });
      const foreign = await decide(request, { decision: 'approved' }, 'person.1');
      expect(foreign.status).toBe(403);
      const unknown = await decide({ id: person(1), version: 1 }, { decision: 'approved' });
      expect(unknown.status).toBe(404);
      for (const who of ['person.1', 'opens', 'decides']) expect((await hr.as(who).get('/change-requests')).status).toBe(403);
      expect((await hr.as('stranger').get('/me/change-requests')).body.items).toEqual([]);
      expect((await hr.as('stranger').post('/me/change-requests', { phone: '1' })).status).toBe(404);
    });
  });

  it('shows the birthday of those who want it, without the year', async () => {
    const { body: own } = await hr.as('person.95').get('/me/record');
    const read = async () => (await hr.as('person.82').get(`/persons/${person(95)}`)).body;
    expect(await read()).not.toHaveProperty('birthday');
    await hr.as('person.95').patch('/me/preferences', { version: own.private.version, birthdayVisible: true });
    const shown = await read();
    expect(shown.birthday).toBe('05-17');
    expect(JSON.stringify(shown)).not.toContain('1980');
  });

  it('stores nothing that cannot be written down', async () => {
    await knex.raw(`create function refuse_insert() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger refuse_insert before insert on audit_event for each row execute function refuse_insert()`);
    const { status } = await hr.as('hr').patch(`/persons/${person(97)}`, { version: 1, location: 'x' });
    const asked = await ask(97, { phone: '0171 97' });
    const read = await hr.as('hr').get(`/persons/${person(97)}/record`);
    await knex.raw('drop trigger refuse_insert on audit_event; drop function refuse_insert');
    expect([status, asked.status, read.status].every(code => code >= 500)).toBe(true);
    expect(
      (
        await knex('person')
          .where({ id: person(97) })
          .first()
      ).location,
    ).not.toBe('x');
    expect(await knex('person_change_request').where({ person_id: person(97) })).toEqual([]);
  });

  describe('history', () => {
    it('tells HR who read and changed what, with values, and is itself written down', async () => {
      const { body: before } = await hr.as('care').get(`/persons/${person(70)}/record`);
      await hr.as('care').patch(`/persons/${person(70)}`, { version: before.master.version, location: 'Ulm' });
      await hr.as('care').put(`/persons/${person(70)}/sensitive`, {
        version: 0,
        disability: 'severe',
        disabilityFrom: null,
        disabilityTo: null,
        maternityExpected: null,
      });
      const { body } = await hr.as('hr').get(`/persons/${person(70)}/history`);
      expect(body.items.map((item: any) => [item.action, item.fields])).toEqual([
        ['person.sensitive.changed', [{ field: 'disability' }]],
        ['person.changed', [{ field: 'location', before: 'Düsseldorf', after: 'Ulm' }]],
        ['person.record.read', [{ field: 'hours' }, { field: 'private' }, { field: 'sensitive' }]],
      ]);
      const { body: page } = await hr.as('hr').get(`/persons/${person(70)}/history`, { limit: 1, only: 'changes' });
      expect(page.items[0].action).toBe('person.sensitive.changed');
      const { body: next } = await hr.as('hr').get(`/persons/${person(70)}/history`, { limit: 1, only: 'changes', before: page.next });
      expect(next).toMatchObject({ items: [{ action: 'person.changed' }], next: null });
      const { body: own } = await hr.as('person.70').get('/me/audit', { limit: 1 });
      expect(own.items[0]).toMatchObject({ actor: 'user:default/hr', action: 'person.history.read' });
    });

    it('is HR’s, and tells nothing of whom one may not see', async () => {
      expect((await hr.as('person.1').get(`/persons/${person(70)}/history`)).status).toBe(403);
      expect((await hr.as('hr').get(`/persons/${person(4711)}/history`)).status).toBe(404);
    });
  });

  describe('bulk changes', () => {
    const bulk = (body: object, who = 'hr') => hr.as(who).post('/persons/bulk', body);

    it('give a result per person and store what can be stored', async () => {
      const ids = [person(80), person(49), person(4711), person(81)];
      const { status, body } = await bulk({ ids, costCentre: { value: '9999', validFrom: '2098-01-01' } });
      expect(status).toBe(200);
      expect(body.results.map((result: any) => result.outcome)).toEqual(['changed', 'failed', 'failed', 'changed']);
      expect(body.results[1]).toMatchObject({
        reason: 'Not employed on 2098-01-01.',
        refusal: { code: 'hr.employment.none', params: { day: '2098-01-01' } },
      });
      const { body: record } = await hr.as('hr').get(`/persons/${person(80)}/record`);
      expect(record.employments[0].contracts.map((c: any) => [c.validFrom, c.validTo, c.costCentre, c.weeklyMinutes])).toEqual([
        ['2020-01-01', '2098-01-01', '4005', 2400],
        ['2098-01-01', null, '9999', 2400],
      ]);
      const again = await bulk({ ids: [person(80)], location: null, costCentre: { value: '9999', validFrom: '2098-01-01' } });
      expect(again.body.results[0].outcome).toBe('changed');
      const third = await bulk({ ids: [person(80)], location: '', costCentre: { value: '9999', validFrom: '2098-01-01' } });
      expect(third.body.results[0].outcome).toBe('unchanged');
    });

    it.each(['opens', 'decides'])('are refused to who %s only', async who => {
      const { status } = await bulk({ ids: [person(80)], location: 'A' }, who);
      expect(status).toBe(403);
    });

    it('survive one another in opposite order', async () => {
      const ids = Array.from({ length: 30 }, (_, n) => person(100 + n));
      const answers = await Promise.all([bulk({ ids, location: 'A' }), bulk({ ids: [...ids].reverse(), location: 'B' })]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const outcomes = answers.flatMap(({ body }) => body.results.map((result: any) => result.outcome));
      expect(outcomes).toEqual(Array(60).fill('changed'));
    });

    it.each([
      ['501 people', { ids: Array.from({ length: 501 }, (_, n) => person(n)), location: 'x' }, 400],
      ['nobody', { ids: [], location: 'x' }, 400],
      ['somebody twice', { ids: [person(1), person(1).toUpperCase()], location: 'x' }, 400],
      ['nothing to set', { ids: [person(1)] }, 400],
      ['a day in the past', { ids: [person(1)], costCentre: { value: '1', validFrom: '2020-01-01' } }, 400],
      ['another field', { ids: [person(1)], lastName: 'x' }, 400],
    ])('refuse %s', async (_, body, status) => {
      expect((await bulk(body)).status).toBe(status);
    });

    it('are HR’s', async () => {
      expect((await bulk({ ids: [person(1)], location: 'x' }, 'person.1')).status).toBe(403);
    });
  });

  describe('saved views', () => {
    const view = { name: 'Azubis', query: { kind: 'apprentice', sort: '-name' }, columns: ['name', 'entryDate'] };

    it('are everybody’s own', async () => {
      const { status, body } = await hr.as('person.90').post('/me/views', view);
      expect([status, body]).toEqual([201, { ...view, id: expect.any(String) }]);
      expect((await hr.as('person.91').get('/me/views')).body.items).toEqual([]);
      expect((await hr.as('person.91').delete(`/me/views/${body.id}`)).status).toBe(404);
      expect((await hr.as('person.90').post('/me/views', { ...view, name: 'AZUBIS' })).status).toBe(409);
      expect((await hr.as('person.90').delete(`/me/views/${body.id}`)).status).toBe(204);
      expect((await hr.as('person.90').get('/me/views')).body.items).toEqual([]);
    });

    it('are thirty at most, even when saved at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 35 }, (_, n) => hr.as('person.92').post('/me/views', { ...view, name: `V${n}` })),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(5);
    });

    it.each([
      ['a filter with a path as its name', { query: { '__proto__.isAdmin': 'x' } }],
      ['a filter that is no text', { query: { kind: { $gt: '' } } }],
      ['21 filters', { query: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`f${n}`, 'x'])) }],
      ['a name of 101 characters', { name: 'x'.repeat(101) }],
      ['a column with markup', { columns: ['<b>'] }],
      ['an unknown field', { owner: 'user:default/hr' }],
    ])('refuse %s', async (_, change) => {
      expect((await hr.as('person.93').post('/me/views', { ...view, ...change })).status).toBe(400);
    });
  });
});
