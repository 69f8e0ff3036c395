import { schedulerServiceFactory as platformFactory } from '@backstage/backend-defaults/scheduler';
import { SchedulerService } from '@backstage/backend-plugin-api';
import { DatabaseMonitor, databaseMonitorServiceRef } from '../database/DatabaseMonitor';
import { decorateServiceFactory } from '../lib/decorateServiceFactory';
import { SteadyScheduler } from './SteadyScheduler';

/** The platform's scheduler; every run of a task ends, and none comes twice because of a wrong clock. */
export const schedulerServiceFactory = decorateServiceFactory<SchedulerService, { monitor: DatabaseMonitor }>(
  platformFactory,
  { monitor: databaseMonitorServiceRef },
  (inner, { monitor }) => new SteadyScheduler({ inner, clockSkewMs: () => monitor.clockSkewMs }),
);
