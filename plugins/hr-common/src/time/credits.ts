/**
 * Why time counts without work. `leave`, `special` (paid special leave, training), `holiday` and `sick` credit the day; `comp` (time off
 * in lieu) credits nothing and so lowers the balance; `unpaid` takes the target away.
 */
export const creditKinds = ['holiday', 'leave', 'sick', 'special', 'comp', 'unpaid'] as const;
export type CreditKind = (typeof creditKinds)[number];

/** An absence or holiday of a day. */
export interface DayCredit {
  kind: CreditKind;
  /** Default: the whole day. */
  part?: 'full' | 'am' | 'pm';
  /** Hours instead of a part of the day, in minutes. */
  minutes?: number;
  /** Sickness that began during work: the day is filled up to its target (hr.md §5). */
  startsInDay?: boolean;
}

export interface CreditInput {
  /** Planned net minutes of the day. */
  targetMin: number;
  /** Recorded minutes of the day. */
  workMin?: number;
  /** Worth of a day in models whose days have no fixed target; leave it out for those that have. */
  dayValueMinutes?: number | null;
  credits: readonly DayCredit[];
}

export interface CreditResult {
  /** After unpaid absence. */
  targetMin: number;
  creditMin: number;
}

/** Share of the day in minutes; morning and afternoon add up to the whole. */
function shareOf(value: number, { part = 'full', minutes }: DayCredit): number {
  if (minutes !== undefined) return Math.max(0, minutes);
  if (part === 'full') return value;
  return part === 'am' ? Math.ceil(value / 2) : Math.floor(value / 2);
}

/**
 * Credit of a day (hr.md §5; A03, A05, A06). A holiday on a scheduled day comes first, leave and sickness add nothing to it (§4(2) EFZG);
 * on a day off it credits nothing. Absences never credit more than the day is worth; sickness that starts in the day fills it up.
 */
export function creditOf({ targetMin, workMin = 0, dayValueMinutes, credits }: CreditInput): CreditResult {
  if (credits.length === 0) return { targetMin, creditMin: 0 };
  const value = targetMin > 0 ? targetMin : (dayValueMinutes ?? 0);
  const fillsUp = ({ kind, startsInDay }: DayCredit) => kind === 'sick' && startsInDay === true;
  const sumOf = (isMeant: (credit: DayCredit) => boolean) =>
    credits.filter(isMeant).reduce((sum, credit) => sum + shareOf(value, credit), 0);
  const unpaid = Math.min(
    targetMin,
    sumOf(({ kind }) => kind === 'unpaid'),
  );
  const worth = Math.max(0, value - unpaid);
  const whole = Math.min(
    worth,
    sumOf(credit => credit.kind !== 'unpaid' && credit.kind !== 'comp' && !fillsUp(credit)),
  );
  const rest = credits.some(fillsUp) ? Math.max(0, worth - whole - workMin) : 0;
  return { targetMin: targetMin - unpaid, creditMin: whole + rest };
}
