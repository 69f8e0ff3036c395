import { CacheService, CacheServiceOptions, CacheServiceSetOptions } from '@backstage/backend-plugin-api';
import { durationToMilliseconds, HumanDuration, JsonValue } from '@backstage/types';
import { createHash } from 'node:crypto';
import { MemoryCache } from './MemoryCache';
import { RedisConnection } from './RedisConnection';

const DEFAULT_TTL_MS = 60 * 60 * 1_000;

interface SharedCacheOptions {
  redis: RedisConnection;
  memory: MemoryCache;
  /** Keeps plugins and releases apart; a value written by another release is never read. */
  namespace: string;
  defaultTtl?: number | HumanDuration;
}

/**
 * The cache of one plugin: in Redis when it is configured and answers, otherwise in this process. Whatever cannot be
 * read as written here (garbage, truncated, another release) is a miss.
 */
export class SharedCacheService implements CacheService {
  readonly #options: SharedCacheOptions;

  constructor(options: SharedCacheOptions) {
    this.#options = options;
  }

  async get<T extends JsonValue>(key: string): Promise<T | undefined> {
    const { redis, memory } = this.#options;
    const name = this.#name(key);
    return redis.use(
      async client => decode(await client.get(name)) as T | undefined,
      () => memory.get(name) as T | undefined,
    );
  }

  async set(key: string, value: JsonValue, options?: CacheServiceSetOptions): Promise<void> {
    const { redis, memory, defaultTtl } = this.#options;
    const name = this.#name(key);
    const ttlMs = toMs(options?.ttl ?? defaultTtl);
    await redis.use(
      async client => {
        await client.set(name, JSON.stringify({ value }), { PX: ttlMs });
      },
      () => memory.set(name, value, ttlMs),
    );
  }

  async delete(key: string): Promise<void> {
    const { redis, memory } = this.#options;
    const name = this.#name(key);
    memory.delete(name);
    await redis.use(
      async client => {
        await client.del(name);
      },
      () => {},
    );
  }

  withOptions(options: CacheServiceOptions): CacheService {
    return new SharedCacheService({ ...this.#options, ...options });
  }

  /** Keys may hold anything, personal data too; in Redis they are digests. */
  #name(key: string): string {
    const digest = createHash('sha256').update(key).digest('base64url');
    return `${this.#options.namespace}:${digest}`;
  }
}

function toMs(ttl: number | HumanDuration | undefined): number {
  const ms = typeof ttl === 'object' ? durationToMilliseconds(ttl) : ttl;
  return Math.max(1, Math.round(ms ?? DEFAULT_TTL_MS));
}

function decode(text: string | null): unknown {
  try {
    const parsed = JSON.parse(text ?? 'null') as Record<string, unknown> | null;
    return parsed && Object.hasOwn(parsed, 'value') ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}
