import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  LoggerService,
  RootConfigService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { DatabaseMonitor, databaseMonitorServiceRef } from '../database/DatabaseMonitor';
import { ReplicaRegistry, replicaRegistryServiceRef } from '../replicas/ReplicaRegistry';
import { healMigrationLocks } from './healMigrationLocks';
import { knownMigrations } from './knownMigrations';
import { refuseNewerSchemas } from './refuseNewerSchemas';
import { StartLock } from './StartLock';
import { waitForDatabase } from './waitForDatabase';

/** Marks that the database is there and that this replica may initialise its plugins. */
export interface StartupService {
  /** Always true once the service exists; it exists only after the gate has opened. */
  readonly open: true;
}

export const startupServiceRef = createServiceRef<StartupService>({
  id: 'tos.startup',
  scope: 'root',
});

/**
 * The gate every start passes before the first plugin is initialised. Root services are made one after another before
 * any plugin, so whatever waits here holds everything else back while health checks are already answered.
 */
export const startupServiceFactory = createServiceFactory({
  service: startupServiceRef,
  initialization: 'always',
  deps: {
    config: coreServices.rootConfig,
    logger: coreServices.rootLogger,
    lifecycle: coreServices.rootLifecycle,
    // Not used, but it must answer health checks while the gate is closed.
    http: coreServices.rootHttpRouter,
    monitor: databaseMonitorServiceRef,
    replicas: replicaRegistryServiceRef,
  },
  async factory({ config, logger, lifecycle, monitor, replicas }) {
    const abort = new AbortController();
    const onSignal = () => abort.abort(new Error('stopped while starting up'));
    process.once('SIGTERM', onSignal).once('SIGINT', onSignal);
    try {
      await openGate({
        config,
        logger: logger.child({ service: 'startup' }),
        lifecycle,
        monitor,
        replicas,
        signal: abort.signal,
      });
    } finally {
      process.off('SIGTERM', onSignal).off('SIGINT', onSignal);
    }
    return { open: true } as const;
  },
});

async function openGate(options: {
  config: RootConfigService;
  logger: LoggerService;
  lifecycle: RootLifecycleService;
  monitor: DatabaseMonitor;
  replicas: ReplicaRegistry;
  signal: AbortSignal;
}): Promise<void> {
  const { config, logger, lifecycle, monitor, replicas, signal } = options;
  const client = await waitForDatabase({ config, logger, signal });
  await monitor.start();
  const lock = await StartLock.acquire(client, {
    logger,
    signal,
    onLost: () => {
      logger.error(
        'The connection that holds the start-up lock was lost while plugins were being initialised. ' +
          'Stopping, because another replica may start to migrate now.',
      );
      process.exit(1);
    },
  });
  await refuseNewerSchemas(lock.client, await knownMigrations(process.cwd()), config.getOptionalString('backend.database.schemaPrefix'));
  await healMigrationLocks(lock.client, { logger, signal });
  await replicas.prepare(lock.client);
  await replicas.start();
  lifecycle.addStartupHook(() => lock.release());
}
