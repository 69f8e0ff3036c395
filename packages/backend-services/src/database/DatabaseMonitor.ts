import { coreServices, createServiceFactory, createServiceRef, LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { Client } from 'pg';
import { connectionSettings } from './databaseDefaults';

const INTERVAL_MS = 2_000;
const ANSWER_WITHIN_MS = 3_000;
/** A request that failed just before the fault was seen, or was answered just after its end, still counts as its victim. */
const AFTERMATH_MS = 5_000;
import { within } from '../lib/within';

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
    const { rows } = await this.#client.query<{ now: Date }>('select clock_timestamp() as now');
    const middle = (before + Date.now()) / 2;
    this.#clockSkewMs = Math.round(middle - rows[0].now.getTime());
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
