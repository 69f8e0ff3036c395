import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { createContractRouter } from '@tos/contract/backend';
import { answerOnce } from '@tos/idempotency/backend';
import { hrContract } from '@tos/plugin-hr-common';
import { hrPrivacyExtensionPoint } from '@tos/plugin-hr-node';
import { createCachedPermissions } from '@tos/plugin-permission-node-roles';
import { registerHrActions } from './assistant/registerHrActions';
import { readAuditConfig } from './audit/AuditConfig';
import { readHrConfig } from './config/HrConfig';
import { createHrHandlers } from './createHrHandlers';
import { migrate } from './database/migrate';
import { startPersonnelFile } from './documents/startPersonnelFile';
import { IdempotencyKeys } from './idempotency/IdempotencyKeys';
import { createImports } from './imports';
import { schedulePlannedChanges } from './orgChart/PlannedChanges';
import { scheduleReminders } from './lifecycle/createLifeCycle';
import { readLifeCycleConfig } from './lifecycle/LifeCycleConfig';
import { PrivacySources } from './privacy/PrivacySources';

/** People, org units and positions. */
export const hrPlugin = createBackendPlugin({
  pluginId: 'hr',
  register(env) {
    const sources = new PrivacySources();
    env.registerExtensionPoint(hrPrivacyExtensionPoint, sources);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
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
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init({ actionsRegistry, config, database, http, httpAuth, lifecycle, notifications, permissions, scheduler, ...services }) {
        const knex = await migrate(database);
        const once = new IdempotencyKeys(knex);
        const auditConfig = readAuditConfig(config);
        const configs = { config: readHrConfig(config), lifeCycleConfig: readLifeCycleConfig(config), auditConfig };
        const { handlers, calendar, changes, checklists, ...rooms } = createHrHandlers({ ...services, ...configs, knex });
        const imports = createImports({ ...services, knex, config, calendar, changes });
        lifecycle.addShutdownHook(imports.stop);
        const cachedPermissions = createCachedPermissions(permissions);
        registerHrActions({ ...rooms, registry: actionsRegistry, permissions: cachedPermissions });
        await schedulePlannedChanges({ ...services, knex, calendar, changes, scheduler });
        await scheduleReminders({ ...services, knex, checklists, calendar, scheduler, notifications });
        const file = await startPersonnelFile({
          ...services,
          ...rooms,
          knex,
          config,
          auditConfig,
          calendar,
          changes,
          sources,
          lifecycle,
          scheduler,
        });
        http.use(
          createContractRouter(hrContract, {
            httpAuth,
            permissions: cachedPermissions,
            around: answerOnce(once),
            handlers: { ...handlers, ...imports.handlers, ...file.handlers },
          }),
        );
      },
    });
  },
});
