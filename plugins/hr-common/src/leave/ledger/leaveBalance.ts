import type { RequestIssue } from '../requests/requestIssues';
import { usableFrom, type LeaveAccount, type LeaveBucket, type LeavePosting } from './leaveAccount';

/** Numbers of an account or of one bucket, in thousandths of a day. */
export interface LeaveNumbers {
  /** Granted, reduced, corrected, lapsed and paid out together: what can be taken in all. */
  entitled: number;
  /** Leave up to and with the day of the question. */
  taken: number;
  /** Approved leave of later days. */
  approved: number;
  /** Asked for and not decided. */
  pending: number;
  /** `entitled − taken − approved − pending`; below 0 when more was taken than there is. */
  available: number;
  /** What has lapsed, as a positive number; it is in `entitled` already. */
  lapsed: number;
}

export interface BucketBalance extends LeaveNumbers {
  bucket: LeaveBucket;
}

/** The account on a day. */
export interface LeaveBalance extends LeaveNumbers {
  on: string;
  buckets: readonly BucketBalance[];
}

const NOTHING: LeaveNumbers = { entitled: 0, taken: 0, approved: 0, pending: 0, available: 0, lapsed: 0 };

function numbersOf(bucket: LeaveBucket, { postings, pending = [] }: LeaveAccount, on: string): LeaveNumbers {
  const numbers = { ...NOTHING };
  for (const { bucketId, kind, delta, date, leaveDate = date } of postings) {
    if (bucketId !== bucket.id) continue;
    if (kind === 'use' || kind === 'cancel') numbers[leaveDate <= on ? 'taken' : 'approved'] -= delta;
    else numbers.entitled += delta;
    if (kind === 'expire') numbers.lapsed -= delta;
  }
  for (const { bucketId, days } of pending) if (bucketId === bucket.id) numbers.pending += days;
  numbers.available = numbers.entitled - numbers.taken - numbers.approved - numbers.pending;
  return numbers;
}

/**
 * The balance on a day (hr.md, section 1, no. 9): what is pending cannot be asked for a second time.
 *
 * @param on - days up to and with it are taken, later ones approved
 */
export function leaveBalance(account: LeaveAccount, on: string): LeaveBalance {
  const buckets = account.buckets.map(bucket => ({ bucket, ...numbersOf(bucket, account, on) }));
  const sum = { ...NOTHING };
  for (const bucket of buckets) for (const name of Object.keys(NOTHING) as (keyof LeaveNumbers)[]) sum[name] += bucket[name];
  return { on, ...sum, buckets };
}

/**
 * Whether so much leave can be asked for.
 *
 * @param available - what is left after everything that is pending, in thousandths of a day
 * @param negativeLimit - how far below 0 the account may go, in thousandths; default 0
 * @returns the issue, or undefined when it is enough
 */
export function checkAvailability(options: { available: number; requested: number; negativeLimit?: number }): RequestIssue | undefined {
  const { available, requested, negativeLimit = 0 } = options;
  if (requested <= available + negativeLimit) return undefined;
  return { code: 'notEnoughLeave', field: 'to.date', params: { requestedDays: requested, availableDays: available } };
}

/** What the end of an employment leaves of the account, in thousandths of a day. */
export interface LeaveAtExit {
  /** Below 0 when more was taken than was due. */
  balance: number;
  /** Days to be paid (§7(4) BUrlG). */
  payout: number;
  /** Days whose pay is claimed back: never any (§5(3) BUrlG). */
  clawback: 0;
}

/** Settles what was granted against what was taken at the end: open days are paid, too many taken ones stay. */
export function leaveAtExit({ entitled, taken }: Pick<LeaveNumbers, 'entitled' | 'taken'>): LeaveAtExit {
  const balance = entitled - taken;
  return { balance, payout: Math.max(0, balance), clawback: 0 };
}

/** Postings of a bucket, oldest first, as far as they are booked on a day. */
export const postingsOf = ({ id }: Pick<LeaveBucket, 'id'>, postings: readonly LeavePosting[]): LeavePosting[] =>
  postings.filter(({ bucketId }) => bucketId === id).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));

/** Whether a bucket can be taken on a day. */
export const isUsableOn = (bucket: LeaveBucket, date: string): boolean =>
  usableFrom(bucket) <= date && (bucket.expiresOn === null || date <= bucket.expiresOn);
