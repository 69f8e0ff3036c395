import { coreServices, createBackendModule, readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint, catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { HR_CHANGED_TOPIC, type HrChangedPayload } from '@tos/plugin-hr-common';
import { createHrClient } from '@tos/plugin-hr-node';
import { HrEntityProvider } from './HrEntityProvider';
import { HrMirrorReader } from './HrMirrorReader';
import { MirroredEntities } from './MirroredEntities';

const DEFAULT_SCHEDULE = { frequency: { minutes: 15 }, timeout: { minutes: 10 }, initialDelay: { seconds: 15 } };
const CONFIG_KEY = 'catalog.providers.hr';

/** Adds HR's people and org units to the catalog. */
export const catalogModuleHr = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'hr',
  register(env) {
    env.registerInit({
      deps: {
        processing: catalogProcessingExtensionPoint,
        catalog: catalogServiceRef,
        events: eventsServiceRef,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ processing, catalog, events, auth, config, discovery, logger, scheduler }) {
        const own = config.getOptionalConfig(CONFIG_KEY);
        const schedule = own?.has('schedule')
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(own.getConfig('schedule'))
          : DEFAULT_SCHEDULE;
        const client = createHrClient({ auth, discovery });
        const provider = new HrEntityProvider({
          reader: new HrMirrorReader(client),
          mirrored: new MirroredEntities({ catalog, auth }),
          logger: logger.child({ target: 'hr' }),
          rejectRemovalsAbovePercent: own?.getOptionalNumber('rejectRemovalsAbovePercent') ?? 10,
        });
        processing.addEntityProvider(provider);
        await scheduler.scheduleTask({ id: 'hr-mirror', ...schedule, fn: signal => provider.syncEverything({ signal }) });
        await events.subscribe({
          id: 'catalog-hr-mirror',
          topics: [HR_CHANGED_TOPIC],
          onEvent: ({ eventPayload }) => provider.syncChanged(eventPayload as HrChangedPayload),
        });
      },
    });
  },
});
