import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { catalogCollatorExtensionPoint } from '@backstage/plugin-search-backend-module-catalog';
import { HR_CHANGED_TOPIC } from '@tos/plugin-hr-common';
import { ReindexAfterChanges } from './ReindexAfterChanges';
import { toDocument } from './toDocument';

/** Indexes people and teams again soon after HR changed them, instead of with the next run on schedule, with HR's ids. */
export const searchModuleTos = createBackendModule({
  pluginId: 'search',
  moduleId: 'tos',
  register(env) {
    env.registerInit({
      deps: {
        catalogDocuments: catalogCollatorExtensionPoint,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalogDocuments, events, lifecycle, logger, scheduler }) {
        catalogDocuments.setEntityTransformer(toDocument);
        const reindex = new ReindexAfterChanges({ scheduler, logger });
        lifecycle.addShutdownHook(() => reindex.stop());
        await events.subscribe({ id: 'search-reindex', topics: [HR_CHANGED_TOPIC], onEvent: async () => reindex.soon() });
      },
    });
  },
});
