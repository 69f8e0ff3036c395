import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import {
  hrChangeRequestDecidePermission,
  hrInboxReadPermission,
  hrPersonBulkPermission,
  hrPersonExportPermission,
  hrPersonHistoryReadPermission,
  hrPersonPrivateReadPermission,
  hrPersonReadPermission,
  hrPersonUpdatePermission,
} from '../permissions';
import { BulkChange, BulkResults } from './bulk';
import * as requests from './changeRequests';
import { HistoryPage, HistoryQuery } from './history';
import { PersonExportQuery } from './personExport';
import { NewPersonView, PersonView, PersonViewList } from './views';

const byId = z.object({ id: z.uuid() });
const ownRequests = { signedIn: 'Everybody may ask to have the own data changed' };
const ownViews = { signedIn: 'Views are private settings' };
const deciding = { permission: hrChangeRequestDecidePermission, also: [hrPersonReadPermission, hrPersonPrivateReadPermission] };

/** Routes of self-service and of working with the people list; part of `hrContract`. */
export const selfServiceRoutes = {
  listOwnChangeRequests: {
    method: 'get',
    path: '/me/change-requests',
    summary: 'List what I asked to have changed, newest first',
    access: ownRequests,
    query: requests.ChangeRequestQuery,
    response: requests.ChangeRequestPage,
  },
  createChangeRequest: {
    method: 'post',
    path: '/me/change-requests',
    summary: 'Ask HR to change my address, contact, bank or emergency contacts',
    access: ownRequests,
    body: requests.NewChangeRequest,
    response: requests.ChangeRequest,
    status: 201,
  },
  withdrawChangeRequest: {
    method: 'post',
    path: '/me/change-requests/:id/withdrawal',
    summary: 'Withdraw a request that is not decided yet',
    access: ownRequests,
    params: byId,
    body: requests.ChangeRequestVersion,
    response: requests.ChangeRequest,
  },
  listChangeRequests: {
    method: 'get',
    path: '/change-requests',
    summary: 'List requests to decide, oldest first',
    access: {
      permission: hrInboxReadPermission,
      also: [hrChangeRequestDecidePermission, hrPersonReadPermission, hrPersonPrivateReadPermission],
    },
    query: requests.ChangeRequestInboxQuery,
    response: requests.ChangeRequestPage,
  },
  decideChangeRequest: {
    method: 'post',
    path: '/change-requests/:id/decision',
    summary: 'Approve or reject a request; approving stores the wanted values',
    description: '409 when it is decided already or when the data changed since it was made. Nobody decides about the own request.',
    access: deciding,
    params: byId,
    body: requests.ChangeRequestDecision,
    response: requests.ChangeRequest,
  },
  listPersonHistory: {
    method: 'get',
    path: '/persons/:id/history',
    summary: 'List who read or changed what of a person, newest first',
    access: { permission: hrPersonHistoryReadPermission, also: [hrPersonReadPermission, hrPersonPrivateReadPermission] },
    params: byId,
    query: HistoryQuery,
    response: HistoryPage,
  },
  exportPersons: {
    method: 'get',
    path: '/persons/export',
    summary: 'The filtered people list as CSV or XLSX',
    description: 'The rows and columns that the caller sees in the list. At most 50,000 rows; narrow the filters beyond.',
    access: { permission: hrPersonExportPermission, also: [hrPersonReadPermission, hrPersonPrivateReadPermission] },
    query: PersonExportQuery,
    produces: 'text/csv',
  },
  changePersonsInBulk: {
    method: 'post',
    path: '/persons/bulk',
    summary: 'Set location or cost centre of up to 500 people',
    description: 'One result per person, in the order of the ids; what could be stored is stored.',
    access: { permission: hrPersonBulkPermission, also: [hrPersonUpdatePermission, hrPersonReadPermission, hrPersonPrivateReadPermission] },
    body: BulkChange,
    response: BulkResults,
  },
  listPersonViews: {
    method: 'get',
    path: '/me/views',
    summary: 'List my saved views of the people list',
    access: ownViews,
    response: PersonViewList,
  },
  createPersonView: {
    method: 'post',
    path: '/me/views',
    summary: 'Save a view of the people list',
    access: ownViews,
    body: NewPersonView,
    response: PersonView,
    status: 201,
  },
  deletePersonView: { method: 'delete', path: '/me/views/:id', summary: 'Forget a saved view', access: ownViews, params: byId },
} as const satisfies Record<string, RouteDefinition>;
