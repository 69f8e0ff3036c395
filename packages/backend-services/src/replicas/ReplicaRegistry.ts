import { coreServices, createServiceFactory, createServiceRef, LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openConnection } from '../database/DatabaseMonitor';

const BEAT_MS = 10_000;

/** Keys that must be the same on every replica, or people are signed out and rights change from request to request. */
const COMPARED_KEYS = ['auth.session.secret', 'hr.audit.pseudonymKey', 'auth.providers', 'permission.roles', 'backend.baseUrl'];

type Fingerprints = Record<string, string>;

/** A short digest of a value: two replicas can compare it, nobody can read it. */
export function fingerprintsOf(config: Config): Fingerprints {
  return Object.fromEntries(
    COMPARED_KEYS.map(key => [
      key,
      createHash('sha256')
        .update(`tos:${key}:${JSON.stringify(config.getOptional(key) ?? null)}`)
        .digest('hex')
        .slice(0, 16),
    ]),
  );
}

/** Tells replicas with a different configuration from each other, by fingerprints in the table `tos.replicas`. */
export class ReplicaRegistry {
  readonly #id = randomUUID();
  readonly #config: Config;
  readonly #logger: LoggerService;
  #client?: Client;
  #timer?: NodeJS.Timeout;
  #differing: string[] = [];

  constructor(options: { config: Config; logger: LoggerService }) {
    this.#config = options.config;
    this.#logger = options.logger;
  }

  /** Configuration keys in which a living replica differs from this one. */
  get differingKeys(): string[] {
    return this.#differing;
  }

  /** Creates the table; only while holding the start-up lock. */
  async prepare(client: Client): Promise<void> {
    await client.query(
      `create schema if not exists tos;
       create table if not exists tos.replicas (
         id uuid primary key, seen_at timestamptz not null, fingerprints jsonb not null)`,
    );
  }

  /** Announces this replica and looks at the others, now and every ten seconds. */
  async start(): Promise<void> {
    await this.#beat();
    this.#timer = setInterval(() => this.#beat(), BEAT_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.query('delete from tos.replicas where id = $1', [this.#id]).catch(() => {});
    await client?.end().catch(() => {});
  }

  async #beat(): Promise<void> {
    try {
      this.#client ??= await openConnection(this.#config, 'replicas');
      const mine = fingerprintsOf(this.#config);
      const { rows } = await this.#client.query<{ fingerprints: Fingerprints }>(
        `with gone as (delete from tos.replicas where seen_at < now() - interval '1 hour'),
         me as (insert into tos.replicas values ($1, now(), $2)
           on conflict (id) do update set seen_at = now(), fingerprints = excluded.fingerprints)
         select fingerprints from tos.replicas where id <> $1 and seen_at > now() - interval '30 seconds'`,
        [this.#id, JSON.stringify(mine)],
      );
      this.#compare(
        mine,
        rows.map(row => row.fingerprints),
      );
    } catch {
      // The monitor reports the database; the next beat opens a new connection.
      const broken = this.#client;
      this.#client = undefined;
      await broken?.end().catch(() => {});
    }
  }

  #compare(mine: Fingerprints, others: Fingerprints[]) {
    const differing = COMPARED_KEYS.filter(key => others.some(other => other[key] !== undefined && other[key] !== mine[key]));
    if (differing.join() !== this.#differing.join()) {
      this.#differing = differing;
      if (differing.length > 0) {
        const values = differing.map(key => `${key} (here ${mine[key]})`);
        this.#logger.error(`Replicas run with different configuration: ${values.join(', ')}. Give all of them the same values.`);
      } else {
        this.#logger.info('All replicas run with the same configuration');
      }
    }
  }
}

/** The registry of this process; started by the start-up gate. */
export const replicaRegistryServiceRef = createServiceRef<ReplicaRegistry>({
  id: 'tos.replicaRegistry',
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
        const registry = new ReplicaRegistry({
          config,
          logger: logger.child({ service: 'replicas' }),
        });
        lifecycle.addBeforeShutdownHook(() => registry.stop());
        return registry;
      },
    }),
});
