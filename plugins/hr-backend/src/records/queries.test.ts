/** @jest-environment node */
import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { useTestDatabase } from '@tos/local-stack';
import { hrPermissions } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import { CompanyCalendar } from '../config/CompanyCalendar';
import { DatabasePersonStore } from '../people/DatabasePersonStore';
import { createPersonHandlers } from '../people/personHandlers';
import { PersonService } from '../people/PersonService';
import { AccessReader } from '../permissions/Access';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { createRecords } from './createRecords';

jest.setTimeout(120_000);

describe('queries', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let handlers: ReturnType<typeof createPersonHandlers> & ReturnType<typeof createRecords>;
  let count = 0;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 60 });
    const registry = { getPermissionRuleset: () => ({ getRuleByName: () => ({}) }) } as unknown as PermissionsRegistryService;
    const access = new AccessReader(registry);
    const publish = async () => {};
    const services = {
      knex,
      auditor: mockServices.auditor.mock({ createEvent: async () => ({ success: async () => {}, fail: async () => {} }) }),
      logger: mockServices.logger.mock(),
      audit: new DatabaseAuditStore(knex),
      calendar: new CompanyCalendar({ timeZone: 'Europe/Berlin' }),
      changes: { publish } as unknown as HrChangePublisher,
    };
    const store = new DatabasePersonStore(knex);
    handlers = {
      ...createPersonHandlers(new PersonService({ ...services, store }), access),
      ...createRecords({ ...services, people: store }, access),
    };
    knex.on('query', () => {
      count += 1;
    });
  });
  afterAll(() => knex.destroy());

  const context = {
    params: { id: seedId('person', 20) },
    query: { limit: 50 },
    credentials: mockCredentials.user('user:default/hr'),
    decisions: Object.fromEntries(hrPermissions.map(({ name }) => [name, { result: AuthorizeResult.ALLOW }])),
    req: {},
  } as never;

  it('of a record are two: one reads it, one writes down that it was read', async () => {
    count = 0;
    const record = await handlers.getPersonRecord(context);
    expect(record.sensitive).toBeDefined();
    expect(count).toBe(2);
  });

  it('of a profile, page and record together, are at most six', async () => {
    count = 0;
    await handlers.getPerson(context);
    await handlers.getPersonRecord(context);
    expect(count).toBeLessThanOrEqual(6);
  });

  it('of a page of history are three', async () => {
    count = 0;
    await handlers.listPersonHistory(context);
    expect(count).toBe(3);
  });
});
