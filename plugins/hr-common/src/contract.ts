import { defineContract } from '@tos/contract';
import { idempotencyHeader } from '@tos/idempotency';
import { z } from 'zod';
import { OwnAuditPage, OwnAuditQuery } from './audit';
import { CatalogOrgUnitPage, CatalogPersonPage, CatalogQuery } from './catalog';
import { checklistRoutes } from './checklists/routes';
import { deputyRoutes } from './deputies/routes';
import { onDate } from './fields';
import { documentRoutes } from './documents/routes';
import { importRoutes } from './imports';
import { holidayRoutes } from './holidayCalendars/routes';
import { ResolvedIdentity, ResolveIdentityRequest } from './identity';
import { orgChangeRoutes } from './orgChart/changeRoutes';
import { orgChartRoutes } from './orgChart/routes';
import { leaveAccountRoutes } from './leaveAccount/routes';
import { lifeCycleRoutes } from './lifecycle/routes';
import { OrgUnitDetail, OrgUnitListQuery, OrgUnitTree } from './orgUnits';
import { hrOrgUnitReadPermission, hrPersonPrivateReadPermission, hrPersonReadPermission } from './permissions';
import { privacyRoutes } from './privacy/routes';
import { Me, PersonDetail, PersonListQuery, PersonPage } from './persons';
import { recordRoutes, selfServiceRoutes } from './records';
import { workingTimeRoutes } from './workingTime/routes';

const byId = z.object({ id: z.uuid() });
const ownRecord = { signedIn: 'Everybody may see their own record' };

/** All routes of the HR plugin. */
export const hrContract = defineContract({
  pluginId: 'hr',
  title: 'HR',
  version: '1.0.0',
  description: 'People, org units and positions',
  writeHeaders: idempotencyHeader,
  routes: {
    // Before /persons/:id, for some of their paths begin alike.
    ...recordRoutes,
    ...selfServiceRoutes,
    ...workingTimeRoutes,
    ...deputyRoutes,
    ...leaveAccountRoutes,
    ...holidayRoutes,
    listPersons: {
      method: 'get',
      path: '/persons',
      summary: 'Search and list people',
      access: { permission: hrPersonReadPermission, also: [hrPersonPrivateReadPermission] },
      query: PersonListQuery,
      response: PersonPage,
    },
    getPerson: {
      method: 'get',
      path: '/persons/:id',
      summary: "Read a person's page",
      access: { permission: hrPersonReadPermission, also: [hrPersonPrivateReadPermission] },
      params: byId,
      query: z.object({ date: onDate }),
      response: PersonDetail,
    },
    getMe: { method: 'get', path: '/me', summary: 'Read who I am, who leads me and who is in my team', access: ownRecord, response: Me },
    listOwnAudit: {
      method: 'get',
      path: '/me/audit',
      summary: 'List who read or changed my record',
      access: ownRecord,
      query: OwnAuditQuery,
      response: OwnAuditPage,
    },
    listOrgUnits: {
      method: 'get',
      path: '/org-units',
      summary: 'List the units of a day with their figures',
      access: { permission: hrOrgUnitReadPermission, also: [hrPersonReadPermission, hrPersonPrivateReadPermission] },
      query: OrgUnitListQuery,
      response: OrgUnitTree,
    },
    getOrgUnit: {
      method: 'get',
      path: '/org-units/:id',
      summary: "Read a unit's page",
      access: { permission: hrOrgUnitReadPermission, also: [hrPersonReadPermission, hrPersonPrivateReadPermission] },
      params: byId,
      query: z.object({ date: onDate }),
      response: OrgUnitDetail,
    },
    catalogPersons: {
      method: 'get',
      path: '/catalog/persons',
      summary: 'Page through the people for the catalog mirror',
      access: { services: true },
      query: CatalogQuery,
      response: CatalogPersonPage,
    },
    catalogOrgUnits: {
      method: 'get',
      path: '/catalog/org-units',
      summary: 'Page through the units for the catalog mirror',
      access: { services: true },
      query: CatalogQuery,
      response: CatalogOrgUnitPage,
    },
    resolveIdentity: {
      method: 'post',
      path: '/identity/resolve',
      summary: 'Find the person behind a verified account and link the account once',
      access: { services: true },
      body: ResolveIdentityRequest,
      response: ResolvedIdentity,
    },
    ...importRoutes,
    ...orgChartRoutes,
    ...lifeCycleRoutes,
    ...checklistRoutes,
    ...documentRoutes,
    ...privacyRoutes,
    ...orgChangeRoutes,
  },
});
export type HrContract = typeof hrContract;
