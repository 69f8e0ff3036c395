import { coreServices, createServiceFactory, createServiceRef, LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { Client } from 'pg';
import { within } from '../lib/within';
import { connectionSettings } from './databaseDefaults';
import { DISK_FULL } from './outage';

const INTERVAL_MS = 2_000;
const ANSWER_WITHIN_MS = 3_000;
/** A request that failed just before the fault was seen, or was answered just after its end, still counts as its victim. */
const AFTERMATH_MS = 5_000;

/** Sorts more than fits into memory: fails while the disk is full, and unlike a write leaves no trace in tables and WAL. */
const USE_DISK = `
  begin read only; set local work_mem = '64kB';
  select count(*) from (select n from generate_series(1, 50000) n order by n desc offset 0) sorted;
  commit`;

/** Opens a connection of its own, outside the plugins' pools. The caller closes it. */
export async function openConnection(config: Config, purpose: string): Promise<Client> {
  const client = new Client({
    ...connectionSettings(config),
    application_name: `tos ${purpose}`,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** How the database does; asked every two seconds over a connection of its own. */
export class DatabaseMonitor {
  readonly #config: Config;
  readonly #logger: LoggerService;
  #client?: Client;
  #timer?: NodeJS.Timeout;
  #available = false;
  #lastTroubleAt = Date.now();
  #clockSkewMs = 0;
  #readOnly = false;
  #full = false;
  #stopped = false;

  constructor(options: { config: Config; logger: LoggerService }) {
    this.#config = options.config;
    this.#logger = options.logger;
  }

  /** Whether the last question was answered in time. */
  get available(): boolean {
    return this.#available;
  }

  /** Milliseconds by which this process' clock is ahead of the database's (negative: behind). */
  get clockSkewMs(): number {
    return this.#clockSkewMs;
  }

  /** Whether changes can be saved: not while the database is read-only, nor while its disk is full. */
  get writable(): boolean {
    return !this.#readOnly && !this.#full;
  }

  /** To be called when a statement failed because the disk of the database is full. */
  noteFullDisk(): void {
    this.#setFull(true);
  }

  /** Whether the database is away or was a few seconds ago. */
  get recentlyTroubled(): boolean {
    return !this.#available || Date.now() - this.#lastTroubleAt < AFTERMATH_MS;
  }

  /** Asks at once and from then on periodically, until {@link stop}. */
  async start(): Promise<void> {
    await this.#check();
    this.#schedule();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => {});
  }

  #schedule() {
    if (!this.#stopped) {
      this.#timer = setTimeout(async () => {
        await this.#check();
        this.#schedule();
      }, INTERVAL_MS).unref();
    }
  }

  async #check() {
    try {
      await within(this.#ask(), ANSWER_WITHIN_MS);
      this.#report(true);
    } catch (error) {
      const broken = this.#client;
      this.#client = undefined;
      broken?.end().catch(() => {});
      this.#report(false, error);
    }
  }

  async #ask() {
    this.#client ??= await openConnection(this.#config, 'monitor');
    const before = Date.now();
    const { rows } = await this.#client.query<{ now: Date; readOnly: boolean }>(
      `select clock_timestamp() as now, current_setting('transaction_read_only')::bool as "readOnly"`,
    );
    const middle = (before + Date.now()) / 2;
    this.#clockSkewMs = Math.round(middle - rows[0].now.getTime());
    this.#setReadOnly(rows[0].readOnly);
    if (this.#full) {
      await this.#lookForSpace(this.#client);
    }
  }

  async #lookForSpace(client: Client) {
    try {
      await client.query(USE_DISK);
      this.#setFull(false);
    } catch (error) {
      await client.query('rollback');
      if ((error as { code?: string }).code !== DISK_FULL) {
        throw error;
      }
    }
  }

  #setReadOnly(readOnly: boolean) {
    if (readOnly !== this.#readOnly) {
      this.#readOnly = readOnly;
      this.#reportWrites(readOnly, 'The database is read-only');
    }
  }

  #setFull(full: boolean) {
    if (full !== this.#full) {
      this.#full = full;
      this.#reportWrites(full, 'The database has no disk space left');
    }
  }

  #reportWrites(refused: boolean, reason: string) {
    if (refused) {
      this.#logger.error(`${reason}: reading works, nothing can be saved`);
    } else if (this.writable) {
      this.#logger.info('Changes can be saved again');
    }
  }

  #report(available: boolean, error?: unknown) {
    if (!available) {
      this.#lastTroubleAt = Date.now();
    }
    if (available !== this.#available && !this.#stopped) {
      this.#available = available;
      if (available) {
        this.#logger.info('The database answers');
      } else {
        this.#logger.error(`The database does not answer: ${(error as Error)?.message}`);
      }
    }
  }
}

/** The monitor of this process; started by the start-up gate. */
export const databaseMonitorServiceRef = createServiceRef<DatabaseMonitor>({
  id: 'tos.databaseMonitor',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
        lifecycle: coreServices.rootLifecycle,
      },
      factory: ({ config, logger, lifecycle }) => {
        const monitor = new DatabaseMonitor({
          config,
          logger: logger.child({ service: 'database' }),
        });
        lifecycle.addShutdownHook(() => monitor.stop());
        return monitor;
      },
    }),
});
