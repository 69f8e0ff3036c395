import { leaveEntitlement, type LeaveEntitlement } from '../entitlement/leaveEntitlement';
import type { LeaveEntitlementInput } from '../entitlement/entitlementInput';
import type { LeaveDay } from '../requests/requestDays';
import type { RequestIssue } from '../requests/requestIssues';
import { allocateLeave, type LeaveAllocationResult } from './allocateLeave';
import type { LeaveAccount } from './leaveAccount';
import { checkAvailability, leaveBalance, type LeaveBalance } from './leaveBalance';

/** What would be if days were asked for. */
export interface LeaveWhatIf {
  before: LeaveBalance;
  after: LeaveBalance;
  allocation: LeaveAllocationResult;
  /** What of each bucket with an end would be left on its last day, soonest first: take it by then. */
  atRisk: readonly { bucketId: string; expiresOn: string; days: number }[];
  /** Why it would be refused, if it would. */
  issue?: RequestIssue;
}

/**
 * Tries days on the account without storing anything.
 *
 * @param days - from `requestDays`
 * @param on - day of the question
 * @param negativeLimit - how far below 0 the account may go, in thousandths; default 0
 */
export function leaveWhatIf(
  account: LeaveAccount,
  { days, on, negativeLimit = 0 }: { days: readonly Pick<LeaveDay, 'date' | 'days'>[]; on: string; negativeLimit?: number },
): LeaveWhatIf {
  const before = leaveBalance(account, on);
  const allocation = allocateLeave(account, days, { negativeLimit });
  const after = leaveBalance({ ...account, pending: [...(account.pending ?? []), ...allocation.allocations] }, on);
  const requested = days.reduce((sum, day) => sum + day.days, 0);
  const atRisk = after.buckets
    .flatMap(({ bucket, available }) =>
      bucket.expiresOn !== null && bucket.expiresOn >= on && available > 0
        ? [{ bucketId: bucket.id, expiresOn: bucket.expiresOn, days: available }]
        : [],
    )
    .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1));
  const issue = checkAvailability({ available: requested - allocation.missingTotal, requested });
  return { before, after, allocation, atRisk, ...(issue ? { issue } : {}) };
}

/** What would be if other facts held: another exit, other days per week, parental leave. `difference` is the change of the total. */
export function entitlementWhatIf(
  input: LeaveEntitlementInput,
  change: Partial<LeaveEntitlementInput>,
): { before: LeaveEntitlement; after: LeaveEntitlement; difference: number } {
  const before = leaveEntitlement(input);
  const after = leaveEntitlement({ ...input, ...change });
  return { before, after, difference: after.total - before.total };
}
