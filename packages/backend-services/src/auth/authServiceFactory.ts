import { authServiceFactory as platformFactory } from '@backstage/backend-defaults/auth';
import { AuthService, coreServices, DiscoveryService, LoggerService } from '@backstage/backend-plugin-api';
import { DatabaseMonitor, databaseMonitorServiceRef } from '../database/DatabaseMonitor';
import { decorateServiceFactory } from '../lib/decorateServiceFactory';
import { KeyEndpointProbe } from './KeyEndpointProbe';
import { OutageAwareAuthService } from './OutageAwareAuthService';

const probe = new KeyEndpointProbe();

/** The platform's auth service; a fault of the database is 503, never 401. */
export const authServiceFactory = decorateServiceFactory<
  AuthService,
  { discovery: DiscoveryService; logger: LoggerService; monitor: DatabaseMonitor }
>(
  platformFactory,
  { discovery: coreServices.discovery, logger: coreServices.logger, monitor: databaseMonitorServiceRef },
  (inner, { discovery, logger, monitor }) =>
    new OutageAwareAuthService({
      inner,
      discovery,
      probe,
      logger,
      isTroubled: () => monitor.recentlyTroubled,
      databaseTime: () => Date.now() - monitor.clockSkewMs,
    }),
);
