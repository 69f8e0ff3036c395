import { dayFactor } from '../../holidays/companyDays';
import type { RequestFacts } from './requestDays';
import { dayIssue, type RequestIssue } from './requestIssues';

/** Absence of some hours of one day, such as a visit to the doctor; never touches the leave account. */
export interface HourlyAbsence {
  /** `YYYY-MM-DD` */
  date: string;
  /** Times of day as `HH:MM`, up to `24:00`; both or none. */
  fromTime?: string;
  toTime?: string;
  /** Length in minutes where no times are given. */
  minutes?: number;
}

const CLOCK = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Minutes since midnight; undefined for what is no time of day. */
export function minutesOfClock(clock: string): number | undefined {
  if (!CLOCK.test(clock)) return undefined;
  const [hours, minutes] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes of an hourly absence, at most what is planned on the day, and what is impossible about it. */
export function hourlyAbsence(
  { date, fromTime, toTime, minutes }: HourlyAbsence,
  { target, calendar, employment }: RequestFacts,
): { minutes: number; issues: readonly RequestIssue[] } {
  const refuse = (code: RequestIssue['code'], field: string, params: RequestIssue['params'] = {}) => ({
    minutes: 0,
    issues: [{ code, field, params }],
  });
  const wrong = dayIssue(date, 'date');
  if (wrong) return { minutes: 0, issues: [wrong] };
  if (employment?.entryDate && date < employment.entryDate) return refuse('beforeEntry', 'date', { date: employment.entryDate });
  if (employment?.exitDate && date > employment.exitDate) return refuse('afterExit', 'date', { date: employment.exitDate });
  let length = minutes ?? 0;
  if (fromTime !== undefined || toTime !== undefined) {
    const from = minutesOfClock(fromTime ?? '');
    const to = minutesOfClock(toTime ?? '');
    if (from === undefined) return refuse('invalidTime', 'fromTime', { given: fromTime ?? '' });
    if (to === undefined) return refuse('invalidTime', 'toTime', { given: toTime ?? '' });
    length = to - from;
  }
  const field = fromTime === undefined ? 'minutes' : 'toTime';
  if (!Number.isInteger(length) || length <= 0) return refuse('invalidMinutes', field);
  const planned = Math.round(target(date) * dayFactor(date, calendar));
  if (planned === 0) return refuse('noWorkingDay', 'date');
  if (length > planned)
    return { minutes: planned, issues: [{ code: 'longerThanDay', field, params: { minutes: length, target: planned } }] };
  return { minutes: length, issues: [] };
}
