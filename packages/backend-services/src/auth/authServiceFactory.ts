import { authServiceFactory as platformFactory } from '@backstage/backend-defaults/auth';
import { AuthService, coreServices, DiscoveryService } from '@backstage/backend-plugin-api';
import { DatabaseMonitor, databaseMonitorServiceRef } from '../database/DatabaseMonitor';
import { decorateServiceFactory } from '../lib/decorateServiceFactory';
import { KeyEndpointProbe } from './KeyEndpointProbe';
import { OutageAwareAuthService } from './OutageAwareAuthService';

const probe = new KeyEndpointProbe();

/** The platform's auth service; a fault of the database is 503, never 401. */
export const authServiceFactory = decorateServiceFactory<AuthService, { discovery: DiscoveryService; monitor: DatabaseMonitor }>(
  platformFactory,
  { discovery: coreServices.discovery, monitor: databaseMonitorServiceRef },
  (inner, { discovery, monitor }) =>
    new OutageAwareAuthService({
      inner,
      discovery,
      probe,
      isTroubled: () => monitor.recentlyTroubled,
    }),
);
