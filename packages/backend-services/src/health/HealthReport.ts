import { coreServices, createServiceFactory, createServiceRef } from '@backstage/backend-plugin-api';
import { RedisConnection, redisServiceRef } from '../cache/RedisConnection';
import { DatabaseMonitor, databaseMonitorServiceRef } from '../database/DatabaseMonitor';
import { ReplicaRegistry, replicaRegistryServiceRef } from '../replicas/ReplicaRegistry';

/** States only: strangers may read them. */
export type PartState = 'ok' | 'off' | 'degraded' | 'down';

/** Tokens are accepted with up to 60 s of difference; well before that somebody should look. */
const TOLERATED_SKEW_MS = 10_000;

/** What is in order and what is not, for health checks and metrics. */
export class HealthReport {
  readonly #monitor: DatabaseMonitor;
  readonly #redis: RedisConnection;
  readonly #replicas: ReplicaRegistry;
  /** Set by the life cycle of the backend. */
  phase: 'starting' | 'up' | 'stopping' = 'starting';

  constructor(options: { monitor: DatabaseMonitor; redis: RedisConnection; replicas: ReplicaRegistry }) {
    this.#monitor = options.monitor;
    this.#redis = options.redis;
    this.#replicas = options.replicas;
  }

  /** Whether this replica should get requests. A lost cache or a differing replica only degrades. */
  isReady(): boolean {
    return this.phase === 'up' && this.#monitor.available;
  }

  parts(): Record<'database' | 'writes' | 'cache' | 'clock' | 'replicas', PartState> {
    const skewed = Math.abs(this.#monitor.clockSkewMs) > TOLERATED_SKEW_MS;
    return {
      database: this.#monitor.available ? 'ok' : 'down',
      writes: this.#monitor.writable ? 'ok' : 'degraded',
      cache: this.#redis.state,
      clock: skewed ? 'degraded' : 'ok',
      replicas: this.#replicas.differingKeys.length > 0 ? 'degraded' : 'ok',
    };
  }
}

/** The health of this replica. */
export const healthReportServiceRef = createServiceRef<HealthReport>({
  id: 'tos.healthReport',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        lifecycle: coreServices.rootLifecycle,
        monitor: databaseMonitorServiceRef,
        redis: redisServiceRef,
        replicas: replicaRegistryServiceRef,
      },
      factory: ({ lifecycle, ...parts }) => {
        const report = new HealthReport(parts);
        lifecycle.addStartupHook(() => {
          report.phase = 'up';
        });
        lifecycle.addBeforeShutdownHook(() => {
          report.phase = 'stopping';
        });
        return report;
      },
    }),
});
