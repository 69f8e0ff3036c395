import { createServiceFactory, createServiceRef } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

interface TarnPool {
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
  max: number;
}

/** Connections of one plugin in this process. */
export interface PoolSize {
  plugin: string;
  used: number;
  free: number;
  /** Queries that wait for a connection. */
  waiting: number;
  max: number;
}

/** The connection pools of this process, for the metrics. */
export class DatabasePools {
  readonly #pools = new Map<string, TarnPool>();

  add(plugin: string, knex: Knex): void {
    this.#pools.set(plugin, knex.client.pool as TarnPool);
  }

  sizes(): PoolSize[] {
    return [...this.#pools].map(([plugin, pool]) => ({
      plugin,
      used: pool.numUsed(),
      free: pool.numFree(),
      waiting: pool.numPendingAcquires(),
      max: pool.max,
    }));
  }
}

/** The connection pools of this process. */
export const databasePoolsServiceRef = createServiceRef<DatabasePools>({
  id: 'tos.databasePools',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => new DatabasePools(),
    }),
});
