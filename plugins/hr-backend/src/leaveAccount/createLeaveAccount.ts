import { hrLeaveHistoryReadPermission, hrLeaveReadPermission, type leaveAccountRoutes } from '@tos/plugin-hr-common';
import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import { DatabaseLeaveStore } from './DatabaseLeaveStore';
import { LeaveAccountService, type LeaveAccountServices } from './LeaveAccountService';
import { LeaveLedger } from './LeaveLedger';

/** What leave accounts need; `contractDays` is the company's yearly leave in thousandths of a day. */
export interface LeaveAccountOptions extends Omit<LeaveAccountServices, 'ledger'> {
  contractDays: number | undefined;
}

/** Handlers of leave accounts. */
export function createLeaveAccount(
  { contractDays, ...services }: LeaveAccountOptions,
  access: AccessReader,
): Pick<HrHandlers, keyof typeof leaveAccountRoutes> {
  const ledger = new LeaveLedger(new DatabaseLeaveStore(services.knex), contractDays);
  const leave = new LeaveAccountService({ ...services, ledger });
  return {
    getOwnLeave: ({ query, credentials }) => leave.readOwn(query.year, credentials),
    tryLeave: ({ body, credentials }) => leave.whatIf(body, credentials),
    getLeave: ({ params, query, decisions, credentials }) =>
      leave.read(params.id, {
        year: query.year,
        access: access.persons(decisions),
        balance: access.personRows(decisions[hrLeaveReadPermission.name]),
        history: access.personRows(decisions[hrLeaveHistoryReadPermission.name]),
        credentials,
      }),
  };
}
