import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A PostgreSQL server that runs on a data folder. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * Finds the server that runs on a cluster, also one left over by a killed launcher. A pid file without such a process
 * (crash, restart of the machine, pid used by another program since) is removed, because PostgreSQL would not start.
 */
export function findPostmaster(clusterDir: string): Postmaster | undefined {
  const file = join(clusterDir, 'postmaster.pid');
  if (!existsSync(file)) {
    return undefined;
  }
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (isPostgresOf(pid, clusterDir)) {
    return { pid, port: Number(lines[3]) };
  }
  rmSync(file, { force: true });
  return undefined;
}

/** Ends a server: first politely (open transactions roll back), then harder; resolves when the process is gone. */
export async function stopPostmaster(pid: number, clusterDir: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isPostgresOf(pid, clusterDir)) {
      return;
    }
    process.kill(pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!isPostgresOf(pid, clusterDir)) {
        return;
      }
      await sleep(50);
    }
  }
}

function isPostgresOf(pid: number, clusterDir: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) {
    return false;
  }
  const command = commandLineOf(pid);
  return command.includes('postgres') && command.includes(clusterDir);
}

function commandLineOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    }
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
