import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { useTestDatabase } from '@tos/local-stack';
import { Client } from 'pg';
import { TcpProxy } from '@tos/local-stack';
import { healMigrationLocks } from './healMigrationLocks';
import { refuseNewerSchemas } from './refuseNewerSchemas';
import { StartLock } from './StartLock';
import { waitForDatabase } from './waitForDatabase';

jest.setTimeout(60_000);

const database = useTestDatabase();
const clients: Client[] = [];
const logger = mockServices.logger.mock();
const { signal } = new AbortController();

async function connect(): Promise<Client> {
  const client = new Client(database.connection);
  client.on('error', () => {});
  await client.connect();
  clients.push(client);
  return client;
}

function messages(): string[] {
  return [...logger.info.mock.calls, ...logger.warn.mock.calls].map(([message]) => message);
}

beforeEach(() => jest.clearAllMocks());
afterEach(async () => {
  await Promise.all(clients.splice(0).map(client => client.end()));
});

describe('StartLock', () => {
  const acquire = async (client: Client, onLost = () => {}) => StartLock.acquire(client, { logger, signal, onLost });

  it('lets one replica in at a time and says who is waited for', async () => {
    const first = await acquire(await connect());
    let entered = false;
    const second = acquire(await connect()).then(lock => {
      entered = true;
      return lock;
    });
    await new Promise(resolve => setTimeout(resolve, 1_200));
    expect(entered).toBe(false);
    expect(messages()).toEqual([expect.stringMatching(/^Another replica is starting up \(database session \d+, for \d+ s\)/)]);
    await first.release();
    await (await second).release();
  });

  it('is free again when its holder was killed', async () => {
    const victim = await connect();
    const lost = jest.fn();
    await acquire(victim, lost);
    const killer = await connect();
    await killer.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 7007
      and database = (select oid from pg_database where datname = current_database())`);
    const next = await acquire(await connect());
    expect(lost).toHaveBeenCalledTimes(1);
    await next.release();
  });

  it('can be given up while it waits', async () => {
    const holder = await acquire(await connect());
    const stop = new AbortController();
    const waiting = StartLock.acquire(await connect(), {
      logger,
      signal: stop.signal,
      onLost() {},
    });
    setTimeout(() => stop.abort(), 100);
    await expect(waiting).rejects.toThrow('aborted');
    await holder.release();
  });
});

describe('healMigrationLocks', () => {
  async function lockSchema(schema: string) {
    const client = await connect();
    await client.query(`
      create schema "${schema}";
      create table "${schema}".data (id int);
      create table "${schema}".knex_migrations_lock (index int primary key, is_locked int);
      insert into "${schema}".knex_migrations_lock values (1, 1)`);
    return client;
  }

  async function isLocked(client: Client, schema: string) {
    const { rows } = await client.query(`select is_locked from "${schema}".knex_migrations_lock`);
    return rows[0].is_locked === 1;
  }

  it('frees a lock that a crash left behind', async () => {
    const client = await lockSchema('crashed-plugin');
    await healMigrationLocks(await connect(), { logger, signal });
    expect(await isLocked(client, 'crashed-plugin')).toBe(false);
    expect(messages()).toEqual([expect.stringContaining('Freed the migration lock crashed-plugin.knex_migrations_lock')]);
  });

  it('waits for a migration that is alive, and takes no lock from it', async () => {
    const client = await lockSchema('alive');
    const migrating = await connect();
    await migrating.query('begin; alter table alive.data add column name text');
    let done = false;
    const healing = healMigrationLocks(await connect(), { logger, signal }).then(() => {
      done = true;
    });
    await new Promise(resolve => setTimeout(resolve, 4_500));
    expect(done).toBe(false);
    expect(await isLocked(client, 'alive')).toBe(true);
    await migrating.query('update alive.knex_migrations_lock set is_locked = 0; commit');
    await healing;
    expect(messages()).toEqual([expect.stringMatching(/^Schema 'alive' is being migrated by database session \d+/)]);
  });
});

describe('refuseNewerSchemas', () => {
  it('names the migration that this release does not know', async () => {
    const client = await connect();
    await client.query(`
      create schema hr; create table hr.knex_migrations (name text);
      insert into hr.knex_migrations values ('20260101_a.js'), ('20270101_z.js');
      create schema removed; create table removed.knex_migrations (name text);
      insert into removed.knex_migrations values ('20250101_gone.js')`);
    const older = new Map([['hr', new Set(['20260101_a.js'])]]);
    await expect(refuseNewerSchemas(client, older)).rejects.toThrow(
      "The database was migrated by a newer release of tOS: schema 'hr' holds 20270101_z.js, " +
        'the newest migration this release knows is 20260101_a.js.',
    );
    const same = new Map([['hr', new Set(['20260101_a.js', '20270101_z.js'])]]);
    await expect(refuseNewerSchemas(client, same)).resolves.toBeUndefined();
  });
});

describe('waitForDatabase', () => {
  it('tries until the database is there, one line per attempt, no password', async () => {
    const { host, port, ...rest } = database.connection;
    const proxy = new TcpProxy({ host, port });
    await proxy.open();
    await proxy.cut();
    const connection = {
      ...rest,
      host: '127.0.0.1',
      port: proxy.port,
    };
    const waiting = waitForDatabase({
      config: new ConfigReader({ backend: { database: { connection } } }),
      logger,
      signal,
    });
    await new Promise(resolve => setTimeout(resolve, 2_000));
    await proxy.open();
    clients.push(await waiting);
    expect(messages().length).toBeGreaterThanOrEqual(2);
    for (const message of messages()) {
      expect(message).toMatch(new RegExp(`^Waiting for the database at 127.0.0.1:${proxy.port}: .*ECONNREFUSED`));
      expect(message).not.toContain(String(connection.password));
    }
    await clients.pop()!.end();
    await proxy.cut();
  });
});
