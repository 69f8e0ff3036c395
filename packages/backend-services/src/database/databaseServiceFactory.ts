import { DatabaseManager } from '@backstage/backend-defaults/database';
import { coreServices, createServiceFactory, DatabaseService } from '@backstage/backend-plugin-api';
import { databaseMonitorServiceRef } from './DatabaseMonitor';
import { databasePoolsServiceRef } from './DatabasePools';
import { makeOutageAware } from './makeOutageAware';
import { withDatabaseDefaults } from './databaseDefaults';

/**
 * The platform's database service with tOS's connection budget, and with outages answered as 503 instead of 500 or 401.
 */
export const databaseServiceFactory = createServiceFactory({
  service: coreServices.database,
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    monitor: databaseMonitorServiceRef,
    pluginMetadata: coreServices.pluginMetadata,
    pools: databasePoolsServiceRef,
    rootLifecycle: coreServices.rootLifecycle,
    rootLogger: coreServices.rootLogger,
  },
  createRootContext({ config, rootLifecycle, rootLogger }) {
    return DatabaseManager.fromConfig(withDatabaseDefaults(config), {
      rootLifecycle,
      rootLogger,
    });
  },
  factory({ pluginMetadata, lifecycle, logger, monitor, pools }, manager): DatabaseService {
    const inner = manager.forPlugin(pluginMetadata.getId(), {
      lifecycle,
      logger,
    });
    let client: ReturnType<DatabaseService['getClient']> | undefined;
    return {
      getClient: () => {
        client ??= inner.getClient().then(knex => {
          pools.add(pluginMetadata.getId(), knex);
          return makeOutageAware(knex, { logger, onFullDisk: () => monitor.noteFullDisk() });
        });
        return client;
      },
      migrations: inner.migrations,
    };
  },
});
