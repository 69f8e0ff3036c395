import { createBackendModule, coreServices } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices, startTestBackend, type TestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogServiceRef, type CatalogService } from '@backstage/plugin-catalog-node';
import { eventsServiceRef, type EventsService } from '@backstage/plugin-events-node';
import { useTestDatabase } from '@tos/local-stack';
import type { HrChangedPayload } from '@tos/plugin-hr-common';
import Knex, { type Knex as KnexClient } from 'knex';
import { catalogModuleHr } from './module';
import { fakeHrPlugin, type HrRows } from './testing/fakeHr';
import { person, unit } from './testing/rows';

jest.setTimeout(300_000);

const id = (n: number) => `7f0c9a4e-3b1d-4c5e-8f6a-${String(n).padStart(12, '0')}`;
const people = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    person({ id: id(i), entityName: `p-${i}`, displayName: `Person ${i}`, email: `p${i}@musterwerk.example` }),
  );

describe('catalogModuleHr', () => {
  const database = useTestDatabase();
  const rows: HrRows = {
    persons: people(1050),
    units: [unit({ id: id(900001) }), unit({ id: id(900002), entityName: 'dreherei', name: 'Dreherei', parentName: 'fertigung' })],
  };
  let backend: TestBackend;
  let knex: KnexClient;
  let catalog: CatalogService;
  let events: EventsService;
  let runMirror: () => Promise<unknown>;
  const scheduler = mockServices.scheduler.mock({
    async scheduleTask(task) {
      if (task.id === 'hr-mirror') runMirror = async () => task.fn(new AbortController().signal);
    },
  });

  const credentials = mockCredentials.service();
  const count = async () => (await catalog.queryEntities({ filter: { kind: ['User', 'Group'] }, limit: 1 }, { credentials })).totalItems;
  const changed = (payload: HrChangedPayload) => events.publish({ topic: 'hr.changed', eventPayload: payload });
  const entity = (ref: string) => catalog.getEntityByRef(ref, { credentials });
  const touched = async () => {
    const found = await knex('refresh_state').where('location_key', 'hr:tos').max('last_discovery_at as at').first();
    const processing = await knex('refresh_state')
      .where('location_key', 'hr:tos')
      .andWhere('next_update_at', '<', knex.raw(`now() + interval '20 minutes'`))
      .count('* as n')
      .first();
    return { discovered: String(found?.at), due: Number(processing?.n) };
  };

  async function eventually(check: () => Promise<void>, limitMs = 240_000) {
    const end = Date.now() + limitMs;
    for (;;) {
      try {
        return await check();
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }
  }

  beforeAll(async () => {
    const probe = createBackendModule({
      pluginId: 'catalog',
      moduleId: 'probe',
      register: env =>
        env.registerInit({
          deps: { catalog: catalogServiceRef, events: eventsServiceRef, logger: coreServices.logger },
          async init(deps) {
            catalog = deps.catalog;
            events = deps.events;
          },
        }),
    });
    const config = { backend: database.backendConfig, catalog: { processingInterval: { minutes: 60 } } };
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleHr,
        fakeHrPlugin(rows),
        probe,
        scheduler.factory,
        mockServices.rootConfig.factory({ data: config }),
      ],
    });
    knex = Knex({ client: 'pg', connection: database.connection, searchPath: ['catalog'] });
    await runMirror();
  });

  afterAll(async () => {
    await knex?.destroy();
    await backend?.stop();
  });

  it('mirrors units and people with their relations', async () => {
    await eventually(async () => expect(await count()).toBe(1052));
    const team = await entity('group:default/dreherei');
    expect(team?.spec).toMatchObject({ type: 'department', parent: 'group:default/fertigung' });
    expect((await entity('user:default/p-7'))?.relations).toContainEqual({ type: 'memberOf', targetRef: 'group:default/fertigung' });
  });

  it('processes nothing again when nothing changed', async () => {
    await eventually(async () => expect((await touched()).due).toBe(0));
    const before = await touched();
    await runMirror();
    await changed({ personIds: [id(1), id(2)], orgUnitIds: [id(900001)] });
    expect(await touched()).toEqual(before);
  });

  it('shows a change within five seconds', async () => {
    rows.persons[3] = { ...rows.persons[3], displayName: 'Renamed', memberOf: ['dreherei'] };
    const start = Date.now();
    await changed({ personIds: [id(3)], orgUnitIds: [] });
    await eventually(async () => expect((await entity('user:default/p-3'))?.metadata.title).toBe('Renamed'));
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('removes a person who left and follows a new account name', async () => {
    rows.persons[4] = { ...rows.persons[4], isActive: false };
    rows.persons[5] = { ...rows.persons[5], entityName: 'new.name' };
    await changed({ personIds: [id(4), id(5)], orgUnitIds: [] });
    await eventually(async () => {
      expect([await entity('user:default/p-4'), await entity('user:default/p-5')]).toEqual([undefined, undefined]);
      expect((await entity('user:default/new.name'))?.metadata.annotations?.['tos/person-id']).toBe(id(5));
    });
  });

  it.each([
    ['most people are gone', (): HrRows => ({ ...rows, persons: rows.persons.slice(0, 100) }), /950 would be removed, more than 10 %/],
    ['nobody is left', (): HrRows => ({ persons: [], units: [] }), /would be removed/],
    ['a page is lost', (): HrRows => ({ ...rows, failing: true }), /500|page lost/],
  ])('keeps the mirror when %s', async (_name, broken, message) => {
    const good = { ...rows };
    Object.assign(rows, broken());
    try {
      await expect(runMirror()).rejects.toThrow(message);
      expect(await count()).toBe(1051);
    } finally {
      Object.assign(rows, good, { failing: good.failing ?? false });
    }
  });

  it('reads everything again when HR does not say what changed', async () => {
    rows.units.push(unit({ id: id(900003), entityName: 'neu', name: 'Neu', parentName: 'fertigung' }));
    await changed({ personIds: [], orgUnitIds: [] });
    await eventually(async () => expect((await entity('group:default/neu'))?.metadata.title).toBe('Neu'));
  });
});
