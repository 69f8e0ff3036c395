import type { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { OrgUnitWriter } from '../orgUnits/OrgUnitWriter';
import type { AccessReader } from '../permissions/Access';
import { DatabasePositionStore } from '../positions/DatabasePositionStore';
import { PositionService } from '../positions/PositionService';
import { PositionWriter } from '../positions/PositionWriter';
import { SeatWriter } from '../positions/SeatWriter';
import { DatabaseOrgChartStore } from './DatabaseOrgChartStore';
import { createOrgChangeHandlers } from './orgChangeHandlers';
import { createOrgChartHandlers } from './orgChartHandlers';
import { OrgChartService } from './OrgChartService';
import { OrgWriting } from './OrgWriting';

/** What the org chart works with. */
export interface OrgChartServices {
  knex: Knex;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  changes: HrChangePublisher;
  calendar: CompanyCalendar;
  logger: LoggerService;
  fullTimeMinutesPerWeek: number;
}

/** Builds the org chart: reading it on any day, and changing units and positions by date. */
export function createOrgChart(services: OrgChartServices, access: AccessReader) {
  const { knex, calendar, fullTimeMinutesPerWeek } = services;
  const charts = new OrgChartService({ store: new DatabaseOrgChartStore(knex), calendar, fullTimeMinutesPerWeek });
  const writing = new OrgWriting(services);
  const reading = new PositionService({ store: new DatabasePositionStore(knex), charts, calendar });
  const changing = {
    units: new OrgUnitWriter(writing),
    positions: new PositionWriter(writing),
    seats: new SeatWriter(writing),
    reading,
  };
  return { ...createOrgChartHandlers(charts, access), ...createOrgChangeHandlers(changing, access) };
}
