import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import { hrChecklistManagePermission } from '../permissions';
import * as schema from './schemas';

const byId = z.object({ id: z.uuid() });
const access = { permission: hrChecklistManagePermission };
const own = { signedIn: 'Everybody may see and mark the items they own; the query knows which these are' };

/** Routes of checklists; part of `hrContract`. */
export const checklistRoutes = {
  listMyChecklistItems: {
    method: 'get',
    path: '/me/checklist-items',
    summary: 'List the items that I have to do, overdue first',
    access: own,
    query: schema.MyChecklistQuery,
    response: schema.ChecklistItemPage,
  },
  markMyChecklistItems: {
    method: 'post',
    path: '/me/checklist-items/mark',
    summary: 'Mark own items as done, not applicable or open again',
    access: own,
    body: schema.MarkItemsBody,
    response: schema.MarkItemsResult,
  },
  listChecklistItems: {
    method: 'get',
    path: '/checklist-items',
    summary: 'List the items of all people, overdue first',
    access,
    query: schema.ChecklistItemQuery,
    response: schema.ChecklistItemPage,
  },
  markChecklistItems: {
    method: 'post',
    path: '/checklist-items/mark',
    summary: 'Mark any items',
    access,
    body: schema.MarkItemsBody,
    response: schema.MarkItemsResult,
  },
  startChecklist: {
    method: 'post',
    path: '/checklists',
    summary: 'Start a template for an employment',
    access,
    body: schema.StartChecklistBody,
    response: schema.StartedChecklist,
    status: 201,
  },
  listChecklistTemplates: {
    method: 'get',
    path: '/checklist-templates',
    summary: 'List the templates',
    access,
    response: schema.ChecklistTemplateList,
  },
  createChecklistTemplate: {
    method: 'post',
    path: '/checklist-templates',
    summary: 'Add a template',
    access,
    body: schema.NewChecklistTemplate,
    response: schema.ChecklistTemplate,
    status: 201,
  },
  updateChecklistTemplate: {
    method: 'put',
    path: '/checklist-templates/:id',
    summary: 'Change a template; running checklists keep their text',
    access,
    params: byId,
    body: schema.ChangedChecklistTemplate,
    response: schema.ChecklistTemplate,
  },
} as const satisfies Record<string, RouteDefinition>;
