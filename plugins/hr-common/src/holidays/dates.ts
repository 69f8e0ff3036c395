import { dayNumber } from '../time/calendar';

/** Calendar days as `YYYY-MM-DD` for the folders holidays, leave and sickness; the arithmetic is that of the folder time. */
export { addDays, datesBetween as eachDay, mondayOf, weekdayOf } from '../time/calendar';

const two = (number: number) => String(number).padStart(2, '0');

export const yearOf = (date: string) => Number(date.slice(0, 4));
export const dateOf = (year: number, month: number, day: number) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
export const daysBetween = (from: string, to: string) => dayNumber(to) - dayNumber(from);

/** Whether the text names a day that exists, from 1900 to 2199; 30 February does not. */
export function isCalendarDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

export const earlier = (a: string, b: string) => (a < b ? a : b);
export const later = (a: string, b: string) => (a > b ? a : b);

/** Days in a month; months may run below 1 or beyond 12. */
export const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** @throws RangeError for what is no day from 1900 to 2199 */
export function assertDay(name: string, date: string | null | undefined): void {
  if (date !== null && date !== undefined && !isCalendarDate(date))
    throw new RangeError(`${name}: ${date} is not a day from 1900 to 2199 as YYYY-MM-DD`);
}

/** @throws RangeError for days that do not exist, and for an end before the start */
export function assertSpan(name: string, { from, to }: { from: string; to: string | null }): void {
  assertDay(name, from);
  assertDay(name, to);
  if (to !== null && to < from) throw new RangeError(`${name}: ends on ${to}, before it begins on ${from}`);
}
