import { earlier, later } from '../../holidays/dates';
import type { DaySpan } from '../../holidays/periods';
import { findOverlaps, type AnyAbsence } from './findOverlaps';
import { requestDays, sumByYear, type LeaveDay, type RequestFacts } from './requestDays';

/** What company holidays book for one person. */
export interface CompanyHolidayBooking {
  /** Whether anything is booked. */
  booked: boolean;
  /** Why not, where nothing is: not employed then, no working day in the span, or absent on all of them already. */
  reason?: 'notEmployed' | 'noWorkingDay' | 'alreadyAbsent';
  days: readonly LeaveDay[];
  /** Thousandths per calendar year. */
  daysByYear: Readonly<Record<number, number>>;
  total: number;
}

const nothing = (reason: CompanyHolidayBooking['reason']): CompanyHolidayBooking => ({
  booked: false,
  reason,
  days: [],
  daysByYear: {},
  total: 0,
});

/**
 * Leave days that company holidays cost one person: only days of the employment on which the person would work and is not absent already.
 *
 * @param absences - what is approved or reported for the person
 */
export function companyHolidayBooking(span: DaySpan, facts: RequestFacts, absences: readonly AnyAbsence[] = []): CompanyHolidayBooking {
  const from = later(span.from, facts.employment?.entryDate ?? span.from);
  const to = earlier(span.to, facts.employment?.exitDate ?? span.to);
  if (from > to) return nothing('notEmployed');
  const { days: all } = requestDays({ from: { date: from, part: 'full' }, to: { date: to, part: 'full' } }, facts);
  if (all.length === 0) return nothing('noWorkingDay');
  const days = all.filter(({ date, part }) => {
    const day = { date, part };
    return findOverlaps({ from: day, to: day }, absences).length === 0;
  });
  if (days.length === 0) return nothing('alreadyAbsent');
  return { booked: true, days, daysByYear: sumByYear(days), total: days.reduce((sum, day) => sum + day.days, 0) };
}
