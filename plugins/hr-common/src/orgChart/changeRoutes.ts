import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import {
  hrOrgUnitManagePermission,
  hrPersonPrivateReadPermission,
  hrPersonReadPermission,
  hrPositionManagePermission,
} from '../permissions';
import * as change from './changes';

const people = [hrPersonReadPermission, hrPersonPrivateReadPermission];
const units = { permission: hrOrgUnitManagePermission };
const positions = { permission: hrPositionManagePermission, also: people };
const byId = z.object({ id: z.uuid() });
const response = change.ChangedRecord;

/** Routes that change units and positions by date; part of `hrContract`. */
export const orgChangeRoutes = {
  previewMove: {
    method: 'post',
    path: '/org-chart/preview',
    summary: 'Tell what moving a unit or position would change; stores nothing',
    access: { permission: hrPositionManagePermission, also: [hrOrgUnitManagePermission, ...people] },
    body: change.MovePreviewRequest,
    readsOnly: true,
    response: change.MovePreview,
  },
  createOrgUnit: {
    method: 'post',
    path: '/org-units',
    summary: 'Create a unit from a day on',
    access: units,
    body: change.NewOrgUnit,
    response,
    status: 201,
  },
  changeOrgUnit: {
    method: 'patch',
    path: '/org-units/:id',
    summary: 'Rename, move or give a unit another lead from a day on',
    access: units,
    params: byId,
    body: change.OrgUnitChange,
    response,
  },
  closeOrgUnit: {
    method: 'post',
    path: '/org-units/:id/close',
    summary: 'Close a unit that holds nothing any more',
    access: units,
    params: byId,
    body: change.Closing,
    response,
  },
  mergeOrgUnit: {
    method: 'post',
    path: '/org-units/:id/merge',
    summary: 'Move everything of a unit into another one from a day on and close it',
    description:
      'The history stays. The group of the closed unit goes on in the catalog below the other one, so that what it owns keeps its owner.',
    access: units,
    params: byId,
    body: change.OrgUnitMerge,
    response,
  },
  getPosition: {
    method: 'get',
    path: '/positions/:id',
    summary: 'Read a position with its history and plans',
    access: positions,
    params: byId,
    response: change.PositionDetail,
  },
  createPosition: {
    method: 'post',
    path: '/positions',
    summary: 'Create a position from a day on',
    access: positions,
    body: change.NewPosition,
    response,
    status: 201,
  },
  changePosition: {
    method: 'patch',
    path: '/positions/:id',
    summary: 'Change or move a position from a day on',
    access: positions,
    params: byId,
    body: change.PositionChange,
    response,
  },
  closePosition: {
    method: 'post',
    path: '/positions/:id/close',
    summary: 'Close a position that nobody holds any more',
    access: positions,
    params: byId,
    body: change.Closing,
    response,
  },
  assignPosition: {
    method: 'post',
    path: '/positions/:id/assignments',
    summary: 'Say who holds a position from a day on',
    access: positions,
    params: byId,
    body: change.NewAssignment,
    response,
    status: 201,
  },
  endAssignment: {
    method: 'post',
    path: '/positions/:id/assignments/:assignmentId/end',
    summary: 'Say from when on somebody no longer holds a position',
    access: positions,
    params: byId.extend({ assignmentId: z.uuid() }),
    body: change.Ending,
    response,
  },
  addDottedLine: {
    method: 'post',
    path: '/positions/:id/dotted-lines',
    summary: 'Add professional guidance with a topic',
    access: positions,
    params: byId,
    body: change.NewDottedLine,
    response,
    status: 201,
  },
  endDottedLine: {
    method: 'post',
    path: '/positions/:id/dotted-lines/:lineId/end',
    summary: 'End professional guidance',
    access: positions,
    params: byId.extend({ lineId: z.uuid() }),
    body: change.Ending,
    response,
  },
} as const satisfies Record<string, RouteDefinition>;
