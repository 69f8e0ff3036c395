import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withFileLock } from '../fileLock';
import type { PostgresServer } from '../postgres/PostgresServer';
import { removeDataDir } from '../postgres/choosePlace';
import { isPostgresRunning, sharePostgres } from '../postgres/startPostgres';

const IDLE_MINUTES = 30;

/** Ends the shared server (pid $0) when nobody has touched the file $1 for a while. */
const KEEPER = `
while kill -0 "$0" 2>/dev/null; do
  sleep 60
  [ -n "$(find "$1" -mmin -${IDLE_MINUTES} 2>/dev/null)" ] || kill -INT "$0"
done`;

/**
 * The one PostgreSQL server of all tests of this checkout, under `.tos/test-postgres`. Whoever comes first starts it;
 * it is used by all test processes at once, goes on running for the next run, and ends after half an hour without a test.
 */
export async function openTestPostgres(): Promise<PostgresServer> {
  const dataDir = testPostgresDir();
  mkdirSync(dataDir, { recursive: true });
  const lastUse = join(dataDir, 'last-use');
  return withFileLock(join(dataDir, 'lock'), async () => {
    writeFileSync(lastUse, '', { flag: 'a' });
    utimesSync(lastUse, new Date(), new Date());
    const server = await sharePostgres(dataDir).catch(async () => {
      // It runs without fsync: a crashed machine may leave broken files, and there is nothing in them to keep.
      rmSync(join(dataDir, 'cluster'), { recursive: true, force: true });
      return sharePostgres(dataDir);
    });
    keepUntilIdle(server.pid, join(dataDir, 'keeper'), lastUse);
    return server;
  });
}

/** Tells whether the shared test server runs. */
export function isTestPostgresRunning(): boolean {
  return isPostgresRunning(testPostgresDir());
}

/** Ends the shared test server; its files go too. Nothing happens when none runs. */
export async function stopTestPostgres(): Promise<void> {
  const dataDir = testPostgresDir();
  if (existsSync(dataDir)) {
    await withFileLock(join(dataDir, 'lock'), async () => (await sharePostgres(dataDir)).stop());
    removeDataDir(dataDir);
  }
}

function testPostgresDir(): string {
  let folder = dirname(require.resolve('@tos/local-stack/package.json'));
  while (!existsSync(join(folder, 'backstage.json'))) {
    folder = dirname(folder);
  }
  return join(folder, '.tos', 'test-postgres');
}

function keepUntilIdle(serverPid: number, keeperFile: string, lastUse: string): void {
  const kept = existsSync(keeperFile) ? readFileSync(keeperFile, 'utf8') : '';
  if (process.platform === 'win32' || kept === String(serverPid)) {
    return;
  }
  spawn('/bin/sh', ['-c', KEEPER, String(serverPid), lastUse], { detached: true, stdio: 'ignore', cwd: '/' }).unref();
  writeFileSync(keeperFile, String(serverPid));
}
