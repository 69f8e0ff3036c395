import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { HrHandlers } from '../HrHandlers';
import { signedInName } from '../people/signedInName';
import type { DatabaseAuditStore } from './DatabaseAuditStore';

/** Routes with which people see who looked at or changed their record. */
export function createAuditHandlers(audit: DatabaseAuditStore, calendar: CompanyCalendar): Pick<HrHandlers, 'listOwnAudit'> {
  return {
    async listOwnAudit({ query: { limit, before }, credentials }) {
      const items = await audit.listFor(signedInName(credentials), { limit, before });
      const page = items.slice(0, limit);
      const pseudonymisedBefore = audit.pseudonymisedBefore(calendar.today());
      return { items: page, next: items.length > limit ? page[limit - 1].id : null, pseudonymisedBefore };
    },
  };
}
