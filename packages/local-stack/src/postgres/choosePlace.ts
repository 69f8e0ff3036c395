import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresAccount } from './findPostgresAccount';
import { binariesIn, type PostgresBinaries } from './findPostgresBinaries';

/** The folders a cluster really uses. */
export interface PostgresPlace {
  /** Folder of the database files. */
  clusterDir: string;
  binaries: PostgresBinaries;
}

const ELSEWHERE = '/var/lib/tos';

/**
 * Decides where the database files lie. Normally in `dataDir`. A checkout in root's home is closed to the account
 * PostgreSQL runs as; then files and programs go to a folder of `/var/lib/tos` that belongs to this `dataDir`.
 */
export function choosePlace(dataDir: string, binaries: PostgresBinaries, account: PostgresAccount): PostgresPlace {
  const near = { clusterDir: join(dataDir, 'cluster'), binaries };
  if (!account || canReach(account, dataDir, binaries.postgres)) {
    return near;
  }
  const home = awayFrom(dataDir);
  const nativeDir = join(home, 'native');
  if (!existsSync(nativeDir)) {
    // Copied beside and renamed: a half copy never counts as one.
    const half = `${nativeDir}.${process.pid}`;
    mkdirSync(home, { recursive: true, mode: 0o755 });
    cpSync(binaries.nativeDir, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, nativeDir);
  }
  return { clusterDir: join(home, 'cluster'), binaries: binariesIn(nativeDir) };
}

/** Removes everything a data folder holds, also what lies elsewhere for root's sake. */
export function removeDataDir(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(awayFrom(dataDir), { recursive: true, force: true });
}

function awayFrom(dataDir: string): string {
  return join(ELSEWHERE, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
}

function canReach(account: NonNullable<PostgresAccount>, dataDir: string, program: string): boolean {
  const check = spawnSync('/bin/sh', ['-c', 'cd "$0" && test -x "$1"', dataDir, program], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return check.status === 0;
}
