import type { LeaveBucketKind } from '../explanation';

/** Why and when a bucket ends. */
export const expiryRules = [
  /** End of the leave year (§7(3) BUrlG). */
  'yearEnd',
  /** 31 March of the next year, for an urgent operational or personal reason (§7(3) BUrlG). */
  'march31',
  /** Partial leave moved at the person's request: end of the next year (§7(3) BUrlG). */
  'nextYear',
  /** 15 months after the leave year, unfit for work without interruption (CJEU, BAG). */
  'longSickness',
  /** End of the year after the return from parental leave (§17(2) BEEG). */
  'afterParentalLeave',
  /** End of the year after an employment ban around a birth (§24 MuSchG). */
  'afterEmploymentBan',
  /** Nothing ends it as long as no notice is on file (CJEU C-684/16, BAG 9 AZR 541/15). */
  'noticeMissing',
  /** By the contract, for what it grants beyond the law. */
  'contract',
  /** Never. */
  'none',
] as const;
export type ExpiryRule = (typeof expiryRules)[number];

/** A part of the leave account with its own end. */
export interface LeaveBucket {
  id: string;
  kind: LeaveBucketKind;
  /** Year in which the leave arose; a carry-over keeps it. */
  leaveYear: number;
  /** What a carry-over was before; it counts as that in the order of use. */
  carriedFrom?: Exclude<LeaveBucketKind, 'carry'>;
  /** First day on which it can be taken. Default: 1 January of the leave year, for a carry-over of the year after. */
  usableFrom?: string;
  /** Last day on which it can be taken; `null` while nothing ends it. */
  expiresOn: string | null;
  expiryRule: ExpiryRule;
}

/** Kinds of postings; the sign of `delta` goes with them: plus for grant and cancel, minus for reduce, use, expire and payout. */
export const leavePostingKinds = ['grant', 'reduce', 'use', 'cancel', 'expire', 'correct', 'payout'] as const;
export type LeavePostingKind = (typeof leavePostingKinds)[number];

/** How the `sourceId` of the entries of a year's closing begins; the year follows. */
export const CLOSING = 'close:';

/** An entry of the account. Entries are only ever added. */
export interface LeavePosting {
  bucketId: string;
  /** Day on which it is booked, `YYYY-MM-DD`. */
  date: string;
  /** Thousandths of a day, signed. */
  delta: number;
  kind: LeavePostingKind;
  /** Day of leave that is used or given back. Default: `date`. */
  leaveDate?: string;
  /** Request, notice or closing that it comes from. */
  sourceId?: string;
  reason?: string;
  by?: string;
}

/** Leave of one day out of one bucket. */
export interface LeaveAllocation {
  bucketId: string;
  /** Day of leave, `YYYY-MM-DD`. */
  date: string;
  /** Thousandths of a day, more than 0. */
  days: number;
}

/** The leave account of one employment. */
export interface LeaveAccount {
  buckets: readonly LeaveBucket[];
  postings: readonly LeavePosting[];
  /** What requests that are not decided yet would use. */
  pending?: readonly LeaveAllocation[];
}

/** First day on which a bucket can be taken. */
export const usableFrom = ({ usableFrom: from, kind, leaveYear }: LeaveBucket): string =>
  from ?? `${kind === 'carry' ? leaveYear + 1 : leaveYear}-01-01`;

/** What is left of a bucket by its postings, approved leave of later days taken off. */
export const openDays = ({ id }: Pick<LeaveBucket, 'id'>, postings: readonly LeavePosting[]): number =>
  postings.reduce((sum, { bucketId, delta }) => (bucketId === id ? sum + delta : sum), 0);
