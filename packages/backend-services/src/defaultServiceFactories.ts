import { defaultServiceFactories as platformFactories } from '@backstage/backend-defaults';
import { ServiceFactory } from '@backstage/backend-plugin-api';
import { authServiceFactory } from './auth/authServiceFactory';
import { permissionsServiceFactory } from './auth/permissionsServiceFactory';
import { userInfoServiceFactory } from './auth/userInfoServiceFactory';
import { cacheServiceFactory } from './cache/cacheServiceFactory';
import { rootConfigServiceFactory } from './config/rootConfigServiceFactory';
import { databaseServiceFactory } from './database/databaseServiceFactory';
import { rootHealthServiceFactory } from './health/rootHealthServiceFactory';
import { rootHttpRouterServiceFactory } from './http/rootHttpRouterServiceFactory';
import { rootLoggerServiceFactory } from './logging/rootLoggerServiceFactory';
import { schedulerServiceFactory } from './scheduler/schedulerServiceFactory';
import { startupServiceFactory } from './startup/startupServiceFactory';

const ownFactories: ServiceFactory[] = [
  authServiceFactory,
  cacheServiceFactory,
  databaseServiceFactory,
  permissionsServiceFactory,
  rootConfigServiceFactory,
  rootHealthServiceFactory,
  rootHttpRouterServiceFactory,
  rootLoggerServiceFactory,
  schedulerServiceFactory,
  startupServiceFactory,
  userInfoServiceFactory,
];

const ownIds = new Set(ownFactories.map(({ service }) => service.id));

/** All services of a tOS backend: ours where they differ, the platform's otherwise. */
export const defaultServiceFactories: ServiceFactory[] = [
  ...platformFactories.filter(({ service }) => !ownIds.has(service.id)),
  ...ownFactories,
];
