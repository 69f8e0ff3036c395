import { companyDayOn, dayFactor, type HolidayCalendar } from './companyDays';
import { dateOf, eachDay, weekdayOf } from './dates';
import { holidays } from './holidays';

/** How a year divides for somebody who works on the given weekdays. */
export interface WorkdayCount {
  /** Public holidays that fall on these weekdays. */
  holidaysOnWorkdays: number;
  /** Days of these weekdays that are no public holiday. */
  workdays: number;
  /** Thousandths of a day that company days take off the workdays. */
  companyDaysOff: number;
}

/**
 * Working days of a year.
 *
 * @param weekdays - 1 is Monday, 7 is Sunday; default Monday to Friday
 * @throws RangeError for a year outside of 1995 to 2199
 */
export function countWorkdays(year: number, calendar: HolidayCalendar, weekdays: readonly number[] = [1, 2, 3, 4, 5]): WorkdayCount {
  const free = new Set(holidays(year, calendar).map(({ date }) => date));
  const days = eachDay(dateOf(year, 1, 1), dateOf(year, 12, 31)).filter(date => weekdays.includes(weekdayOf(date)));
  const workdays = days.filter(date => !free.has(date));
  const companyDaysOff = workdays
    .filter(date => companyDayOn(date, calendar))
    .reduce((sum, date) => sum + 1000 - dayFactor(date, calendar) * 1000, 0);
  return { holidaysOnWorkdays: days.length - workdays.length, workdays: workdays.length, companyDaysOff };
}
