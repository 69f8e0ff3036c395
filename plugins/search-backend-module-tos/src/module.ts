import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { HR_CHANGED_TOPIC } from '@tos/plugin-hr-common';
import { ReindexAfterChanges } from './ReindexAfterChanges';

/** Indexes people and teams again soon after HR changed them, instead of with the next run on schedule. */
export const searchModuleTos = createBackendModule({
  pluginId: 'search',
  moduleId: 'tos',
  register(env) {
    env.registerInit({
      deps: {
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ events, lifecycle, logger, scheduler }) {
        const reindex = new ReindexAfterChanges({ scheduler, logger });
        lifecycle.addShutdownHook(() => reindex.stop());
        await events.subscribe({ id: 'search-reindex', topics: [HR_CHANGED_TOPIC], onEvent: async () => reindex.soon() });
      },
    });
  },
});
