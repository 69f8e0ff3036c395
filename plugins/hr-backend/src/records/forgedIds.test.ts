/** @jest-environment node */
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { personConditions } from '../permissions/rules';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { companyRoles, startHrBackend, when } from '../testing/startHrBackend';

jest.setTimeout(120_000);

const REGIONAL = 'user:default/person.1';
const WRITES = ['hr.person.update', 'hr.person.history.read', 'hr.changeRequest.decide', 'hr-special.person.update'];
/** Which know no condition: those above say whose. */
const BASIC = ['hr.inbox.read', 'hr.person.bulk'];

describe('ids of people whom one may not change', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const ids: Record<'foreign' | 'own' | 'unknown', Record<'person' | 'employment' | 'contract' | 'request', string>> = {} as never;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 300 });
    // Personnel for one unit only: all rights of HR, but for the people below person 1.
    hr = await startHrBackend({
      backendConfig: database.backendConfig,
      decide: (userRef, permission) => {
        if (userRef === REGIONAL && BASIC.includes(permission)) return { result: AuthorizeResult.ALLOW };
        if (userRef !== REGIONAL || !WRITES.includes(permission)) return companyRoles(userRef, permission);
        return when(personConditions.isInManagedUnit({ userRef }));
      },
    });
    for (const [key, n] of [
      ['foreign', 2],
      ['own', 57],
    ] as const) {
      const [contract] = await knex('contract_version')
        .where({ employment_id: seedId('employment', n) })
        .select('id');
      const { body } = await hr.as(`person.${n}`).post('/me/change-requests', { phone: '0171 12345' });
      ids[key] = { person: seedId('person', n), employment: seedId('employment', n), contract: contract.id, request: body.id };
    }
    const nowhere = '00000000-0000-4000-8000-00000000abcd';
    ids.unknown = { person: nowhere, employment: nowhere, contract: nowhere, request: nowhere };
  });
  afterAll(() => knex.destroy());

  const regional = () => hr.as('person.1');
  const CALLS: [string, (id: (typeof ids)['own']) => Promise<{ status: number; body: any }>][] = [
    ['history', id => regional().get(`/persons/${id.person}/history`)],
    ['master data', id => regional().patch(`/persons/${id.person}`, { version: 1, location: 'Ulm' })],
    ['private data', id => regional().patch(`/persons/${id.person}/private`, { version: 1, gender: 'diverse' })],
    [
      'special categories',
      id =>
        regional().put(`/persons/${id.person}/sensitive`, {
          version: 0,
          disability: 'equal',
          disabilityFrom: null,
          disabilityTo: null,
          maternityExpected: null,
        }),
    ],
    [
      'a further employment',
      id =>
        regional().post(`/persons/${id.person}/employments`, {
          staffNo: `X-${id.person}`,
          entryDate: '2098-01-01',
          contract: { weeklyMinutes: 600 },
        }),
    ],
    ['an employment', id => regional().patch(`/employments/${id.employment}`, { version: 1, kind: 'temp' })],
    ['a new contract', id => regional().post(`/employments/${id.employment}/contracts`, { validFrom: '2098-01-01', weeklyMinutes: 600 })],
    ['a contract', id => regional().patch(`/contracts/${id.contract}`, { version: 2, costCentre: 'x', correctsPast: true, reason: 'x' })],
    ['a removal', id => regional().post(`/contracts/${id.contract}/removal`, { version: 3, correctsPast: true, reason: 'x' })],
    ['a decision', id => regional().post(`/change-requests/${id.request}/decision`, { version: 1, decision: 'rejected', note: 'x' })],
  ];

  it.each(CALLS)('%s: the same 404 whether the person exists or not, and no row is touched', async (_, call) => {
    const dump = async () =>
      JSON.stringify([
        await knex('person').where({ id: ids.foreign.person }),
        await knex('employment').where({ person_id: ids.foreign.person }),
        await knex('contract_version').where({ employment_id: ids.foreign.employment }),
        await knex('person_change_request').where({ id: ids.foreign.request }),
      ]);
    const before = await dump();
    const foreign = await call(ids.foreign);
    const unknown = await call(ids.unknown);
    expect([foreign.status, foreign.body.error]).toEqual([404, unknown.body.error]);
    expect(await dump()).toBe(before);
    expect((await call(ids.own)).status).toBeLessThan(300);
  });

  it('are named per person in a bulk change, and are absent from the inbox', async () => {
    const { body } = await regional().post('/persons/bulk', {
      ids: [ids.foreign.person, ids.own.person, ids.unknown.person],
      location: 'Bulk',
    });
    const [foreign, own, unknown] = body.results;
    expect([foreign.reason, own.outcome]).toEqual([unknown.reason, 'changed']);
    const inbox = await regional().get('/change-requests', { state: 'all', withTotal: true });
    expect(inbox.body).toMatchObject({ totalItems: 1, items: [{ id: ids.own.request }] });
  });

  it('cannot be the own one', async () => {
    expect((await regional().patch(`/persons/${seedId('person', 1)}`, { version: 1, location: 'x' })).status).toBe(404);
  });
});
