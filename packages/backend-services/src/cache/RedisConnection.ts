import { coreServices, createServiceFactory, createServiceRef, LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { createClient } from '@redis/client';
import { within } from '../lib/within';

/** No call of the portal waits longer for Redis. */
const ANSWER_WITHIN_MS = 250;
/** After a missed answer Redis is left alone for this long. */
const PAUSE_MS = 1_000;
const LONGEST_RECONNECT_PAUSE_MS = 2_000;

type Client = ReturnType<typeof createClient>;

/** `off`: not configured; `degraded`: configured but away, so each replica works on its own memory. */
export type RedisState = 'off' | 'ok' | 'degraded';

/** One connection to Redis per process, which is never waited for: without Redis the portal goes on, on its own memory. */
export class RedisConnection {
  readonly #client?: Client;
  readonly #logger: LoggerService;
  #pausedUntil = 0;
  #reported?: boolean;

  private constructor(client: Client | undefined, logger: LoggerService) {
    this.#client = client;
    this.#logger = logger;
  }

  /** Connects in the background when `backend.cache.store` is `redis`. */
  static fromConfig(config: Config, logger: LoggerService): RedisConnection {
    if (config.getOptionalString('backend.cache.store') !== 'redis') {
      return new RedisConnection(undefined, logger);
    }
    const client = createClient({
      url: config.getString('backend.cache.connection'),
      disableOfflineQueue: true,
      socket: {
        connectTimeout: 2_000,
        reconnectStrategy: attempts => Math.min(100 * 2 ** attempts, LONGEST_RECONNECT_PAUSE_MS) * (0.75 + Math.random() / 4),
      },
    });
    const connection = new RedisConnection(client as Client, logger);
    client.on('error', error => connection.#report(false, error));
    client.on('ready', () => connection.#report(true));
    client.connect().catch(error => connection.#report(false, error));
    return connection;
  }

  get state(): RedisState {
    if (!this.#client) {
      return 'off';
    }
    return this.#isUsable() ? 'ok' : 'degraded';
  }

  /**
   * Asks Redis, or the fallback when Redis is not configured, away, or does not answer within 250 ms.
   *
   * @param ask - one command; must not be one whose repetition by `otherwise` would do harm
   */
  async use<T>(ask: (client: Client) => Promise<T>, otherwise: () => T | Promise<T>): Promise<T> {
    if (!this.#client || !this.#isUsable()) {
      return otherwise();
    }
    try {
      return await within(ask(this.#client), ANSWER_WITHIN_MS);
    } catch (error) {
      this.#pausedUntil = Date.now() + PAUSE_MS;
      this.#report(false, error);
      return otherwise();
    }
  }

  async close(): Promise<void> {
    await this.#client?.disconnect().catch(() => {});
  }

  #isUsable(): boolean {
    const usable = this.#client!.isReady && Date.now() >= this.#pausedUntil;
    if (usable) {
      this.#report(true);
    }
    return usable;
  }

  /** One line per change, not per call. */
  #report(ok: boolean, error?: unknown) {
    if (ok === this.#reported) {
      return;
    }
    this.#reported = ok;
    if (ok) {
      this.#logger.info('Redis answers; cache and rate limits are shared');
    } else {
      this.#logger.warn(
        `Redis does not answer (${(error as Error)?.message || (error as { code?: string })?.code}); ` +
          'cache and rate limits are kept per process until it does',
      );
    }
  }
}

/** The process' connection to Redis. */
export const redisServiceRef = createServiceRef<RedisConnection>({
  id: 'tos.redis',
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
        const redis = RedisConnection.fromConfig(config, logger.child({ service: 'redis' }));
        lifecycle.addShutdownHook(() => redis.close());
        return redis;
      },
    }),
});
