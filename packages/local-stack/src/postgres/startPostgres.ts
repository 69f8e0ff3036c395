import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort, isPortBusy } from '../ports';
import { refuseInProduction } from '../refuseInProduction';
import { choosePlace, removeDataDir, type PostgresPlace } from './choosePlace';
import { findPostgresAccount, type PostgresAccount } from './findPostgresAccount';
import { findPostgresBinaries } from './findPostgresBinaries';
import { initCluster } from './initCluster';
import { findPostmaster, stopPostmaster } from './postmaster';
import { PostgresServer } from './PostgresServer';
import { spawnPostgres } from './spawnPostgres';

/** How the embedded PostgreSQL runs. */
export interface PostgresOptions {
  /** Folder for database files, password and log; made when missing. */
  dataDir: string;
  /** TCP port on 127.0.0.1; a free one when left out. */
  port?: number;
  /** false = faster, not crash-safe, and `stop()` deletes the data: for tests. */
  persistent: boolean;
}

/**
 * Starts the embedded PostgreSQL 16 and waits until it answers. A server left over on the same folder by a killed
 * process is stopped first. The server ends with this process, also when this process is killed.
 *
 * @throws Error with a sentence when the files are of another major version or the server does not start
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  refuseInProduction('embedded PostgreSQL');
  const { dataDir, password, place, account } = await prepare(options.dataDir);
  const leftOver = findPostmaster(place.clusterDir);
  if (leftOver) {
    await stopPostmaster(leftOver.pid, place.clusterDir);
  }
  if (options.port && (await isPortBusy(options.port))) {
    throw new Error(`Port ${options.port} for the database is in use. End that program or choose another port.`);
  }
  const port = options.port ?? (await findFreePort());
  const child = await spawnPatiently({
    place,
    account,
    port,
    password,
    logFile: join(dataDir, 'postgres.log'),
    durable: options.persistent,
    endsWithUs: true,
  });
  return new PostgresServer({ port, password }, async () => {
    child.stdin?.end();
    await stopPostmaster(child.pid!, place.clusterDir);
    if (!options.persistent) {
      removeDataDir(dataDir);
    }
  });
}

/**
 * Uses the server that runs on a folder, or starts one that goes on running after this process: the test database.
 *
 * @internal
 */
export async function sharePostgres(folder: string): Promise<PostgresServer & { pid: number }> {
  refuseInProduction('embedded PostgreSQL');
  const { dataDir, password, place, account } = await prepare(folder);
  const running = findPostmaster(place.clusterDir);
  const port = running?.port ?? (await findFreePort());
  const logFile = join(dataDir, 'postgres.log');
  const pid = running?.pid ?? (await spawnPatiently({ place, account, port, password, logFile, durable: false, endsWithUs: false })).pid!;
  const server = new PostgresServer({ port, password }, () => stopPostmaster(pid, place.clusterDir));
  return Object.assign(server, { pid });
}

/**
 * Tells whether a server runs on a folder.
 *
 * @internal
 */
export function isPostgresRunning(dataDir: string): boolean {
  if (!existsSync(dataDir)) {
    return false;
  }
  const place = choosePlace(resolve(dataDir), findPostgresBinaries(), findPostgresAccount());
  return findPostmaster(place.clusterDir) !== undefined;
}

interface Prepared {
  dataDir: string;
  password: string;
  place: PostgresPlace;
  account: PostgresAccount;
}

async function prepare(folder: string): Promise<Prepared> {
  const dataDir = resolve(folder);
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const account = findPostgresAccount();
  const place = choosePlace(dataDir, findPostgresBinaries(), account);
  const password = readOrMakePassword(join(dataDir, 'password'));
  await initCluster(place, account, password);
  return { dataDir, password, place, account };
}

function readOrMakePassword(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** The workers of a killed server hold its shared memory for a moment; PostgreSQL refuses to start until they end. */
async function spawnPatiently(options: Parameters<typeof spawnPostgres>[0]) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await spawnPostgres(options);
    } catch (error) {
      if (attempt === 10 || !/shared memory block/.test(String(error))) {
        throw error;
      }
      await sleep(1_000);
    }
  }
}
