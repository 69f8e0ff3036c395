import { createTestDatabase, findFreePort, TestDatabase } from '@tos/local-stack';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { TcpProxy } from '@tos/local-stack';
import { PortalProcess } from './__testUtils__/PortalProcess';
import { userToken } from './__testUtils__/userToken';

jest.setTimeout(180_000);

describe('a portal whose database fails', () => {
  const role = `tos_portal_${randomBytes(4).toString('hex')}`;
  let database: TestDatabase;
  let admin: Client;
  let proxy: TcpProxy;
  let portal: PortalProcess;
  let authorization: string;

  const get = (path: string) => portal.call(path, { headers: { authorization } });
  const saveSetting = () =>
    portal.call('/api/user-settings/buckets/test/keys/colour', {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ value: 'blue' }),
    });

  /** Statuses of all kinds of calls, repeated for a while. */
  async function statusesFor(ms: number): Promise<number[]> {
    const statuses = new Set<number>();
    const until = performance.now() + ms;
    while (performance.now() < until) {
      const answers = await Promise.all([
        get('/api/catalog/entities/by-query?limit=1'),
        get('/api/notifications/status'),
        get('/api/search/query?term=x'),
        saveSetting(),
        get('/api/auth/v1/userinfo'),
      ]);
      answers.forEach(({ status, headers }) => {
        statuses.add(status);
        expect(status === 503 ? headers.get('retry-after') : 'x').toBeTruthy();
      });
      await sleep(200);
    }
    return [...statuses].sort();
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new Client(database.connection);
    await admin.connect();
    await admin.query(`create role ${role} login password 'tos-role-secret'`);
    await admin.query(`alter database "${database.connection.database}" owner to ${role}`);
    proxy = new TcpProxy({ host: database.connection.host, port: database.connection.port });
    await proxy.open();
    await proxy.cut();
    portal = new PortalProcess({
      port: await findFreePort(),
      connection: {
        ...database.connection,
        host: '127.0.0.1',
        port: proxy.port,
        user: role,
        password: 'tos-role-secret',
      },
    });
  });

  afterAll(async () => {
    await portal?.dispose();
    await proxy.cut();
    await admin.query(`alter database "${database.connection.database}" owner to current_user`);
    await admin.query(`drop owned by ${role} cascade`);
    await admin.query(`drop role ${role}`);
    await admin.end();
    await database.drop();
  });

  it('waits for a database that comes later, and then starts by itself', async () => {
    await portal.untilReadiness(503, 240_000);
    await sleep(2_000);
    expect((await portal.call('/api/catalog/entities')).status).toBe(503);
    expect((await portal.call('/.backstage/health/v1/liveness')).status).toBe(200);
    await proxy.open();
    expect(await portal.untilReadiness(200, 60_000)).toBeLessThan(30_000);
    const attempts = portal.logLines().filter(({ message }) => String(message).startsWith('Waiting for the database'));
    expect(attempts.length).toBeGreaterThan(1);
    expect(portal.output).not.toContain('tos-role-secret');
    authorization = `Bearer ${await userToken(admin, portal.url)}`;
    expect(await statusesFor(1_000)).toEqual([200]);
  });

  it('answers 503 while the database is away, never 401 and never an empty list, and heals', async () => {
    await proxy.cut();
    const red = portal.untilReadiness(503, 15_000);
    expect(await statusesFor(6_000)).toEqual([503]);
    expect(await red).toBeLessThan(10_000);
    const { text } = await portal.call('/.backstage/health/v1/readiness');
    expect(JSON.parse(text).parts.database).toBe('down');
    await proxy.open();
    expect(await portal.untilReadiness(200, 15_000)).toBeLessThan(10_000);
    await sleep(5_000);
    expect(await statusesFor(1_000)).toEqual([200]);
  });

  it('answers 503 while somebody else holds all connections, and heals', async () => {
    await admin.query(`alter role ${role} connection limit 0`);
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`);
    await sleep(300);
    expect(await statusesFor(3_000)).toEqual([503]);
    await admin.query(`alter role ${role} connection limit -1`);
    await sleep(5_000);
    expect(await statusesFor(1_000)).toEqual([200]);
  });

  it('goes on reading from a read-only database and says that nothing can be saved', async () => {
    await admin.query(`alter role ${role} set default_transaction_read_only = on`);
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`);
    await sleep(6_000);
    expect((await get('/api/catalog/entities/by-query?limit=1')).status).toBe(200);
    const write = await saveSetting();
    expect(write.status).toBe(503);
    expect(write.text).toContain('read-only at the moment');
    const { text } = await portal.call('/.backstage/health/v1/readiness');
    expect(JSON.parse(text).parts).toMatchObject({ database: 'ok', writes: 'degraded' });
    await admin.query(`alter role ${role} reset default_transaction_read_only`);
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`);
    await sleep(1_000);
    expect((await saveSetting()).status).toBe(200);
  });

  it('refuses forged and foreign tokens with 401 as ever', async () => {
    // Shortly after a fault a token that cannot be verified still counts as its victim.
    await sleep(6_000);
    const [header, payload] = authorization.slice(7).split('.');
    const forged = await portal.call('/api/catalog/entities/by-query', {
      headers: { authorization: `Bearer ${header}.${payload}.${'A'.repeat(86)}` },
    });
    expect(forged.status).toBe(401);
  });

  it('logs one JSON object per line and few lines about the outages', () => {
    const others = portal.output.split('\n').filter(line => line && !line.startsWith('{'));
    expect(others.filter(line => !/^Loading config from/.test(line))).toEqual([]);
    const complaints = portal.logLines().filter(({ message }) => /not available at the moment/.test(String(message)));
    expect(complaints.length).toBeLessThan(60);
    expect(portal.logLines().find(({ type }) => type === 'request')).toMatchObject({
      timestamp: expect.stringMatching(/Z$/),
      level: 'info',
      requestId: expect.any(String),
      durationMs: expect.any(Number),
    });
    expect(portal.output).not.toContain('anna.becker');
  });

  it('finishes requests in flight when it is asked to stop', async () => {
    proxy.delayMs = 700;
    const slow = get('/api/catalog/entities/by-query?limit=1');
    await sleep(300);
    portal.signal('SIGTERM');
    await portal.untilReadiness(503, 2_000);
    expect((await slow).status).toBe(200);
    proxy.delayMs = 0;
    const answeredAt = performance.now();
    expect(await portal.exited()).toBe(0);
    expect(performance.now() - answeredAt).toBeLessThan(15_000);
  });
});
