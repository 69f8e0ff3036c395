import type { LeaveDay } from '../requests/requestDays';
import type { LeaveAccount, LeaveAllocation, LeaveBucket, LeavePosting } from './leaveAccount';
import { isUsableOn, leaveBalance } from './leaveBalance';

const ORDER = ['statutory', 'severeDisability', 'contractual', 'manual', 'carry'] as const;
const FAR = '9999-12-31';

/** Order of use (hr.md, section 6): earliest end first, then older years, then statutory, severe disability, contractual, others. */
export function byOrderOfUse(a: LeaveBucket, b: LeaveBucket): number {
  const [first, second] = [a.expiresOn ?? FAR, b.expiresOn ?? FAR];
  if (first !== second) return first < second ? -1 : 1;
  if (a.leaveYear !== b.leaveYear) return a.leaveYear - b.leaveYear;
  return ORDER.indexOf(a.carriedFrom ?? a.kind) - ORDER.indexOf(b.carriedFrom ?? b.kind);
}

/** From where the days of a request are taken. */
export interface LeaveAllocationResult {
  /** By day, in order; a day can come out of several buckets. */
  allocations: readonly LeaveAllocation[];
  /** Days for which nothing is left that can be taken on them, in thousandths. */
  missing: readonly { date: string; days: number }[];
  /** Sum of what is missing. */
  missingTotal: number;
}

/** What each bucket can still give; what one is overdrawn by is taken off the others first. */
function whatIsLeft(account: LeaveAccount, buckets: readonly LeaveBucket[]): { left: Map<string, number>; debt: number } {
  const left = new Map(leaveBalance(account, FAR).buckets.map(({ bucket, available }) => [bucket.id, available]));
  let debt = [...left.values()].reduce((sum, days) => sum + Math.max(0, -days), 0);
  for (const { id } of buckets) {
    const has = Math.max(0, left.get(id)!);
    const paid = Math.min(has, debt);
    left.set(id, has - paid);
    debt -= paid;
  }
  return { left, debt };
}

/**
 * Takes each day out of the buckets that can be taken on it, in the order of use. What is pending counts as used. A bucket that ended
 * before the day, or that begins after it, gives nothing: a carry-over of 31 March covers no day of April.
 *
 * @param negativeLimit - how far the account as a whole may be overdrawn, in thousandths; the last bucket in the order bears it. Default 0
 */
export function allocateLeave(
  account: LeaveAccount,
  days: readonly Pick<LeaveDay, 'date' | 'days'>[],
  { negativeLimit = 0 }: { negativeLimit?: number } = {},
): LeaveAllocationResult {
  const buckets = [...account.buckets].sort(byOrderOfUse);
  const { left, debt } = whatIsLeft(account, buckets);
  let overdraft = Math.max(0, negativeLimit - debt);
  const allocations: LeaveAllocation[] = [];
  const missing: { date: string; days: number }[] = [];
  for (const { date, days: cost } of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const usable = buckets.filter(bucket => isUsableOn(bucket, date));
    let need = cost;
    for (const { id } of usable) {
      const part = Math.min(need, left.get(id)!);
      if (part > 0) allocations.push({ bucketId: id, date, days: part });
      left.set(id, left.get(id)! - part);
      need -= part;
    }
    const last = usable.at(-1);
    const overdrawn = last ? Math.min(need, overdraft) : 0;
    if (last && overdrawn > 0) allocations.push({ bucketId: last.id, date, days: overdrawn });
    overdraft -= overdrawn;
    if (need > overdrawn) missing.push({ date, days: need - overdrawn });
  }
  return { allocations, missing, missingTotal: missing.reduce((sum, day) => sum + day.days, 0) };
}

/** The split of a request over the buckets, as it is stored with it. */
export function splitByBucket(allocations: readonly LeaveAllocation[]): { bucketId: string; days: number }[] {
  const sums = new Map<string, number>();
  for (const { bucketId, days } of allocations) sums.set(bucketId, (sums.get(bucketId) ?? 0) + days);
  return [...sums].map(([bucketId, days]) => ({ bucketId, days }));
}

/** The postings of approved leave, one per day and bucket. */
export const usePostings = (
  allocations: readonly LeaveAllocation[],
  { on, sourceId, by }: { on: string; sourceId: string; by?: string },
): LeavePosting[] =>
  allocations.map(({ bucketId, date, days }) => ({
    bucketId,
    date: on,
    leaveDate: date,
    delta: -days,
    kind: 'use',
    sourceId,
    ...(by === undefined ? {} : { by }),
  }));
