import permissionPlugin from '@backstage/plugin-permission-backend';
import type { RouteDefinition } from '@tos/contract';
import { routeUrl } from '@tos/contract/frontend';
import { useTestDatabase } from '@tos/local-stack';
import hrFeatures from '@tos/plugin-hr-backend';
import permissionModuleRoles from '@tos/plugin-permission-backend-module-roles';
import type { Knex } from 'knex';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import { findContracts } from './__testUtils__/findContracts';
import { startRolesBackend, type RolesBackend } from './__testUtils__/startRolesBackend';

jest.setTimeout(180_000);

const root = resolve(__dirname, '../../..');
const testing: any = {
  ...jest.requireActual(resolve(root, 'plugins/hr-backend/src/testing/createHrDatabase')),
  ...jest.requireActual(resolve(root, 'plugins/hr-backend/src/testing/seedCompany')),
};

/** Values that are nowhere else, planted in every field that the table of roles protects, by the part they belong to. */
const CANARIES = {
  private: [
    '1971-03-13',
    '03-13"',
    'canary@home.example',
    '+49 999 777001',
    'Canaryweg',
    'DE02120300000000202051',
    'BYLADEM1001',
    'Canary Holder',
    'Canary Kin',
    'Canary Note',
    'CANARY-STAFF',
    'CANARY-CC',
    '2098-11-11',
  ],
  hours: ['1777'],
  sensitive: ['"severe"', '2025-08-17', '2027-04-19'],
};
type Part = keyof typeof CANARIES;

/** Who may learn what of person 57, whom person 7 leads. */
const MAY: [string, string, string[], Part[]][] = [
  ['the person', 'person.57', ['tos-employee'], ['private', 'hours', 'sensitive']],
  ['a colleague of the same unit', 'person.82', ['tos-employee'], []],
  ['their lead', 'person.7', ['tos-lead', 'tos-employee'], ['hours']],
  ['the lead of their lead', 'person.1', ['tos-lead', 'tos-employee'], ['hours']],
  ['the lead of another unit', 'person.2', ['tos-lead', 'tos-employee'], []],
  ['the lean team', 'person.90', ['tos-lean', 'tos-employee'], []],
  ['the works council', 'person.91', ['tos-works-council', 'tos-employee'], []],
  ['the administrator', 'person.92', ['tos-admin'], []],
  ['an administrator who works here', 'person.93', ['tos-admin', 'tos-employee'], []],
  ['HR', 'person.94', ['tos-hr', 'tos-employee'], ['private', 'hours']],
  ['HR with the special role', 'person.95', ['tos-hr', 'tos-employee', 'hr-special'], ['private', 'hours', 'sensitive']],
  ['nobody in particular', 'stranger', [], []],
];

const routes = findContracts()
  .flatMap(([, contract]) =>
    Object.entries(contract.routes).map(([name, route]) => ({ pluginId: contract.pluginId, name, route: route as RouteDefinition })),
  )
  .filter(({ pluginId }) => pluginId === 'hr' || pluginId === 'permission');

/** Further ways to ask that show more, or that ask for the value itself. */
const QUERIES: Record<string, object[]> = {
  listPersons: [
    { withEmployment: true, limit: 100 },
    { status: 'all', sort: 'entry', withEmployment: true, limit: 100 },
    { costCentre: 'CANARY-CC', withEmployment: true },
    { q: 'person.57@', withEmployment: true },
    { q: 'Canaryweg' },
  ],
  exportPersons: [
    {
      columns:
        'lastName,firstName,title,email,phone,mobile,location,position,unit,staffNo,kind,entryDate,exitDate,weeklyHours,workingTimeModel,costCentre',
      status: 'all',
      header: 'keys',
    },
  ],
  listChangeRequests: [{ state: 'all' }],
};

