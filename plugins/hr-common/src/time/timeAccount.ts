import type { Breach, BreachCode } from './breaches';

/** Kinds of postings on a time account (hr.md §3, TimePosting). */
export const timePostingKinds = ['day', 'manual', 'payout', 'expiry', 'carry'] as const;

/** A posting; minutes may be negative. */
export interface TimePosting {
  /** `YYYY-MM-DD`. */
  date: string;
  minutes: number;
  kind: (typeof timePostingKinds)[number];
  reason?: string | null;
}

/** Limits of a balance in minutes; those below zero with or without their minus. All are optional. */
export interface TimeAccountCaps {
  warnPlus?: number | null;
  maxPlus?: number | null;
  warnMinus?: number | null;
  maxMinus?: number | null;
}

/** Sums of days; minutes. */
export interface TimeSums {
  targetMin: number;
  workMin: number;
  creditMin: number;
  /** Worked and credited. */
  actualMin: number;
  /** `actualMin − targetMin`. */
  balance: number;
}

/** Adds up days of a week, a month or any span (A02); `DayEvaluation` fits. */
export function sumDays(days: readonly Pick<TimeSums, 'targetMin' | 'workMin' | 'creditMin'>[]): TimeSums {
  const sums = { targetMin: 0, workMin: 0, creditMin: 0, actualMin: 0, balance: 0 };
  for (const { targetMin, workMin, creditMin } of days) {
    sums.targetMin += targetMin;
    sums.workMin += workMin;
    sums.creditMin += creditMin;
  }
  sums.actualMin = sums.workMin + sums.creditMin;
  sums.balance = sums.actualMin - sums.targetMin;
  return sums;
}

/** Flag of a balance: the cap it is beyond, or the warning level it has reached; undefined when within both. */
export function capFlagOf(balance: number, caps: TimeAccountCaps): { code: BreachCode; limit: number; minutes: number } | undefined {
  const { maxPlus, warnPlus } = caps;
  const maxMinus = caps.maxMinus && -Math.abs(caps.maxMinus);
  const warnMinus = caps.warnMinus && -Math.abs(caps.warnMinus);
  if (isSet(maxPlus) && balance > maxPlus) return { code: 'ABOVE_CAP', limit: maxPlus, minutes: balance - maxPlus };
  if (isSet(maxMinus) && balance < maxMinus) return { code: 'BELOW_CAP', limit: maxMinus, minutes: maxMinus - balance };
  if (isSet(warnPlus) && balance > warnPlus) return { code: 'NEAR_CAP', limit: warnPlus, minutes: balance - warnPlus };
  if (isSet(warnMinus) && balance < warnMinus) return { code: 'NEAR_LOWER_CAP', limit: warnMinus, minutes: warnMinus - balance };
  return undefined;
}

function isSet(limit: number | null | undefined): limit is number {
  return limit !== null && limit !== undefined;
}

export interface TimeAccountResult<T extends TimePosting = TimePosting> {
  balance: number;
  /** Every posting with the balance after it, in order of date. None is ever left out or cut. */
  entries: { posting: T; balance: number }[];
  /** Sums of minutes by kind of posting. */
  byKind: Record<TimePosting['kind'], number>;
  /** Postings that take the balance further beyond a cap, and warning levels as they are first passed. */
  flags: Breach[];
}

/**
 * Balance of a time account (hr.md §5; A08). Caps flag, they delete nothing: what is beyond one is for HR to decide.
 *
 * @param opening - balance before the first posting, in minutes
 */
export function timeAccount<T extends TimePosting>(account: {
  opening?: number;
  postings: readonly T[];
  caps?: TimeAccountCaps;
}): TimeAccountResult<T> {
  const { opening = 0, postings, caps = {} } = account;
  let balance = opening;
  const byKind = { day: 0, manual: 0, payout: 0, expiry: 0, carry: 0 };
  const flags: Breach[] = [];
  let last = capFlagOf(opening, caps);
  const entries = [...postings]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(posting => {
      balance += posting.minutes;
      byKind[posting.kind] += posting.minutes;
      const flag = capFlagOf(balance, caps);
      const isWorse = flag && (flag.code !== last?.code || (isCap(flag.code) && flag.minutes > last.minutes));
      if (isWorse) flags.push(flagged(posting, balance, flag));
      last = flag;
      return { posting, balance };
    });
  return { balance, entries, byKind, flags };
}

function isCap(code: BreachCode) {
  return code === 'ABOVE_CAP' || code === 'BELOW_CAP';
}

function flagged({ date }: TimePosting, balance: number, { code, limit, minutes }: NonNullable<ReturnType<typeof capFlagOf>>): Breach {
  const remedy = { action: balance > 0 ? 'useTimeOff' : 'none', minutes } as const;
  const severity = isCap(code) ? 'warn' : 'info';
  return { code, severity, minutes, date, ruleCode: 'TIME_ACCOUNT', paragraph: '', params: { balance, limit }, remedy };
}
