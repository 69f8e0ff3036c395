import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import { hrPrivacyManagePermission, hrSensitiveReadPermission } from '../permissions';
import * as schema from './schemas';

const manage = { permission: hrPrivacyManagePermission };
/** Copies with disability and maternity are only for those who may see these. */
const manageExports = { permission: hrPrivacyManagePermission, also: [hrSensitiveReadPermission] };
const own = { signedIn: 'Everybody may have a copy of their own data' };
const person = z.object({ id: z.uuid() });
const exported = z.object({ exportId: z.uuid() });
const erasure = z.object({ erasureId: z.uuid() });

/** Routes of access exports, erasure and retention; part of `hrContract`. */
export const privacyRoutes = {
  listOwnExports: {
    method: 'get',
    path: '/me/exports',
    summary: 'List copies of my data',
    access: own,
    response: schema.PrivacyExportList,
  },
  requestOwnExport: {
    method: 'post',
    path: '/me/exports',
    summary: 'Make a copy of my data',
    access: own,
    body: schema.NewPrivacyExport,
    response: schema.PrivacyExport,
    status: 202,
  },
  downloadOwnExport: {
    method: 'get',
    path: '/me/exports/:exportId/content',
    summary: 'Download a copy of my data',
    access: own,
    params: exported,
    query: schema.PrivacyExportQuery,
    produces: 'application/zip',
  },
  listExports: {
    method: 'get',
    path: '/persons/:id/exports',
    summary: "List copies of a person's data",
    access: manageExports,
    params: person,
    response: schema.PrivacyExportList,
  },
  requestExport: {
    method: 'post',
    path: '/persons/:id/exports',
    summary: "Make a copy of a person's data; the person sees that",
    access: manageExports,
    params: person,
    body: schema.NewPrivacyExport,
    response: schema.PrivacyExport,
    status: 202,
  },
  downloadExport: {
    method: 'get',
    path: '/privacy/exports/:exportId/content',
    summary: "Download a copy of a person's data",
    access: manageExports,
    params: exported,
    query: schema.PrivacyExportQuery,
    produces: 'application/zip',
  },
  planErasure: {
    method: 'get',
    path: '/persons/:id/erasure',
    summary: 'Dry run: what an erasure removes, what stays, why and until when',
    access: manage,
    params: person,
    response: schema.ErasurePlan,
  },
  requestErasure: {
    method: 'post',
    path: '/persons/:id/erasure',
    summary: 'Ask for an erasure; somebody else has to confirm it',
    access: manage,
    params: person,
    body: schema.NewErasure,
    response: schema.Erasure,
    status: 201,
  },
  listErasures: {
    method: 'get',
    path: '/privacy/erasures',
    summary: 'List erasures, newest first',
    access: manage,
    query: schema.ErasureListQuery,
    response: schema.ErasureList,
  },
  confirmErasure: {
    method: 'post',
    path: '/privacy/erasures/:erasureId/confirm',
    summary: 'Confirm and carry out an erasure that somebody else has asked for',
    access: manage,
    params: erasure,
    body: schema.ErasureVersion,
    response: schema.Erasure,
  },
  withdrawErasure: {
    method: 'post',
    path: '/privacy/erasures/:erasureId/withdraw',
    summary: 'Withdraw or refuse an erasure',
    access: manage,
    params: erasure,
    body: schema.ErasureVersion,
    response: schema.Erasure,
  },
  getRetention: {
    method: 'get',
    path: '/privacy/retention',
    summary: 'Read what is due for deletion, and what was deleted',
    access: manage,
    response: schema.RetentionReport,
  },
  runRetention: {
    method: 'post',
    path: '/privacy/retention/runs',
    summary: 'Delete what is due now, or only count it',
    access: manage,
    body: schema.NewRetentionRun,
    response: schema.RetentionRun,
    status: 201,
  },
} as const satisfies Record<string, RouteDefinition>;
