import type { workingTimeRoutes } from '@tos/plugin-hr-common';
import type { HrHandlers } from '../HrHandlers';
import { DatabaseWorkingTimeStore } from './DatabaseWorkingTimeStore';
import { WorkingTimeModelService, type WorkingTimeServices } from './WorkingTimeModelService';
import { WorkingTimeVersions } from './WorkingTimeVersions';
import type { Knex } from 'knex';

/** Routes of working-time models. */
export function createWorkingTimeHandlers({
  knex,
  ...services
}: Omit<WorkingTimeServices, 'store'> & { knex: Knex }): Pick<HrHandlers, keyof typeof workingTimeRoutes> {
  const { audit, auditor, calendar } = services;
  const models = new WorkingTimeModelService({ audit, auditor, calendar, store: new DatabaseWorkingTimeStore(knex) });
  const versions = new WorkingTimeVersions(models);
  return {
    listWorkingTimeModels: () => models.list(),
    getWorkingTimeModel: ({ params }) => models.read(params.id),
    listWorkingTimeModelHistory: ({ params, query }) => models.history(params.id, query),
    createWorkingTimeModel: ({ body, credentials, req }) => models.create(body, { credentials, req }),
    updateWorkingTimeModel: ({ params, body, credentials, req }) => models.update(params.id, body, { credentials, req }),
    addWorkingTimeVersion: ({ params, body, credentials, req }) => versions.add(params.id, body, { credentials, req }),
    updateWorkingTimeVersion: ({ params, body, credentials, req }) => versions.update(params.id, body, { credentials, req }),
    removeWorkingTimeVersion: ({ params, body, credentials, req }) => versions.remove(params.id, body.version, { credentials, req }),
    getOwnWorkingTime: ({ credentials }) => models.readOwn(credentials),
  };
}
