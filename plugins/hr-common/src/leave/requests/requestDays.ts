import { dayFactor, type HolidayCalendar } from '../../holidays/companyDays';
import { eachDay, yearOf } from '../../holidays/dates';
import { partOn, type AbsenceRange, type DayPart } from './absenceRange';
import { rangeIssues, type EmploymentDays, type RequestIssue } from './requestIssues';
import type { TargetMinutes } from './workSchedule';

/** What a day of leave costs. */
export interface LeaveDay {
  date: string;
  /** Part that is taken. */
  part: DayPart;
  /** Thousandths of a day: 1000 a whole one, 500 a half. */
  days: number;
}

/** Where and how somebody works. */
export interface RequestFacts {
  target: TargetMinutes;
  calendar: HolidayCalendar;
  /** Absent: not looked at. */
  employment?: EmploymentDays;
}

/** The days of a request. */
export interface RequestDays {
  /** Days that cost something, in order. */
  days: readonly LeaveDay[];
  /** Thousandths per calendar year; days count for the year in which they lie. */
  daysByYear: Readonly<Record<number, number>>;
  /** Thousandths in all. */
  total: number;
  /** What is impossible; the days are still counted where they can be. */
  issues: readonly RequestIssue[];
}

/** What a part of a day costs, in thousandths: nothing without a target or on a public holiday, half on a company half day. */
export function leaveDayCost(date: string, part: DayPart, { target, calendar }: Pick<RequestFacts, 'target' | 'calendar'>): number {
  if (target(date) <= 0) return 0;
  return dayFactor(date, calendar) * (part === 'full' ? 1000 : 500);
}

/** Sums days by the year in which they lie. */
export function sumByYear(days: readonly LeaveDay[]): Record<number, number> {
  const sums: Record<number, number> = {};
  for (const { date, days: cost } of days) sums[yearOf(date)] = (sums[yearOf(date)] ?? 0) + cost;
  return sums;
}

/**
 * The leave days of a request (hr.md, section 6): one per scheduled day, no matter how long it is; none on public holidays and on days
 * without a target; half on company half days; half a day for a half day.
 */
export function requestDays(range: AbsenceRange, facts: RequestFacts): RequestDays {
  const issues = rangeIssues(range, facts.employment);
  const isCountable = issues.every(({ code }) => code === 'beforeEntry' || code === 'afterExit');
  if (!isCountable) return { days: [], daysByYear: {}, total: 0, issues };
  const days = eachDay(range.from.date, range.to.date).flatMap(date => {
    const part = partOn(range, date)!;
    const cost = leaveDayCost(date, part, facts);
    return cost > 0 ? [{ date, part, days: cost }] : [];
  });
  const total = days.reduce((sum, day) => sum + day.days, 0);
  if (total === 0) issues.push({ code: 'noWorkingDay', field: 'from.date', params: {} });
  return { days, daysByYear: sumByYear(days), total, issues };
}
