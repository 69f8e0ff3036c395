import { LoggerService } from '@backstage/backend-plugin-api';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const LOOKS = 3;
const BETWEEN_LOOKS_MS = 1_000;

interface LockTable {
  schema: string;
  table: string;
}

/**
 * Frees migration locks that a crash left behind (`is_locked = 1`), which would keep a plugin from starting for ever.
 * Call it only while holding the start-up lock. A lock whose schema somebody is working in is alive and is waited for.
 *
 * @throws AbortError when `signal` fires while waiting for a live migration
 */
export async function healMigrationLocks(client: Client, options: { logger: LoggerService; signal: AbortSignal }): Promise<void> {
  for (const lock of await heldLocks(client)) {
    const name = `${lock.schema}.${lock.table}`;
    if (await isAbandoned(client, lock, options)) {
      await client.query(`update ${quoted(client, lock)} set is_locked = 0`);
      options.logger.warn(
        `Freed the migration lock ${name}: an earlier start was interrupted while it migrated, and nobody works on it any more`,
      );
    }
  }
}

function quoted(client: Client, { schema, table }: LockTable): string {
  return `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;
}

async function heldLocks(client: Client): Promise<LockTable[]> {
  const { rows } = await client.query<LockTable>(
    `select table_schema as schema, table_name as table from information_schema.tables
     where table_name like '%knex\\_migrations\\_lock' and table_schema not in ('pg_catalog', 'information_schema')
     order by 1, 2`,
  );
  const held: LockTable[] = [];
  for (const lock of rows) {
    if (await isHeld(client, lock)) {
      held.push(lock);
    }
  }
  return held;
}

async function isHeld(client: Client, lock: LockTable): Promise<boolean> {
  const { rows } = await client.query(`select 1 from ${quoted(client, lock)} where is_locked = 1`);
  return rows.length > 0;
}

/** False when the lock was released meanwhile. Waits as long as somebody writes in the schema. */
async function isAbandoned(client: Client, lock: LockTable, options: { logger: LoggerService; signal: AbortSignal }): Promise<boolean> {
  let quietLooks = 0;
  let reported = false;
  while (quietLooks < LOOKS) {
    if (!(await isHeld(client, lock))) {
      return false;
    }
    const worker = await workerIn(client, lock.schema);
    quietLooks = worker ? 0 : quietLooks + 1;
    if (worker && !reported) {
      reported = true;
      options.logger.info(`Schema '${lock.schema}' is being migrated by database session ${worker}; waiting for it`);
    }
    await sleep(BETWEEN_LOOKS_MS, undefined, { signal: options.signal });
  }
  return isHeld(client, lock);
}

/** Somebody who changes the schema, or writes in one long transaction; short writes are the daily work of other replicas. */
async function workerIn(client: Client, schema: string): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>(
    `select l.pid from pg_locks l
     join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
     join pg_stat_activity a on a.pid = l.pid
     where n.nspname = $1 and l.pid <> pg_backend_pid()
       and (l.mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
         or l.mode = 'RowExclusiveLock' and a.xact_start < now() - interval '2 seconds')
       and l.database = (select oid from pg_database where datname = current_database())
     limit 1`,
    [schema],
  );
  return rows[0]?.pid;
}
