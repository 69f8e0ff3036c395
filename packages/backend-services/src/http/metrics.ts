import { Config } from '@backstage/config';
import { createHash, timingSafeEqual } from 'node:crypto';
import { RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DatabaseMonitor } from '../database/DatabaseMonitor';
import { DatabasePools } from '../database/DatabasePools';
import { HealthReport } from '../health/HealthReport';
import { isInternalCall } from './internalCalls';
import { routeOf } from './routeOf';

const DURATION_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface MetricsOptions {
  config: Config;
  health: HealthReport;
  monitor: DatabaseMonitor;
  pools: DatabasePools;
}

/**
 * Prometheus metrics of the process, its requests, connection pools and health.
 *
 * @returns `measure` counts every request, `serve` answers `GET /metrics` to holders of `backend.metrics.token`
 */
export function createMetrics(options: MetricsOptions): {
  measure: RequestHandler;
  serve: RequestHandler;
} {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registerGauges(registry, options);
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of answered requests',
    labelNames: ['plugin', 'route', 'method', 'status', 'internal'],
    buckets: DURATION_BUCKETS,
    registers: [registry],
  });
  return {
    measure: (req, res, next) => {
      const stop = durations.startTimer();
      res.on('finish', () => {
        const [plugin, route] = routeOf(req);
        stop({
          plugin,
          route,
          method: req.method,
          status: res.statusCode,
          internal: String(isInternalCall(req)),
        });
      });
      next();
    },
    serve: serveWithToken(options.config.getOptionalString('backend.metrics.token'), registry),
  };
}

function serveWithToken(token: string | undefined, registry: Registry): RequestHandler {
  return async (req, res) => {
    const given = /^Bearer +(\S+)$/i.exec(req.header('authorization') ?? '')?.[1];
    if (!token) {
      res.status(404).end();
    } else if (!given || !sameText(given, token)) {
      res.status(401).setHeader('WWW-Authenticate', 'Bearer').end();
    } else {
      res.setHeader('Cache-Control', 'no-store');
      res.type(registry.contentType).send(await registry.metrics());
    }
  };
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function registerGauges(registry: Registry, { health, monitor, pools }: MetricsOptions) {
  const gauge = (name: string, help: string, labelNames: string[], collect: (gauge: Gauge<string>) => void) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        collect(this);
      },
    });
  gauge('tos_ready', '1 when this replica takes requests', [], g => g.set(health.isReady() ? 1 : 0));
  gauge('tos_part_ok', '1 when a part of the portal is in order', ['part'], g =>
    Object.entries(health.parts()).forEach(([part, state]) => g.set({ part }, state === 'ok' || state === 'off' ? 1 : 0)),
  );
  gauge('tos_clock_skew_seconds', 'Own clock minus clock of the database', [], g => g.set(monitor.clockSkewMs / 1_000));
  gauge('tos_database_pool', 'Connections by plugin', ['plugin', 'state'], g =>
    pools.sizes().forEach(({ plugin, used, free, waiting, max }) => {
      g.set({ plugin, state: 'used' }, used);
      g.set({ plugin, state: 'free' }, free);
      g.set({ plugin, state: 'waiting' }, waiting);
      g.set({ plugin, state: 'max' }, max);
    }),
  );
}
