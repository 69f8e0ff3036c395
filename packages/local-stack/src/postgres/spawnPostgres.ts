import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { PostgresPlace } from './choosePlace';
import type { PostgresAccount } from './findPostgresAccount';

/** What one server process needs to know. */
export interface SpawnOptions {
  place: PostgresPlace;
  account: PostgresAccount;
  port: number;
  password: string;
  logFile: string;
  /** false = data may be lost when the machine crashes (tests). */
  durable: boolean;
  /** true = ends when this process ends, however that happens; false = goes on running. */
  endsWithUs: boolean;
}

/** Ends the server when this process is gone, even after kill -9: the pipe on its standard input closes then. */
const WATCH_PARENT = `
exec 3<&0
(read -r _ <&3; [ "$(head -n 1 "$0/postmaster.pid" 2>/dev/null)" = "$$" ] && kill -INT $$) &
exec "$@" </dev/null 3<&-`;

const START_PATIENCE_MS = 60_000;

/** Starts the server and waits until it answers queries. */
export async function spawnPostgres(options: SpawnOptions): Promise<ChildProcess> {
  const { place, account, endsWithUs } = options;
  const command = [place.binaries.postgres, '-D', place.clusterDir, ...settings(options)];
  const [program, ...args] =
    endsWithUs && process.platform !== 'win32' ? ['/bin/sh', '-c', WATCH_PARENT, place.clusterDir, ...command] : command;

  const log = openSync(options.logFile, 'w', 0o600);
  const child = spawn(program, args, {
    ...account,
    cwd: '/',
    // In a group of its own, so that Ctrl-C reaches the portal first and the database last.
    detached: true,
    stdio: [endsWithUs ? 'pipe' : 'ignore', log, log],
    env: { ...process.env, TZ: 'UTC', LC_MESSAGES: 'C' },
  });
  closeSync(log);
  child.stdin?.on('error', () => {});
  await waitUntilItAnswers(child, options);
  if (!endsWithUs) {
    child.unref();
  }
  return child;
}

function settings({ port, durable }: SpawnOptions): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function waitUntilItAnswers(child: ChildProcess, options: SpawnOptions): Promise<void> {
  let failure: Error | undefined;
  child.once('error', error => {
    failure = error;
  });
  const deadline = Date.now() + START_PATIENCE_MS;
  while (Date.now() < deadline) {
    if (failure || child.exitCode !== null || child.signalCode !== null) {
      break;
    }
    if (await answers(options)) {
      return;
    }
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The embedded PostgreSQL did not start: ${failure?.message ?? lastWords(options.logFile)} (log: ${options.logFile})`);
}

async function answers({ port, password }: SpawnOptions): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'tos',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function lastWords(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  return lines.findLast(line => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
}
