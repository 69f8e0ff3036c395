import { schedulerServiceFactory as platformFactory } from '@backstage/backend-defaults/scheduler';
import { SchedulerService } from '@backstage/backend-plugin-api';
import { decorateServiceFactory } from '../lib/decorateServiceFactory';
import { SteadyScheduler } from './SteadyScheduler';

/** The platform's scheduler; every run of a task ends. */
export const schedulerServiceFactory = decorateServiceFactory<SchedulerService, object>(
  platformFactory,
  {},
  inner => new SteadyScheduler({ inner }),
);
