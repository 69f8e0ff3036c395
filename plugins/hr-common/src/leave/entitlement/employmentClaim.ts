import { addDays, dateOf, yearOf } from '../../holidays/dates';
import { fullMonths, monthEnds, overlapOf, periodEnd, type DaySpan } from '../../holidays/periods';

/**
 * What part of the yearly leave an employment gives: the whole, twelfths by §5(1) BUrlG (`a` waiting period not over in the year, `b` exit
 * before it is over, `c` exit after it in the first half of the year), or nothing because there is no employment in the year.
 */
export const leaveClaims = ['full', 'a', 'b', 'c', 'none'] as const;
export type LeaveClaim = (typeof leaveClaims)[number];

/** How the employment stands to the leave year. */
export interface EmploymentClaim {
  claim: LeaveClaim;
  /** Full months by §§187, 188 BGB that give a twelfth each; 12 for the whole claim. */
  months: number;
  /** Last day of the waiting period, §4 BUrlG. The full claim begins on the day after. */
  waitingPeriodEndsOn: string;
  /** Part of the year in which the employment exists; absent when there is none. */
  span?: DaySpan;
  /** Full months of the employment in the year, whatever the claim; for contracts that grant twelfths. */
  employedMonths: number;
}

/**
 * The claim by §§4 and 5 BUrlG. Who ends on the very day on which the waiting period ends has not completed it (BAG 9 AZR 179/15). A month
 * that spans the new year within the waiting period counts in the year in which it ends.
 *
 * @param waitingMonths - length of the waiting period
 */
export function employmentClaim(
  { year, entryDate, exitDate }: { year: number; entryDate: string; exitDate?: string | null },
  waitingMonths = 6,
): EmploymentClaim {
  const whole = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
  const waitingPeriodEndsOn = periodEnd(entryDate, waitingMonths);
  const span = overlapOf({ from: entryDate, to: exitDate ?? null }, whole);
  if (!span) return { claim: 'none', months: 0, waitingPeriodEndsOn, employedMonths: 0 };
  const employedMonths = fullMonths(span);
  const exit = exitDate && yearOf(exitDate) === year ? exitDate : undefined;
  const known = { waitingPeriodEndsOn, span, employedMonths };
  if (addDays(waitingPeriodEndsOn, 1) <= (exit ?? whole.to)) {
    if (!exit || exit > dateOf(year, 6, 30)) return { claim: 'full', months: 12, ...known };
    return { claim: 'c', months: employedMonths, ...known };
  }
  const months = monthEnds({ from: entryDate, to: span.to }).filter(end => yearOf(end) === year).length;
  return { claim: exit ? 'b' : 'a', months, ...known };
}
