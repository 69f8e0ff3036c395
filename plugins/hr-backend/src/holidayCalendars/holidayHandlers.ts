import type { AuditorService } from '@backstage/backend-plugin-api';
import { hrPersonReadPermission, type holidayRoutes } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import { CompanyDayService } from './CompanyDayService';
import { DatabaseCompanyDayStore } from './DatabaseCompanyDayStore';
import { HolidayService } from './HolidayService';

interface HolidayOptions {
  knex: Knex;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  calendar: CompanyCalendar;
}

/** Routes of holidays and company days. */
export function createHolidayHandlers(
  { knex, audit, auditor, calendar }: HolidayOptions,
  access: AccessReader,
): Pick<HrHandlers, keyof typeof holidayRoutes> {
  const store = new DatabaseCompanyDayStore(knex);
  const calendars = new HolidayService({ store, calendar });
  const days = new CompanyDayService({ store, audit, auditor, calendar });
  return {
    getHolidays: ({ query, decisions, credentials }) =>
      calendars.read(query, { read: access.personRows(decisions[hrPersonReadPermission.name]), credentials }),
    listCompanyDays: () => days.list(),
    createCompanyDay: ({ body, credentials, req }) => days.create(body, { credentials, req }),
    updateCompanyDay: ({ params, body, credentials, req }) => days.update(params.id, body, { credentials, req }),
    removeCompanyDay: ({ params, body, credentials, req }) => days.remove(params.id, body.version, { credentials, req }),
  };
}
