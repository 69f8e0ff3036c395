import { permissionsServiceFactory as platformFactory } from '@backstage/backend-defaults/permissions';
import { coreServices, LoggerService, PermissionsService } from '@backstage/backend-plugin-api';
import { decorateServiceFactory } from '../lib/decorateServiceFactory';
import { BoundedPermissionsService } from './BoundedPermissionsService';

/** The platform's permission client with a time limit; its faults are 503. */
export const permissionsServiceFactory = decorateServiceFactory<PermissionsService, { logger: LoggerService }>(
  platformFactory,
  { logger: coreServices.logger },
  (inner, { logger }) => new BoundedPermissionsService({ inner, logger }),
);
