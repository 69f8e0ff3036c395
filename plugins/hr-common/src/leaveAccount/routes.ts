import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import { hrLeaveHistoryReadPermission, hrLeaveReadPermission, hrPersonPrivateReadPermission, hrPersonReadPermission } from '../permissions';
import * as schema from './schemas';

const own = { signedIn: 'Everybody may see their own leave account' };
const ofYear = z.object({ year: z.coerce.number().int().min(1995).max(2199).optional() });

/** Routes of leave accounts; part of `hrContract`. */
export const leaveAccountRoutes = {
  getOwnLeave: {
    method: 'get',
    path: '/me/leave',
    summary: 'Read my leave account with the reasons for each number',
    access: own,
    query: ofYear,
    response: schema.LeaveAccountView,
  },
  tryLeave: {
    method: 'post',
    path: '/me/leave/what-if',
    summary: 'Reckon my claim with another exit or other days per week',
    access: own,
    readsOnly: true,
    body: schema.LeaveWhatIfInput,
    response: schema.LeaveWhatIfResult,
  },
  getLeave: {
    method: 'get',
    path: '/persons/:id/leave',
    summary: "Read a person's leave account; its history needs a right of its own",
    access: {
      permission: hrLeaveReadPermission,
      also: [hrLeaveHistoryReadPermission, hrPersonReadPermission, hrPersonPrivateReadPermission],
    },
    params: z.object({ id: z.uuid() }),
    query: ofYear,
    response: schema.LeaveAccountView,
  },
} as const satisfies Record<string, RouteDefinition>;