describe('what is nobody else’s business', () => {
  const database = useTestDatabase();
  let backend: RolesBackend;
  let knex: Knex;
  const ids: string[] = [];

  beforeAll(async () => {
    const { permission } = parse(readFileSync(resolve(root, 'app-config.yaml'), 'utf8'));
    permission.roles['hr-special'] = [{ allow: 'hr-special.*' }];
    backend = await startRolesBackend([permissionPlugin, permissionModuleRoles, hrFeatures], {
      permission,
      backend: database.backendConfig,
    });
    knex = await testing.createHrDatabase(database);
    await testing.seedCompany(knex, { people: 300 });
    const id = testing.seedId('person', 57);
    const employment = testing.seedId('employment', 57);
    ids.push(id, employment, testing.seedId('org_unit', 7), testing.seedId('position', 57));
    const by = { created_by: 'x', updated_by: 'x' };
    await knex('person_private')
      .where({ person_id: id })
      .update({
        birth_date: '1971-03-13',
        email: 'canary@home.example',
        phone: '+49 999 777001',
        address: 'Canaryweg 1',
        iban: 'DE02120300000000202051',
        bic: 'BYLADEM1001',
        account_holder: 'Canary Holder',
        emergency_contacts: JSON.stringify([{ name: 'Canary Kin', relation: null, phone: '1' }]),
      });
    await knex('person_sensitive').insert({
      person_id: id,
      disability: 'severe',
      disability_from: '2025-08-17',
      maternity_expected: '2027-04-19',
      ...by,
    });
    await knex('employment').where({ id: employment }).update({ staff_no: 'CANARY-STAFF', exit_date: '2098-11-11' });
    await knex('contract_version').where({ employment_id: employment }).update({ weekly_minutes: 1777, cost_centre: 'CANARY-CC' });
    const base = JSON.stringify({ address: 'Canaryweg 1' });
    await knex('person_change_request').insert({ person_id: id, proposal: base, base, note: 'Canary Note', ...by });
    const [contract] = await knex('contract_version').where({ employment_id: employment }).select('id');
    const [wish] = await knex('person_change_request').select('id');
    ids.push(contract.id, wish.id);
    await knex('audit_event').insert({
      actor: 'plugin:hr',
      action: 'person.import-changed',
      subject_type: 'person',
      subject_id: id,
      before: JSON.stringify({ address: 'Canaryweg 0' }),
      after: JSON.stringify({ address: 'Canaryweg 1', birthDate: '1971-03-13' }),
    });
  });
  afterAll(() => knex.destroy());

  /** Everything that the backend answers to a token, reads first, and then writes with nothing in them. */
  async function answers(token: string): Promise<string[]> {
    const found: string[] = [];
    for (const reading of [true, false]) {
      for (const { pluginId, name, route } of routes.filter(({ route: { method } }) => (method === 'get') === reading)) {
        const subjects = route.path.includes(':') ? ids : [ids[0]];
        for (const subject of subjects) {
          const params = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map(([, key]) => [key, subject]));
          for (const query of [{}, ...(QUERIES[name] ?? [])]) {
            const call = request(backend.server)
              [route.method](`/api/${pluginId}${routeUrl(route, { params, query })}`)
              .set('Authorization', `Bearer ${token}`);
            const answer = await (reading ? call : call.send({}));
            if (answer.status >= 500 && answer.status !== 503) throw new Error(`${name}: ${answer.status} ${answer.text}`);
            // What was asked for is repeated in error texts and is no news.
            const text = (answer.text ?? String(answer.body)).replace(/"url":"[^"]*"/g, '');
            found.push(`${name} ${text}`);
          }
        }
      }
    }
    return found;
  }

  const seen = (texts: string[]) =>
    (Object.keys(CANARIES) as Part[]).filter(part => CANARIES[part].some(canary => texts.some(text => text.includes(canary))));

  it.each(MAY)('is told to %s as far as they may know it', async (_, user, roles, parts) => {
    const texts = await answers(await backend.userToken(user, roles));
    const leaks = (Object.keys(CANARIES) as Part[])
      .filter(part => !parts.includes(part))
      .flatMap(part =>
        CANARIES[part].flatMap(canary => texts.filter(text => text.includes(canary)).map(text => `${canary}: ${text.slice(0, 80)}`)),
      );
    expect(leaks).toEqual([]);
    expect(seen(texts)).toEqual(parts);
  });

  it('is not told to other plugins, as far as it is special', async () => {
    const texts = await answers(await backend.serviceToken('hr'));
    expect(seen(texts)).not.toContain('sensitive');
  });

  it('is in none of the events that were written down', async () => {
    const rows = await knex('audit_event').whereIn('action', ['person.record.read', 'person.list.read', 'person.list.exported']);
    expect(rows.length).toBeGreaterThan(3);
    expect(seen(rows.map(row => JSON.stringify(row)))).toEqual([]);
  });
});
