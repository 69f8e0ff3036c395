import { createTestDatabase, findFreePort, TestDatabase } from '@tos/local-stack';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { PortalProcess } from './__testUtils__/PortalProcess';
import { userToken } from './__testUtils__/userToken';

jest.setTimeout(120_000);

const METRICS_TOKEN = 'mT4zK9qLx2Vw8RbY6nHc3JdF5sGp7AeU';

describe('a portal with faulty plugins and clients', () => {
  let database: TestDatabase;
  let admin: Client;
  let portal: PortalProcess;
  let authorization: string;

  const call = (path: string, method = 'GET') => portal.call(path, { method, headers: { authorization } });

  /** When a task began and ended, in the order of the log. */
  const stepsOf = (task: string) =>
    portal
      .logLines()
      .filter(({ message }) => String(message).startsWith(`task ${task} `))
      .map(({ message, timestamp }) => ({ step: String(message).split(' ')[2], at: Date.parse(String(timestamp)) }));

  /** Reads it again until it is there. */
  async function eventually<T>(read: () => Promise<T | undefined> | T | undefined, withinMs = 30_000): Promise<T> {
    for (const until = performance.now() + withinMs; ; await sleep(200)) {
      const found = await read();
      if (found !== undefined || performance.now() > until) {
        return found!;
      }
    }
  }

  async function lastErrorOf(task: string): Promise<string | undefined> {
    const { rows } = await admin.query('select last_run_error_json as e from faults.backstage_backend_tasks__tasks where id = $1', [task]);
    return rows[0]?.e ? JSON.parse(rows[0].e).message : undefined;
  }

  async function metric(pattern: RegExp): Promise<number> {
    const { text } = await portal.call('/metrics', { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    const values = [...text.matchAll(pattern)].map(match => Number(match[1]));
    expect(values).not.toEqual([]);
    return values.reduce((sum, value) => sum + value, 0);
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new Client(database.connection);
    await admin.connect();
    portal = new PortalProcess({
      port: await findFreePort(),
      connection: database.connection,
      backend: { metrics: { token: METRICS_TOKEN } },
      entry: 'src/__testUtils__/faultyPortal.ts',
    });
    await portal.untilReadiness(200, 60_000);
    authorization = `Bearer ${await userToken(admin, portal.url)}`;
    // Shortly after the start a 500 still counts as the victim of a database that was away, and is a 503.
    await sleep(5_000);
  });

  afterAll(async () => {
    await portal?.dispose();
    await admin.end();
    await database.drop();
  });

  it.each(['error', 'string', 'null'])('answers one 500 with a log id when a handler throws (%s), and goes on', async kind => {
    const { status, text, headers } = await call(`/api/faults/${kind}`);
    const id = headers.get('x-request-id')!;
    expect(status).toBe(500);
    expect(text).toContain(`log id ${id}`);
    expect(text).not.toMatch(/secrets|thrown|node_modules/);
    expect(await portal.untilLogged({ level: 'error', requestId: id }, 5_000)).toBeDefined();
    expect((await call('/api/notifications/status')).status).toBe(200);
  });

  it.each([
    ['error', 'select * from secrets'],
    ['string', 'a thrown string'],
    ['null', 'it gave no reason'],
  ])('records a failed run when a scheduled task throws (%s), and runs it again', async (kind, message) => {
    expect(await eventually(() => lastErrorOf(`throws-${kind}`))).toContain(message);
    const before = performance.now();
    await admin.query('update faults.backstage_backend_tasks__tasks set last_run_error_json = null where id = $1', [`throws-${kind}`]);
    expect(await eventually(() => lastErrorOf(`throws-${kind}`))).toContain(message);
    expect(performance.now() - before).toBeLessThan(10_000);
    const logged = await portal.untilLogged({ task: `throws-${kind}`, level: 'error' }, 5_000);
    expect(logged?.message).toContain(message);
  });

  it('delivers a notification although every processor throws', async () => {
    expect((await call('/api/faults/notify', 'POST')).status).toBe(204);
    expect((await admin.query('select title from notifications.broadcast')).rows).toEqual([{ title: 'Hello' }]);
    expect((await call('/api/faults/notify', 'POST')).status).toBe(204);
  });

  it('never runs a task twice at once although it takes longer than its period', async () => {
    await eventually(() => (stepsOf('slow').length > 5 ? true : undefined));
    const steps = stepsOf('slow').map(({ step }) => step);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps).toEqual(steps.map((_, i) => (i % 2 ? 'ends' : 'begins')));
  });

  it.each([
    ['heedful', 'was stopped before it was done', 2_000, 6_000],
    ['heedless', 'was told to stop, did not, and was given up', 7_000, 12_000],
  ])('stops a %s task at its time-out, records the failure and starts the next run', async (task, message, least, most) => {
    const begins = () => stepsOf(task).filter(({ step }) => step === 'begins');
    await eventually(() => (begins().length > 1 ? true : undefined));
    expect(await lastErrorOf(task)).toContain(message);
    const [first, second] = begins();
    expect(second.at - first.at).toBeGreaterThan(least - 100);
    expect(second.at - first.at).toBeLessThan(most);
  });

  it('is left with whole writes, free connections and closed sockets when clients reset 1,000 of them', async () => {
    const sockets = () => metric(/^process_open_fds (\d+)/gm);
    const socketsBefore = await sockets();
    const body = (number: number) => JSON.stringify({ value: `${number} ${'x'.repeat(2_000)}` });
    const head = (line: string, text: string) =>
      `${line} HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n`;
    const reset = async (number: number) => {
      const text = body(number);
      const setting = head(`PUT /api/user-settings/buckets/resets/keys/${number}`, text) + text;
      const request = number % 2 ? setting.slice(0, setting.length - (number % 5 ? 0 : 1_000)) : head('POST /api/faults/pair', '');
      const socket = connect(Number(new URL(portal.url).port), '127.0.0.1');
      socket.on('error', () => {});
      await new Promise<void>(done => socket.write(request, () => done()));
      await sleep((number * 7) % 200);
      socket.resetAndDestroy();
    };
    for (let number = 0; number < 1_000; number += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, i) => reset(number + i)));
    }
    await sleep(5_500);
    const idle = `select count(*)::int as n from pg_stat_activity where datname = current_database()
      and state like 'idle in transaction%' and state_change < now() - interval '5 seconds'`;
    expect((await admin.query(idle)).rows).toEqual([{ n: 0 }]);
    const pairs = await admin.query(
      'select count(*)::int as ids, sum((n = 2)::int)::int as whole from (select count(*) n from faults.pair group by id) p',
    );
    expect(pairs.rows[0].ids).toBeGreaterThan(50);
    expect(pairs.rows[0].whole).toBe(pairs.rows[0].ids);
    const settings = await admin.query(`select key, value from "user-settings".user_settings where bucket = 'resets'`);
    expect(settings.rows.length).toBeGreaterThan(50);
    expect(settings.rows.filter(({ key, value }) => JSON.parse(value) !== JSON.parse(body(key)).value)).toEqual([]);
    expect(await metric(/^tos_database_pool\{plugin="(?:faults|user-settings)",state="waiting"\} (\d+)/gm)).toBe(0);
    expect(await metric(/^tos_database_pool\{plugin="user-settings",state="used"\} (\d+)/gm)).toBe(0);
    expect(await sockets()).toBeLessThan(socketsBefore + 20);
  });

  it('is still the same process, and stops as ever', async () => {
    expect((await call('/api/faults/pair', 'POST')).status).toBe(204);
    portal.signal('SIGTERM');
    expect(await portal.exited()).toBe(0);
    expect(portal.output).not.toContain('requests were still running');
  });
});
