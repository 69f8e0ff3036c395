import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import { OwnAuditQuery } from '../audit';
import { hrWorkingTimeModelManagePermission, hrWorkingTimeModelReadPermission } from '../permissions';
import * as schema from './schemas';

const byId = z.object({ id: z.uuid() });
const read = { permission: hrWorkingTimeModelReadPermission };
const manage = { permission: hrWorkingTimeModelManagePermission };

/** Routes of working-time models; part of `hrContract`. */
export const workingTimeRoutes = {
  listWorkingTimeModels: {
    method: 'get',
    path: '/working-time-models',
    summary: 'List the working-time models with the rules of today and how many people have them',
    access: read,
    response: schema.WorkingTimeModelList,
  },
  getWorkingTimeModel: {
    method: 'get',
    path: '/working-time-models/:id',
    summary: 'Read a working-time model with its rules at all times',
    access: read,
    params: byId,
    response: schema.WorkingTimeModelDetail,
  },
  listWorkingTimeModelHistory: {
    method: 'get',
    path: '/working-time-models/:id/history',
    summary: 'List who changed a model, newest first',
    access: read,
    params: byId,
    query: OwnAuditQuery,
    response: schema.WorkingTimeModelHistory,
  },
  createWorkingTimeModel: {
    method: 'post',
    path: '/working-time-models',
    summary: 'Add a working-time model',
    access: manage,
    body: schema.NewWorkingTimeModel,
    response: schema.WorkingTimeModelDetail,
    status: 201,
  },
  updateWorkingTimeModel: {
    method: 'patch',
    path: '/working-time-models/:id',
    summary: 'Rename, close or reopen a model, or change its type while no contract refers to it',
    access: manage,
    params: byId,
    body: schema.WorkingTimeModelChange,
    response: schema.WorkingTimeModelDetail,
  },
  addWorkingTimeVersion: {
    method: 'post',
    path: '/working-time-models/:id/versions',
    summary: 'Let other rules begin on a day',
    description: 'Rules before end on the day before. Days before today on which somebody worked by the model do not change.',
    access: manage,
    params: byId,
    body: schema.NewWorkingTimeVersion,
    response: schema.WorkingTimeModelDetail,
    status: 201,
  },
  updateWorkingTimeVersion: {
    method: 'patch',
    path: '/working-time-versions/:id',
    summary: 'Change rules by which nobody worked before today',
    access: manage,
    params: byId,
    body: schema.WorkingTimeVersionChange,
    response: schema.WorkingTimeModelDetail,
  },
  removeWorkingTimeVersion: {
    method: 'post',
    path: '/working-time-versions/:id/removal',
    summary: 'Remove rules by which nobody worked before today; those before go on',
    access: manage,
    params: byId,
    body: schema.WorkingTimeVersionRemoval,
    response: schema.WorkingTimeModelDetail,
  },
  getOwnWorkingTime: {
    method: 'get',
    path: '/me/working-time',
    summary: 'Read how my working time is organised, today and as far as it is planned',
    access: { signedIn: 'Everybody may see their own record' },
    response: schema.OwnWorkingTime,
  },
} as const satisfies Record<string, RouteDefinition>;
