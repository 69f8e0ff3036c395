import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../fileLock';
import { findPostgresAccount } from './findPostgresAccount';
import { findPostmaster, stopPostmaster } from './postmaster';
import type { PostgresServer } from './PostgresServer';
import { startPostgres } from './startPostgres';

jest.setTimeout(120_000);

describe('startPostgres', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tos-postgres-'));
  const clusterDir = join(dataDir, 'cluster');
  let server: PostgresServer | undefined;
  const start = async () => {
    server = await startPostgres({ dataDir, persistent: true });
    return server;
  };
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };

  beforeAll(() => {
    // The account PostgreSQL runs as under root must be able to enter.
    execFileSync('chmod', ['755', dataDir]);
  });
  afterEach(stop);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keeps data and password over a stop, on 127.0.0.1 only, the password for nobody else to read', async () => {
    const first = await start();
    expect(await first.createDatabase('tos')).toBe(true);
    expect(await first.createDatabase('tos')).toBe(false);
    await first.query('create table kept as select 42 as answer', [], 'tos');
    expect(await first.query('show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await first.query('show max_connections')).toEqual([{ max_connections: '200' }]);
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    await stop();
    expect(findPostmaster(clusterDir)).toBeUndefined();

    const second = await start();
    expect(second.password).toBe(first.password);
    expect(await second.query('select answer from kept', [], 'tos')).toEqual([{ answer: 42 }]);
  });

  it('refuses a wrong password', async () => {
    const { Client } = jest.requireActual<typeof import('pg')>('pg');
    const client = new Client({ ...(await start()).connection(), password: 'wrong' });
    await expect(client.connect()).rejects.toThrow(/password authentication failed/);
  });

  it('starts after the server was killed', async () => {
    await start();
    const { pid } = findPostmaster(clusterDir)!;
    process.kill(pid, 'SIGKILL');
    server = undefined;
    expect(await (await start()).query('select answer from kept', [], 'tos')).toEqual([{ answer: 42 }]);
  });

  it('ends a server that a killed launcher left behind and takes its place', async () => {
    const orphan = await leaveOrphan();
    expect(isAlive(orphan)).toBe(true);
    await start();
    expect(findPostmaster(clusterDir)!.pid).not.toBe(orphan);
    expect(isAlive(orphan)).toBe(false);
  });

  it('ends with its launcher even when that is killed', async () => {
    const script = `require('@backstage/cli/config/nodeTransform.cjs');
      require(${JSON.stringify(join(__dirname, 'startPostgres.ts'))})
        .startPostgres({ dataDir: ${JSON.stringify(dataDir)}, persistent: true }).then(() => console.log('up'))`;
    const launcher = spawn(process.execPath, ['-e', script], { cwd: __dirname, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(launcher.stdout, 'data');
    const { pid } = findPostmaster(clusterDir)!;
    launcher.kill('SIGKILL');
    for (let tries = 0; isAlive(pid) && tries < 200; tries++) {
      await sleep(50);
    }
    expect(isAlive(pid)).toBe(false);
  });

  it('starts although the pid of a stale lock file belongs to another program now', async () => {
    writeFileSync(join(clusterDir, 'postmaster.pid'), `${process.pid}\n${clusterDir}\n0\n5432\n\n127.0.0.1\n`);
    await expect(start()).resolves.toBeDefined();
  });

  it('begins again when making the database files was interrupted', async () => {
    const half = mkdtempSync(join(dataDir, 'half-'));
    mkdirSync(join(half, 'cluster.new'));
    writeFileSync(join(half, 'cluster.new', 'PG_VERSION'), '16\n');
    execFileSync('chmod', ['755', half]);
    server = await startPostgres({ dataDir: half, persistent: false });
    expect(await server.query('select 1 as one')).toEqual([{ one: 1 }]);
    await stop();
    expect(existsSync(half)).toBe(false);
  });

  it('names the version when the files belong to another PostgreSQL, and leaves them alone', async () => {
    const versionFile = join(clusterDir, 'PG_VERSION');
    writeFileSync(versionFile, '15\n');
    try {
      await expect(start()).rejects.toThrow(/PostgreSQL 15, but tOS brings PostgreSQL 16/);
      expect(readFileSync(versionFile, 'utf8')).toBe('15\n');
    } finally {
      writeFileSync(versionFile, '16\n');
    }
  });

  it('says what PostgreSQL said when it cannot start', async () => {
    const config = join(clusterDir, 'postgresql.conf');
    const before = readFileSync(config, 'utf8');
    writeFileSync(config, 'no_such_setting = 1\n');
    try {
      await expect(start()).rejects.toThrow(/did not start: .*no_such_setting|configuration file/);
    } finally {
      writeFileSync(config, before);
    }
  });

  it('does not run in production', async () => {
    const { NODE_ENV } = process.env;
    Object.assign(process.env, { NODE_ENV: 'production' });
    try {
      await expect(start()).rejects.toThrow('does not run with NODE_ENV=production');
    } finally {
      Object.assign(process.env, { NODE_ENV });
    }
  });

  it('works from a folder only its owner may enter', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'tos-closed-'));
    server = await startPostgres({ dataDir: join(closed, 'data'), persistent: false });
    expect(await server.query('select 1 as one')).toEqual([{ one: 1 }]);
    await stop();
    rmSync(closed, { recursive: true });
  });

  /** A server on the same files that does not belong to this process. */
  async function leaveOrphan(): Promise<number> {
    const { port } = await start();
    const running = findPostmaster(clusterDir)!;
    const command = readFileSync(`/proc/${running.pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    await stopPostmaster(running.pid, clusterDir);
    server = undefined;
    const orphan = spawn(command[0], command.slice(1), {
      ...findPostgresAccount(),
      cwd: '/',
      detached: true,
      stdio: 'ignore',
    });
    orphan.unref();
    for (let tries = 0; findPostmaster(clusterDir)?.port !== port && tries < 200; tries++) {
      await sleep(50);
    }
    return orphan.pid!;
  }
});
