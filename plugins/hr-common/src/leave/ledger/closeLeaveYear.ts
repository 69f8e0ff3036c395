import { dateOf } from '../../holidays/dates';
import type { LeaveBucketKind } from '../explanation';
import type { ExpiryFacts } from './expiryFacts';
import { CLOSING, openDays, type LeaveAccount, type LeaveBucket, type LeavePosting } from './leaveAccount';
import { leaveExpiry, type LeaveExpiry } from './leaveExpiry';

/** Something that HR has to look at: leave whose end has come without a notice on file. */
export interface ExpiryTask {
  bucket: LeaveBucket;
  /** Thousandths of a day that are open. */
  open: number;
  expiry: LeaveExpiry;
}

/** What closing a year or a run of the expiry job does. Nothing is stored here; the same call gives the same. */
export interface LeaveClosing {
  /** New entries; `sourceId` names the run. */
  postings: readonly LeavePosting[];
  /** Carry-over buckets that come into being. */
  buckets: readonly LeaveBucket[];
  tasks: readonly ExpiryTask[];
}

/**
 * The end of a bucket by the facts on file now. A bucket made by hand follows what was written on it, and no carry-over ends before the
 * day that was written on it.
 */
export function bucketExpiry(bucket: LeaveBucket, facts: ExpiryFacts): LeaveExpiry {
  if (bucket.kind === 'manual' || bucket.carriedFrom === 'manual') {
    return { expiresOn: bucket.expiresOn, rule: bucket.expiryRule, lapses: bucket.expiresOn !== null, steps: [] };
  }
  const kind = bucket.kind === 'carry' ? (bucket.carriedFrom ?? 'statutory') : bucket.kind;
  const expiry = leaveExpiry({ leaveYear: bucket.leaveYear, kind }, facts);
  const isPromised =
    bucket.kind === 'carry' && bucket.expiresOn !== null && expiry.expiresOn !== null && expiry.expiresOn < bucket.expiresOn;
  return isPromised ? { ...expiry, expiresOn: bucket.expiresOn, rule: bucket.expiryRule } : expiry;
}

const expirePosting = (bucket: LeaveBucket, open: number, { expiresOn, rule }: LeaveExpiry): LeavePosting => ({
  bucketId: bucket.id,
  date: expiresOn!,
  delta: -open,
  kind: 'expire',
  sourceId: `expiry:${expiresOn}`,
  reason: rule,
});

const isOver = ({ expiresOn }: LeaveExpiry, on: string) => expiresOn !== null && expiresOn < on;

/**
 * The expiry job: lets lapse what has ended before a day and may lapse; what has ended and may not becomes a task for HR.
 *
 * @param on - day of the run, `YYYY-MM-DD`; the last day on which leave can be taken must lie before it
 */
export function expireLeave({ buckets, postings }: LeaveAccount, facts: ExpiryFacts, on: string): LeaveClosing {
  const expired: LeavePosting[] = [];
  const tasks: ExpiryTask[] = [];
  for (const bucket of buckets) {
    const open = openDays(bucket, postings);
    if (open <= 0) continue;
    const expiry = bucketExpiry(bucket, facts);
    if (expiry.lapses && isOver(expiry, on)) expired.push(expirePosting(bucket, open, expiry));
    else if (!expiry.lapses && isOver({ ...expiry, expiresOn: expiry.expiresOn ?? bucket.expiresOn }, on))
      tasks.push({ bucket, open, expiry });
  }
  return { postings: expired, buckets: [], tasks };
}

function carryBucket(bucket: LeaveBucket, year: number, { expiresOn, lapses, rule }: LeaveExpiry): LeaveBucket {
  const isOpenEnded = rule === 'noticeMissing' || (rule === 'contract' && !lapses);
  return {
    id: `${bucket.id}:${year + 1}`,
    kind: 'carry',
    carriedFrom: bucket.kind as Exclude<LeaveBucketKind, 'carry'>,
    leaveYear: bucket.leaveYear,
    usableFrom: dateOf(year + 1, 1, 1),
    expiresOn: isOpenEnded ? null : expiresOn,
    expiryRule: rule,
  };
}

/**
 * Closes a leave year (hr.md, 4.7): what has ended with a notice on file lapses on its last day; the rest moves into carry-over buckets
 * of the next year with the end that its rule gives, without an end where the notice is missing. Leave approved for later days is spoken
 * for and not moved. Carry-overs of earlier years lapse or stay as they are. The ids of new buckets are the old one's with the year behind;
 * who stores them gives them their own.
 *
 * @param year - year that ends
 */
export function closeLeaveYear(account: LeaveAccount, facts: ExpiryFacts, year: number): LeaveClosing {
  const next = dateOf(year + 1, 1, 1);
  const last = dateOf(year, 12, 31);
  const due = { ...account, buckets: account.buckets.filter(({ leaveYear }) => leaveYear <= year) };
  const { postings: expired, tasks } = expireLeave(due, facts, next);
  const buckets: LeaveBucket[] = [];
  const moved: LeavePosting[] = [];
  const lapsed = new Set(expired.map(({ bucketId }) => bucketId));
  for (const bucket of due.buckets) {
    const open = openDays(bucket, account.postings);
    if (bucket.kind === 'carry' || open <= 0 || lapsed.has(bucket.id)) continue;
    const carry = carryBucket(bucket, year, bucketExpiry(bucket, facts));
    const entry = { sourceId: `${CLOSING}${year}`, reason: carry.expiryRule };
    buckets.push(carry);
    moved.push({ bucketId: bucket.id, date: last, delta: -open, kind: 'reduce', ...entry });
    moved.push({ bucketId: carry.id, date: next, delta: open, kind: 'grant', ...entry });
  }
  return { postings: [...expired, ...moved], buckets, tasks };
}

/** The buckets and first postings of a year's leave, as they come out of `leaveEntitlement`. */
export function openLeaveYear(
  { year, buckets }: { year: number; buckets: readonly { kind: LeaveBucketKind; granted: number }[] },
  { idOf, on, by }: { idOf: (kind: LeaveBucketKind) => string; on: string; by?: string },
): { buckets: LeaveBucket[]; postings: LeavePosting[] } {
  return {
    buckets: buckets.map(({ kind }) => ({ id: idOf(kind), kind, leaveYear: year, expiresOn: dateOf(year, 12, 31), expiryRule: 'yearEnd' })),
    postings: buckets.map(({ kind, granted }) => ({
      bucketId: idOf(kind),
      date: on,
      delta: granted,
      kind: 'grant',
      sourceId: `year:${year}`,
      ...(by === undefined ? {} : { by }),
    })),
  };
}
