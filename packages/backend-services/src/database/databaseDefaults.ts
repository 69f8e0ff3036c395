import { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { parse } from 'pg-connection-string';

/**
 * Connections each plugin may open per replica. With the rest of the plugins at {@link DEFAULT_POOL_SIZE}, two replicas
 * stay below PostgreSQL's default of 100; the table in docs/operations.md adds them up.
 */
export const POOL_SIZES: Record<string, number> = {
  auth: 4,
  catalog: 6,
  hr: 8,
  search: 3,
};

/** Connections of a plugin that {@link POOL_SIZES} does not name. */
export const DEFAULT_POOL_SIZE = 2;

const CONNECTION_DEFAULTS: JsonObject = {
  // A dead peer is noticed, a host that swallows packets costs seconds, and a client that vanishes in the middle of a
  // transaction does not keep its locks.
  keepAlive: true,
  connectionTimeoutMillis: 5_000,
  idle_in_transaction_session_timeout: 5_000,
};

const KNEX_DEFAULTS: JsonObject = {
  acquireConnectionTimeout: 5_000,
};

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What the catalog holds mirrors files and other plugins, and is read again from there. It therefore need not wait for the
 * disk at each of the six commits an entity takes: PostgreSQL may lose its last second in a crash, never half a transaction.
 */
const NO_WAIT_FOR_DISK = '-c synchronous_commit=off';

/** `override` wins, key by key. */
function merge(base: JsonValue | undefined, override: JsonValue | undefined) {
  if (!isObject(base) || !isObject(override)) {
    return override ?? base;
  }
  const result: JsonObject = { ...base };
  for (const [key, value] of Object.entries(override)) {
    result[key] = merge(result[key], value);
  }
  return result;
}

function poolOf(size: number): JsonObject {
  return { knexConfig: { pool: { min: 0, max: size } } };
}

/**
 * The configuration with tOS's defaults under `backend.database`: pool sizes, time-outs and keep-alive. What the
 * administrator writes there wins.
 */
export function withDatabaseDefaults(config: RootConfigService): Config {
  const database = config.getConfig('backend.database').get() as JsonObject;
  const pools = Object.fromEntries(Object.entries(POOL_SIZES).map(([id, size]) => [id, poolOf(size)]));
  const connection = { ...CONNECTION_DEFAULTS, ...connectionSettings(config) };
  const options = [connection.options, NO_WAIT_FOR_DISK].filter(Boolean).join(' ');
  const defaults: JsonObject = {
    knexConfig: { ...KNEX_DEFAULTS, ...(poolOf(DEFAULT_POOL_SIZE).knexConfig as JsonObject) },
    plugin: { ...pools, catalog: { ...poolOf(POOL_SIZES.catalog), connection: { options } } },
  };
  const merged = merge(defaults, database) as JsonObject;
  merged.connection = connection;
  return new ConfigReader({ backend: { database: merged } });
}

/**
 * The settings of `backend.database.connection`, whether written as an object or as a `postgresql://` address.
 *
 * @throws InputError when the key is missing or of another kind
 */
export function connectionSettings(config: Config): JsonObject {
  const connection = config.get('backend.database.connection');
  if (typeof connection === 'string') {
    return { ...(parse(connection) as unknown as JsonObject) };
  }
  if (!isObject(connection)) {
    throw new InputError('backend.database.connection must be an object (host, port, user, password, database) or a postgresql:// address');
  }
  if (connection.type !== undefined && connection.type !== 'default') {
    throw new InputError(`backend.database.connection.type '${connection.type}' is not supported; tOS speaks plain PostgreSQL`);
  }
  return connection;
}
