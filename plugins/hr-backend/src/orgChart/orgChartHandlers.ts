import { hrPersonHoursReadPermission } from '@tos/plugin-hr-common';
import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import type { OrgChartService } from './OrgChartService';

/** Routes of the org chart. */
export function createOrgChartHandlers(charts: OrgChartService, access: AccessReader): Pick<HrHandlers, 'getOrgChart' | 'getOrgChartDiff'> {
  return {
    getOrgChart: ({ query, decisions }) =>
      charts.read(query.date, access.orgUnits(decisions), access.personRows(decisions[hrPersonHoursReadPermission.name])),
    getOrgChartDiff: ({ query, decisions }) =>
      charts.diff(query, access.orgUnits(decisions), access.personRows(decisions[hrPersonHoursReadPermission.name])),
  };
}
