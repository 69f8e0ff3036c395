import { overlapOf, type DaySpan } from '../holidays/periods';
import { sumByYear, type LeaveDay } from '../leave/requests/requestDays';

/** What is left of a leave after illness. */
export interface LeaveConversion {
  /** Days given back, in order. */
  returned: readonly LeaveDay[];
  /** Days that stay leave. */
  kept: readonly LeaveDay[];
  /** Thousandths of a day that stay used, and that are given back. */
  counted: number;
  returnedTotal: number;
  returnedByYear: Readonly<Record<number, number>>;
}

const sum = (days: readonly LeaveDay[]) => days.reduce((total, day) => total + day.days, 0);

/**
 * Days of leave on which the person was unfit for work by certificate are not counted (§9 BUrlG), nor are days of medical rehabilitation
 * with continued pay (§10 BUrlG). An illness without a certificate gives nothing back, nor does the illness of a child.
 *
 * @param days - days of the leave, from `requestDays`
 * @param certified - certified spans of illness or rehabilitation, both days included
 */
export function convertLeave(days: readonly LeaveDay[], certified: readonly DaySpan[]): LeaveConversion {
  const isCertified = ({ date }: LeaveDay) => certified.some(span => overlapOf(span, { from: date, to: date }) !== undefined);
  const returned = days.filter(isCertified);
  const kept = days.filter(day => !isCertified(day));
  return { returned, kept, counted: sum(kept), returnedTotal: sum(returned), returnedByYear: sumByYear(returned) };
}
