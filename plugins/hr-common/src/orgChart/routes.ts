import type { RouteDefinition } from '@tos/contract';
import {
  hrOrgUnitReadPermission,
  hrPersonHoursReadPermission,
  hrPersonPrivateReadPermission,
  hrPersonReadPermission,
} from '../permissions';
import { OrgChartDiff } from './diffCharts';
import { OrgChart, OrgChartDiffQuery, OrgChartQuery } from './schemas';

const access = {
  permission: hrOrgUnitReadPermission,
  also: [hrPersonReadPermission, hrPersonPrivateReadPermission, hrPersonHoursReadPermission],
};

/** Routes of the org chart; part of `hrContract`. */
export const orgChartRoutes = {
  getOrgChart: {
    method: 'get',
    path: '/org-chart',
    summary: 'Read the org chart of a day: positions, who holds them, who leads whom',
    description: 'Columns instead of rows; see the schema.',
    access,
    query: OrgChartQuery,
    response: OrgChart,
  },
  getOrgChartDiff: {
    method: 'get',
    path: '/org-chart/diff',
    summary: 'Compare the org charts of two days: who joined, moved, left, what is new, closed or led by others',
    access,
    query: OrgChartDiffQuery,
    response: OrgChartDiff,
  },
} as const satisfies Record<string, RouteDefinition>;
