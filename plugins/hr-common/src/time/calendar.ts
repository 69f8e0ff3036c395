/** Arithmetic with calendar days as `YYYY-MM-DD`; no zone, no clock. Used by the other rules through `holidays/dates`. */

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** Days since 1 January 1970. */
export const dayNumber = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

const dates = new Map<number, string>();

export function dateOfDayNumber(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (dates.size > 50_000) dates.clear();
    dates.set(day, date);
  }
  return date;
}

export const addDays = (date: string, days: number) => dateOfDayNumber(dayNumber(date) + days);

/** Every day from `from` to `to`, both included; none when `to` lies before. */
export function datesBetween(from: string, to: string): string[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, i) => dateOfDayNumber(first + i));
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOfDayNumber = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;
export const weekdayOf = (date: string) => weekdayOfDayNumber(dayNumber(date));
export const mondayOf = (date: string) => addDays(date, 1 - weekdayOf(date));

/** First day of the month `months` later. */
export function monthStart(date: string, months = 0): string {
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

export const monthEnd = (date: string, months = 0) => addDays(monthStart(date, months + 1), -1);

/** The same day so many months later; where the month has no such day, the first of the next (§188(3) BGB is its last day before). */
export function addMonthsOrNextFirst(date: string, months: number): string {
  const start = monthStart(date, months);
  const day = Number(date.slice(8));
  return day <= Number(monthEnd(start).slice(8)) ? addDays(start, day - 1) : monthStart(start, 1);
}

/** Whether the text names a day that exists; 30 February does not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}
