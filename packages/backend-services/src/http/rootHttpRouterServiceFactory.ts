import {
  createHealthRouter,
  createHttpServer,
  DefaultRootHttpRouter,
  HttpServerOptions,
  MiddlewareFactory,
  readHttpServerOptions,
} from '@backstage/backend-defaults/rootHttpRouter';
import { coreServices, createServiceFactory, LifecycleService, LoggerService, RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import express, { Express, RequestHandler } from 'express';
import { RedisConnection, redisServiceRef } from '../cache/RedisConnection';
import { DatabaseMonitor, databaseMonitorServiceRef } from '../database/DatabaseMonitor';
import { databasePoolsServiceRef } from '../database/DatabasePools';
import { HealthReport, healthReportServiceRef } from '../health/HealthReport';
import { boundedPages } from './boundedPages';
import { builtFrontend, denseAssets } from './denseAssets';
import { Drain } from './Drain';
import { markInternalCalls } from './internalCalls';
import { createMetrics } from './metrics';
import { neutralErrors } from './neutralErrors';
import { rateLimits } from './rateLimits';
import { refuseStrangePaths } from './refuseStrangePaths';
import { requestLog } from './requestLog';
import { securityHeaders } from './securityHeaders';
import { startingPage } from './startingPage';

const DEFAULT_SHUTDOWN_DELAY_MS = 1_000;
/** A client that sends its request this slowly is cut. */
const REQUEST_TIMEOUT_MS = 120_000;
const HEADERS_TIMEOUT_MS = 15_000;

/**
 * The HTTP server of the backend: the platform's router and health checks behind tOS's order of middleware.
 *
 * The platform's own factory is not used because it adds its limits, log and error handling in one piece.
 */
export const rootHttpRouterServiceFactory = createServiceFactory({
  service: coreServices.rootHttpRouter,
  deps: {
    config: coreServices.rootConfig,
    rootLogger: coreServices.rootLogger,
    lifecycle: coreServices.rootLifecycle,
    rootHealth: coreServices.rootHealth,
    health: healthReportServiceRef,
    monitor: databaseMonitorServiceRef,
    pools: databasePoolsServiceRef,
    redis: redisServiceRef,
  },
  async factory({ rootLogger, ...deps }) {
    const { config, lifecycle } = deps;
    const logger = rootLogger.child({ service: 'http' });
    const router = DefaultRootHttpRouter.create();
    const app = express();
    const drain = new Drain({ logger, delayMs: readShutdownDelay(config) });
    const metrics = createMetrics(deps);
    useProxy(app, config);
    app.use(drain.middleware, metrics.measure, requestLog(logger));
    app.use(...protections({ ...deps, logger }));
    app.use(createHealthRouter({ config, health: deps.rootHealth }));
    app.get('/metrics', metrics.serve);
    app.use(router.handler());
    app.use(...lastAnswers({ ...deps, logger }));

    const options = readHttpServerOptions(config.getConfig('backend'));
    const server = await createHttpServer(app, options, { logger });
    server.requestTimeout = REQUEST_TIMEOUT_MS;
    server.headersTimeout = HEADERS_TIMEOUT_MS;
    drain.watch(server);
    stopInOrder(lifecycle, drain, () => server.stop());
    await server.start();
    lifecycle.addShutdownHook(markInternalCalls(internalOrigin(options, server.port())));
    return router;
  },
});

/** Where the platform's discovery finds this process. */
function internalOrigin({ listen, https }: HttpServerOptions, port: number): string {
  const anyHost: Record<string, string> = {
    '': 'localhost',
    '::': 'localhost',
    '0.0.0.0': '127.0.0.1',
  };
  const host = anyHost[listen.host] ?? listen.host;
  const name = host.includes(':') ? `[${host}]` : host;
  return `${https ? 'https' : 'http'}://${name}:${port}`;
}

function readShutdownDelay(config: RootConfigService): number {
  const key = 'backend.lifecycle.serverShutdownDelay';
  return config.has(key) ? durationToMilliseconds(readDurationFromConfig(config, { key })) : DEFAULT_SHUTDOWN_DELAY_MS;
}

/** `X-Forwarded-For` is believed only from the proxies that `backend.trustProxy` names. */
function useProxy(app: Express, config: RootConfigService) {
  app.set('trust proxy', config.getOptional('backend.trustProxy') ?? false);
}

function protections(deps: {
  config: RootConfigService;
  logger: LoggerService;
  monitor: DatabaseMonitor;
  redis: RedisConnection;
}): RequestHandler[] {
  const { config, logger, monitor, redis } = deps;
  const platform = MiddlewareFactory.create({ config, logger });
  return [
    securityHeaders(config, logger),
    refuseStrangePaths(),
    neutralErrors({
      logger,
      databaseIsTroubled: () => monitor.recentlyTroubled,
    }),
    platform.cors(),
    rateLimits(config, redis),
    boundedPages(),
    denseAssets(builtFrontend(config), logger),
    platform.compression(),
  ];
}

function lastAnswers(deps: { config: RootConfigService; logger: LoggerService; health: HealthReport }) {
  const { config, logger, health } = deps;
  const platform = MiddlewareFactory.create({ config, logger });
  return [startingPage(() => health.phase !== 'starting'), platform.notFound(), platform.error()] as RequestHandler[];
}

function stopInOrder(
  lifecycle: LifecycleService & {
    addBeforeShutdownHook(hook: () => Promise<void>): void;
  },
  drain: Drain,
  closeServer: () => Promise<void>,
) {
  lifecycle.addBeforeShutdownHook(() => drain.beforeShutdown());
  lifecycle.addShutdownHook(async () => {
    drain.shutdown();
    await closeServer();
  });
}
