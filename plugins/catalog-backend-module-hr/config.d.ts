import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /** How HR's people and org units are mirrored. */
      hr?: {
        /** When everything is compared. Default: every 15 minutes, at most 10 minutes, first after 15 seconds. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** A comparison that would remove more than this share of the mirrored entities, 0 to 100, changes nothing. Default: 10. */
        rejectRemovalsAbovePercent?: number;
      };
    };
  };
}
