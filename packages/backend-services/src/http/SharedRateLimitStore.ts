import { ClientRateLimitInfo, MemoryStore, Options, Store } from 'express-rate-limit';
import { RedisConnection } from '../cache/RedisConnection';

const COUNT = `
local hits = redis.call('INCR', KEYS[1])
if hits == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {hits, redis.call('PTTL', KEYS[1])}`;

/** Counts in Redis, so that all replicas share a limit; in this process while Redis is away. */
export class SharedRateLimitStore implements Store {
  readonly #redis: RedisConnection;
  readonly #prefix: string;
  readonly #memory = new MemoryStore();
  #windowMs = 60_000;

  /** @param name - tells the limits apart in Redis */
  constructor(redis: RedisConnection, name: string) {
    this.#redis = redis;
    this.#prefix = `tos:limit:${name}:`;
  }

  init(options: Options): void {
    this.#windowMs = options.windowMs;
    this.#memory.init(options);
  }

  async increment(key: string): Promise<ClientRateLimitInfo> {
    return this.#redis.use(
      async client => {
        const [totalHits, left] = (await client.eval(COUNT, {
          keys: [this.#prefix + key],
          arguments: [String(this.#windowMs)],
        })) as [number, number];
        return { totalHits, resetTime: new Date(Date.now() + Math.max(0, left)) };
      },
      () => this.#memory.increment(key),
    );
  }

  async decrement(key: string): Promise<void> {
    await this.#memory.decrement(key);
  }

  async resetKey(key: string): Promise<void> {
    await this.#memory.resetKey(key);
    await this.#redis.use(
      async client => {
        await client.del(this.#prefix + key);
      },
      () => {},
    );
  }
}
