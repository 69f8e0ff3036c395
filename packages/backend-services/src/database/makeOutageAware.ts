import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DISK_FULL, toUnavailable } from './outage';

/** The parts of knex' client that are overridden; knex documents them for authors of dialects. */
interface KnexClient {
  acquireConnection(): Promise<unknown>;
  _query(connection: unknown, query: unknown): Promise<unknown>;
  logger: Record<'warn' | 'error' | 'deprecate' | 'debug', (m: string) => void>;
  constructor: { prototype: object };
}

/**
 * Makes every query and transaction of this knex instance answer an outage with `ServiceUnavailableError` (503) and
 * sends knex' own console lines to the logger.
 *
 * A transaction gets a client with the prototype of `client.constructor`, so the overrides must sit on a class between
 * the instance and the dialect, not on the instance.
 *
 * @param options - `onFullDisk` is called when a statement fails because the disk of the database is full
 */
export function makeOutageAware(knex: Knex, options: { logger: LoggerService; onFullDisk(): void }): Knex {
  const { logger, onFullDisk } = options;
  const rethrow = (error: unknown): never => {
    if ((error as { code?: unknown } | undefined)?.code === DISK_FULL) {
      onFullDisk();
    }
    throw toUnavailable(error);
  };
  const client = knex.client as KnexClient;
  const Dialect = client.constructor as unknown as new () => KnexClient;
  class OutageAwareClient extends Dialect {
    override async acquireConnection() {
      return super.acquireConnection().catch(rethrow);
    }

    override async _query(connection: unknown, query: unknown) {
      return super._query(connection, query).catch(rethrow);
    }
  }
  Object.setPrototypeOf(client, OutageAwareClient.prototype);
  client.logger = {
    warn: message => logger.debug(message),
    error: message => logger.warn(message),
    deprecate: message => logger.debug(message),
    debug: message => logger.debug(message),
  };
  return knex;
}
