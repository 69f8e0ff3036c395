import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import { healthReportServiceRef } from './HealthReport';

const PHASE_MESSAGES = {
  starting: 'Backend has not started yet',
  up: 'The database does not answer',
  stopping: 'Backend is shutting down',
};

/** Liveness and readiness; readiness names the parts and turns red while the database is away. */
export const rootHealthServiceFactory = createServiceFactory({
  service: coreServices.rootHealth,
  deps: { health: healthReportServiceRef },
  factory: ({ health }) => ({
    async getLiveness() {
      return { status: 200, payload: { status: 'ok' } };
    },
    async getReadiness() {
      const parts = health.parts();
      if (!health.isReady()) {
        const message = PHASE_MESSAGES[health.phase];
        return { status: 503, payload: { status: 'error', message, parts } };
      }
      const degraded = Object.values(parts).includes('degraded');
      return {
        status: 200,
        payload: { status: degraded ? 'degraded' : 'ok', parts },
      };
    },
  }),
});
