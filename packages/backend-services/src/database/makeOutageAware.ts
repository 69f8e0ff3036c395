import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { toUnavailable } from './outage';

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
 */
export function makeOutageAware(knex: Knex, logger: LoggerService): Knex {
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

function rethrow(error: unknown): never {
  throw toUnavailable(error);
}
