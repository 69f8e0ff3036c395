import { LoggerService } from '@backstage/backend-plugin-api';
import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';

/** Two numbers that name tOS's start-up among the advisory locks of the database. */
const LOCK = [7007, 1] as const;
const POLL_MS = 500;
const REPORT_EVERY_MS = 10_000;

/**
 * One replica initialises at a time: an advisory lock held from before the first migration until the backend is up.
 * PostgreSQL releases it with the connection, so a crash leaves nothing behind and a live lock is never stolen.
 */
export class StartLock {
  readonly #client: Client;
  #held = false;

  private constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Waits until no other replica starts up. Says every ten seconds who is being waited for.
   *
   * @param client - a connection of its own; belongs to the lock afterwards
   * @throws AbortError when `signal` fires, any driver error when the connection is lost while waiting
   */
  static async acquire(client: Client, options: { logger: LoggerService; signal: AbortSignal; onLost(): void }): Promise<StartLock> {
    const lock = new StartLock(client);
    let reportAt = 0;
    while (!(await lock.#try())) {
      if (Date.now() >= reportAt) {
        reportAt = Date.now() + REPORT_EVERY_MS;
        options.logger.info(`Another replica is starting up (${await lock.#holder()}); waiting for it to finish`);
      }
      await sleep(POLL_MS, undefined, { signal: options.signal });
    }
    lock.#held = true;
    client.on('end', () => {
      if (lock.#held) {
        lock.#held = false;
        options.onLost();
      }
    });
    return lock;
  }

  /** The connection that holds the lock; for work that must be done by one replica only. */
  get client(): Client {
    return this.#client;
  }

  /** Lets the next replica start. */
  async release(): Promise<void> {
    this.#held = false;
    await this.#client.end().catch(() => {});
  }

  async #try(): Promise<boolean> {
    const { rows } = await this.#client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [...LOCK]);
    return rows[0].held;
  }

  async #holder(): Promise<string> {
    const { rows } = await this.#client.query<{ pid: number; since: number }>(
      `select a.pid, extract(epoch from now() - a.backend_start)::int as since
       from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and l.granted and l.classid = $1 and l.objid = $2
         and l.database = (select oid from pg_database where datname = current_database())`,
      [...LOCK],
    );
    return rows[0] ? `database session ${rows[0].pid}, for ${rows[0].since} s` : 'just finished';
  }
}
