import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import { hrLifeCycleManagePermission, hrPersonPrivateReadPermission } from '../permissions';
import * as schema from './schemas';

const byId = z.object({ id: z.uuid() });
const manage = { permission: hrLifeCycleManagePermission };
const read = { permission: hrPersonPrivateReadPermission, also: [hrLifeCycleManagePermission] };

/** Routes of the employment life cycle; part of `hrContract`. */
export const lifeCycleRoutes = {
  getLifeCycle: {
    method: 'get',
    path: '/persons/:id/life-cycle',
    summary: 'Read where the employments of a person stand',
    access: read,
    params: byId,
    response: schema.PersonLifeCycle,
  },
  moveLifeCycle: {
    method: 'post',
    path: '/employments/:id/transitions',
    summary: 'Move an employment to the next stage and start its checklists',
    access: manage,
    params: byId,
    body: schema.TransitionBody,
    response: schema.LifeCycle,
  },
  setAccountName: {
    method: 'put',
    path: '/persons/:id/account-name',
    summary: 'Set the name of the account to be created, as long as none is linked',
    access: manage,
    params: byId,
    body: schema.AccountNameBody,
    response: schema.AccountLink,
  },
  issueLeaveCertificate: {
    method: 'post',
    path: '/employments/:id/leave-certificates',
    summary: 'Issue the certificate of leave granted (§6(2) BUrlG)',
    access: manage,
    params: byId,
    body: schema.LeaveCertificateBody,
    response: schema.LeaveCertificate,
    status: 201,
  },
  getLeaveCertificate: {
    method: 'get',
    path: '/leave-certificates/:id',
    summary: 'Read a certificate for printing',
    access: read,
    params: byId,
    response: schema.LeaveCertificateDocument,
  },
  downloadLeaveCertificate: {
    method: 'get',
    path: '/leave-certificates/:id/pdf',
    summary: 'Download a certificate as PDF',
    access: read,
    params: byId,
    query: schema.LeaveCertificateQuery,
    produces: 'application/pdf',
  },
} as const satisfies Record<string, RouteDefinition>;
