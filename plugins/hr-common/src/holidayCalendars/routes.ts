import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import { hrCompanyDayManagePermission, hrHolidayReadPermission, hrPersonReadPermission } from '../permissions';
import * as schema from './schemas';

const byId = z.object({ id: z.uuid() });
const manage = { permission: hrCompanyDayManagePermission };

/** Routes of holidays and company days; part of `hrContract`. */
export const holidayRoutes = {
  getHolidays: {
    method: 'get',
    path: '/holidays',
    summary: 'Read the holidays and company days of a year at a place, with the sites that each concerns',
    access: { permission: hrHolidayReadPermission, also: [hrPersonReadPermission] },
    query: schema.HolidayQuery,
    response: schema.HolidayYear,
  },
  listCompanyDays: {
    method: 'get',
    path: '/company-days',
    summary: 'List the company days as they are kept',
    access: manage,
    response: schema.CompanyDayList,
  },
  createCompanyDay: {
    method: 'post',
    path: '/company-days',
    summary: 'Add a company day',
    access: manage,
    body: schema.NewCompanyDay,
    response: schema.CompanyDayList,
    status: 201,
  },
  updateCompanyDay: {
    method: 'patch',
    path: '/company-days/:id',
    summary: 'Change a company day; of one that has come in earlier years only its names and its last year',
    access: manage,
    params: byId,
    body: schema.CompanyDayChange,
    response: schema.CompanyDayList,
  },
  removeCompanyDay: {
    method: 'post',
    path: '/company-days/:id/removal',
    summary: 'Remove a company day that has not come in earlier years',
    access: manage,
    params: byId,
    body: schema.CompanyDayRemoval,
    response: schema.CompanyDayList,
  },
} as const satisfies Record<string, RouteDefinition>;
