import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import { plainText } from '../fields';
import { hrDeputyManagePermission, hrPersonPrivateReadPermission, hrPersonReadPermission } from '../permissions';
import * as schema from './schemas';

const byId = z.object({ id: z.uuid() });
const reading = { permission: hrPersonReadPermission, also: [hrPersonPrivateReadPermission, hrDeputyManagePermission] };
const manage = { permission: hrDeputyManagePermission, also: [hrPersonReadPermission, hrPersonPrivateReadPermission] };

/** Routes of deputies; part of `hrContract`. */
export const deputyRoutes = {
  listDeputies: {
    method: 'get',
    path: '/persons/:id/deputies',
    summary: 'List who stands in for a person',
    access: reading,
    params: byId,
    response: schema.DeputyList,
  },
  findDeputies: {
    method: 'get',
    path: '/deputies',
    summary: 'List who stands in for whoever has the name in the catalog',
    access: reading,
    query: z.object({ entityName: plainText(63).min(1) }),
    response: schema.DeputyList,
  },
  setDeputy: {
    method: 'post',
    path: '/persons/:id/deputies',
    summary: 'Let somebody stand in for a person from a day on',
    access: manage,
    params: byId,
    body: schema.NewDeputy,
    response: schema.DeputyList,
    status: 201,
  },
  changeDeputy: {
    method: 'patch',
    path: '/deputies/:id',
    summary: 'Move the day on which somebody no longer stands in, or take a planned deputy back',
    access: manage,
    params: byId,
    body: schema.DeputyChange,
    response: schema.DeputyList,
  },
} as const satisfies Record<string, RouteDefinition>;
