import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { createContractRouter } from '@tos/contract/backend';
import { hrContract } from '@tos/plugin-hr-common';
import { createCachedPermissions } from '@tos/plugin-permission-node-roles';
import { readHrConfig } from './config/HrConfig';
import { createHrHandlers } from './createHrHandlers';
import { migrate } from './database/migrate';
import { createImports } from './imports';

/** People, org units and positions. */
export const hrPlugin = createBackendPlugin({
  pluginId: 'hr',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        http: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        signals: signalsServiceRef,
      },
      async init({ config, database, http, httpAuth, lifecycle, permissions, ...services }) {
        const knex = await migrate(database);
        const { handlers, calendar, changes } = createHrHandlers({ ...services, knex, config: readHrConfig(config) });
        const imports = createImports({ ...services, knex, config, calendar, changes });
        lifecycle.addShutdownHook(imports.stop);
        http.use(
          createContractRouter(hrContract, {
            httpAuth,
            permissions: createCachedPermissions(permissions),
            handlers: { ...handlers, ...imports.handlers },
          }),
        );
      },
    });
  },
});
