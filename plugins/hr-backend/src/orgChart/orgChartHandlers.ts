import { hrPersonHoursReadPermission } from '@tos/plugin-hr-common';
import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import type { OrgChartService } from './OrgChartService';

/** Routes of the org chart. */
export function createOrgChartHandlers(charts: OrgChartService, access: AccessReader): Pick<HrHandlers, 'getOrgChart' | 'getOrgChartDiff'> {
  return {
    getOrgChart: ({ query, decisions, res }) => {
      // The browser may keep it, but asks each time whether it is still right: express answers 304 when the ETag fits.
      res.setHeader('Cache-Control', 'private, no-cache');
      return charts.read(query.date, access.orgUnits(decisions), access.personRows(decisions[hrPersonHoursReadPermission.name]));
    },
    getOrgChartDiff: ({ query, decisions }) =>
      charts.diff(query, access.orgUnits(decisions), access.personRows(decisions[hrPersonHoursReadPermission.name])),
  };
}
