import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import {
  hrChangeRequestDecidePermission,
  hrPersonCreatePermission,
  hrPersonHistoryReadPermission,
  hrPersonHoursReadPermission,
  hrPersonPrivateReadPermission,
  hrPersonReadPermission,
  hrPersonUpdatePermission,
  hrSensitiveManagePermission,
  hrSensitiveReadPermission,
} from '../permissions';
import * as input from './inputs';
import { PersonRecord } from './schemas';

const byId = z.object({ id: z.uuid() });
const ownRecord = { signedIn: 'Everybody may see their own record' };

/** What decides how much of a record is shown. */
const parts = [
  hrPersonPrivateReadPermission,
  hrPersonHoursReadPermission,
  hrPersonHistoryReadPermission,
  hrPersonUpdatePermission,
  hrSensitiveReadPermission,
  hrSensitiveManagePermission,
  hrChangeRequestDecidePermission,
];
const reading = { permission: hrPersonReadPermission, also: parts };
const creating = { permission: hrPersonCreatePermission, also: [hrPersonReadPermission, ...parts] };
const updating = { permission: hrPersonUpdatePermission, also: [hrPersonReadPermission, ...parts] };

/** Routes of the editable records; part of `hrContract`. Every write answers with the record as it is then. */
export const recordRoutes = {
  getPersonRecord: {
    method: 'get',
    path: '/persons/:id/record',
    summary: 'Read the editable record of a person',
    description: 'Parts that the caller may not see are absent. Reading private parts of somebody else is written down.',
    access: reading,
    params: byId,
    response: PersonRecord,
  },
  getOwnRecord: {
    method: 'get',
    path: '/me/record',
    summary: 'Read my own record',
    access: ownRecord,
    response: PersonRecord,
  },
  updateOwnPreferences: {
    method: 'patch',
    path: '/me/preferences',
    summary: 'Say whether my photo and my birthday may be shown',
    access: ownRecord,
    body: input.PreferencesChange,
    response: PersonRecord,
  },
  createPerson: {
    method: 'post',
    path: '/persons',
    summary: 'Add a person with employment and first contract',
    access: creating,
    body: input.NewPerson,
    response: PersonRecord,
    status: 201,
  },
  updatePerson: {
    method: 'patch',
    path: '/persons/:id',
    summary: 'Change name, account and work contact',
    access: updating,
    params: byId,
    body: input.PersonChange,
    response: PersonRecord,
  },
  updatePersonPrivate: {
    method: 'patch',
    path: '/persons/:id/private',
    summary: 'Change private contact, birth date, bank and emergency contacts',
    access: updating,
    params: byId,
    body: input.PrivateChange,
    response: PersonRecord,
  },
  updatePersonSensitive: {
    method: 'put',
    path: '/persons/:id/sensitive',
    summary: 'Set disability status and maternity date',
    access: { permission: hrSensitiveManagePermission, also: [hrPersonReadPermission, ...parts] },
    params: byId,
    body: input.SensitiveChange,
    response: PersonRecord,
  },
  addEmployment: {
    method: 'post',
    path: '/persons/:id/employments',
    summary: 'Add an employment with its first contract',
    access: updating,
    params: byId,
    body: input.NewEmployment,
    response: PersonRecord,
    status: 201,
  },
  updateEmployment: {
    method: 'patch',
    path: '/employments/:id',
    summary: 'Change entry, exit, kind or place of an employment',
    description: 'An exit ends contracts and positions with it. Days before today change only with `correctsPast` and a reason.',
    access: updating,
    params: byId,
    body: input.EmploymentChange,
    response: PersonRecord,
  },
  addContract: {
    method: 'post',
    path: '/employments/:id/contracts',
    summary: 'Add a contract version from a day on',
    description: 'The version before ends on the day before. A day before today needs `correctsPast` and a reason.',
    access: updating,
    params: byId,
    body: input.ContractAddition,
    response: PersonRecord,
    status: 201,
  },
  updateContract: {
    method: 'patch',
    path: '/contracts/:id',
    summary: 'Change a contract version',
    access: updating,
    params: byId,
    body: input.ContractChange,
    response: PersonRecord,
  },
  removeContract: {
    method: 'post',
    path: '/contracts/:id/removal',
    summary: 'Remove a contract version; the one before goes on',
    access: updating,
    params: byId,
    body: input.ContractRemoval,
    response: PersonRecord,
  },
} as const satisfies Record<string, RouteDefinition>;
