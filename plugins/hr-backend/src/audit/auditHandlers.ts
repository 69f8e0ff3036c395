import type { HrHandlers } from '../HrHandlers';
import { signedInName } from '../people/signedInName';
import type { DatabaseAuditStore } from './DatabaseAuditStore';

/** Routes with which people see who looked at or changed their record. */
export function createAuditHandlers(audit: DatabaseAuditStore): Pick<HrHandlers, 'listOwnAudit'> {
  return {
    async listOwnAudit({ query: { limit, before }, credentials }) {
      const items = await audit.listFor(signedInName(credentials), { limit: limit + 1, before });
      const page = items.slice(0, limit);
      return { items: page, next: items.length > limit ? page[limit - 1].id : null };
    },
  };
}
