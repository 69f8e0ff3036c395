import { createTestDatabase, findFreePort, TestDatabase } from '@tos/local-stack';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { PortalProcess } from './__testUtils__/PortalProcess';
import { userToken } from './__testUtils__/userToken';

jest.setTimeout(180_000);

/** Connections one replica may open; see docs/operations.md. */
const BUDGET = 45;

describe('two replicas on one database', () => {
  let database: TestDatabase;
  let admin: Client;
  const replicas: PortalProcess[] = [];

  async function startReplica(overlay: object = {}): Promise<PortalProcess> {
    const replica = new PortalProcess({
      port: await findFreePort(),
      connection: database.connection,
      // All replicas are reached at one address.
      backend: { baseUrl: 'http://localhost:27999', metrics: { token: 'mT4zK9qLx2Vw8RbY6nHc3JdF5sGp7AeU' } },
      overlay,
    });
    replicas.push(replica);
    return replica;
  }

  const partsOf = async (replica: PortalProcess) => JSON.parse((await replica.call('/.backstage/health/v1/readiness')).text).parts;

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new Client(database.connection);
    await admin.connect();
  });

  afterAll(async () => {
    await Promise.all(replicas.map(replica => replica.dispose()));
    await admin.end();
    await database.drop();
  });

  it('both come up on an empty database, and each migration runs once', async () => {
    const both = [await startReplica(), await startReplica()];
    await Promise.all(both.map(replica => replica.untilReadiness(200, 120_000)));
    for (const schema of ['auth', 'catalog', 'notifications', 'search', 'user-settings']) {
      const { rows } = await admin.query(`select name, count(*)::int as times from "${schema}".knex_migrations group by 1`);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ times }) => times !== 1)).toEqual([]);
    }
    const waited = both.filter(({ output }) => output.includes('Another replica is starting up'));
    expect(waited).toHaveLength(1);
    expect(await partsOf(both[0])).toMatchObject({ database: 'ok', replicas: 'ok', clock: 'ok' });
  });

  it('stay below the documented number of connections under load', async () => {
    const authorization = `Bearer ${await userToken(admin, replicas[0].url)}`;
    const paths = ['/api/catalog/entities/by-query?limit=5', '/api/search/query?term=a', '/api/notifications'];
    const statuses = new Set<number>();
    const visitor = async (number: number) => {
      for (let i = 0; i < 12; i++) {
        const path = paths[(number + i) % paths.length];
        statuses.add((await replicas[number % 2].call(path, { headers: { authorization } })).status);
      }
    };
    const load = Array.from({ length: 32 }, (_, number) => visitor(number));
    let most = 0;
    let done = false;
    const all = Promise.all(load).finally(() => {
      done = true;
    });
    while (!done) {
      const { rows } = await admin.query(
        'select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      most = Math.max(most, rows[0].n);
      await sleep(50);
    }
    await all;
    expect([...statuses]).toEqual([200]);
    expect(most).toBeLessThanOrEqual(2 * BUDGET);
    expect(most).toBeLessThan(97);
  });

  it('serve metrics to holders of the token only, without names and addresses', async () => {
    const [replica] = replicas;
    expect((await replica.call('/metrics')).status).toBe(401);
    const wrong = await replica.call('/metrics', { headers: { authorization: 'Bearer x' } });
    expect(wrong.status).toBe(401);
    const { text } = await replica.call('/metrics', {
      headers: { authorization: 'Bearer mT4zK9qLx2Vw8RbY6nHc3JdF5sGp7AeU' },
    });
    expect(text).toContain('tos_ready 1');
    expect(text).toMatch(/tos_database_pool\{plugin="catalog",state="max"\} 6/);
    expect(text).toMatch(
      /http_request_duration_seconds_count\{plugin="catalog",route="\/entities\/by-query",method="GET",status="200",internal="false"\}/,
    );
    expect(text).not.toMatch(/anna|127\.0\.0\.1/);
  });

  it('carry one request id through the calls from plugin to plugin', async () => {
    const [replica] = replicas;
    const authorization = `Bearer ${await userToken(admin, replica.url, 'user:default/emil.jung')}`;
    const { headers } = await replica.call('/api/catalog/entities/by-query?limit=1', {
      headers: { authorization, 'x-request-id': 'journey-0001' },
    });
    expect(headers.get('x-request-id')).toBe('journey-0001');
    const line = { requestId: 'journey-0001', type: 'request', plugin: 'catalog' };
    expect(await replica.untilLogged(line, 5_000)).toMatchObject(line);
  });

  it.each([
    ['/api/catalog/entities/by-query?limit=x'],
    ['/api/catalog/entities?filter[]=1&filter[a]=2&__proto__[x]=1'],
    ['/api/catalog/entities?limit=1e308&offset=-0'],
    ['/api/search/query?term[]=1&filters=NaN'],
    ['/api/notifications?limit=-1&offset=NaN'],
    ['/api/nothing/here'],
  ])('answer %s with anything but a 500', async path => {
    const authorization = `Bearer ${await userToken(admin, replicas[0].url)}`;
    const { status, headers } = await replicas[0].call(path, { headers: { authorization } });
    expect(status).toBeGreaterThan(0);
    expect(status).toBeLessThan(500);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each(
    [
      'catalog/entities',
      'catalog/entities/by-query',
      'catalog/locations',
      'notifications',
      'search/query',
      'hr/persons',
      'hr/audit',
    ].flatMap(path =>
      ['limit=1000000000', 'limit=1000000000&offset=1000000000', 'offset=1000000000'].map(query => `/api/${path}?${query}`),
    ),
  )('refuse %s with the maximum, within a second', async path => {
    const authorization = `Bearer ${await userToken(admin, replicas[0].url)}`;
    const startedAt = performance.now();
    const { status, text } = await replicas[0].call(path, { headers: { authorization } });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(status).toBe(400);
    expect(text).toMatch(/at most \d+/);
  });

  it.each(['https://evil.example', 'null', 'http://localhost.evil.example'])('do not let pages of %s read anything', async origin => {
    const { headers } = await replicas[0].call('/api/catalog/entities', { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('are told apart when their configuration differs', async () => {
    await replicas.pop()!.dispose();
    const other = await startReplica({ organization: { name: 'x' }, permission: { roles: { 'tos-hr': [{ allow: 'catalog.*' }] } } });
    await other.untilReadiness(200, 120_000);
    expect((await partsOf(other)).replicas).toBe('degraded');
    expect(other.output).toMatch(/different configuration: permission\.roles \(here [0-9a-f]{16}\)/);
    await other.dispose();
  });

  it('start again after a crash left a migration lock behind', async () => {
    await Promise.all(replicas.splice(0).map(replica => replica.dispose()));
    await admin.query('update catalog.knex_migrations_lock set is_locked = 1');
    await admin.query('update search.backstage_backend_tasks__knex_migrations_lock set is_locked = 1');
    const replica = await startReplica();
    await replica.untilReadiness(200, 120_000);
    expect(replica.output).toContain('Freed the migration lock catalog.knex_migrations_lock');
    await replica.dispose();
  });

  it('refuse a database that a newer release has migrated', async () => {
    await admin.query(`insert into catalog.knex_migrations (name, batch, migration_time) values ('29990101000000_later.js', 99, now())`);
    const replica = await startReplica();
    expect(await replica.exited()).toBe(1);
    expect(replica.output).toMatch(
      /tOS did not start\.\n- .*schema 'catalog' holds 29990101000000_later\.js, the newest migration this release knows is \d+/,
    );
  });

  it('refuse an insecure or misspelt configuration with the key', async () => {
    const replica = await startReplica({ permission: { enabled: false, rolls: {} } });
    expect(await replica.exited()).toBe(1);
    expect(replica.output).toMatch(/permission\.enabled must be true/);
    expect(replica.output).toMatch(/overlay\.yaml:\d+: permission\.rolls is not a known key/);
  });
});
