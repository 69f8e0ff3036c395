import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { HrHandlers } from '../HrHandlers';
import { actorOf } from '../audit/actorOf';
import type { IdentityService } from './IdentityService';

/** Route with which the sign-in finds the person behind an account. */
export function createIdentityHandlers(identities: IdentityService, auditor: AuditorService): Pick<HrHandlers, 'resolveIdentity'> {
  return {
    async resolveIdentity({ body, credentials, req }) {
      const event = await auditor.createEvent({ eventId: 'identity-resolve', severityLevel: 'low', request: req });
      try {
        const identity = await identities.resolve(body, actorOf(credentials));
        await event.success({ meta: { personId: identity.personId } });
        return identity;
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
    },
  };
}
