import type { Core, Frame, ShiftTime, WorkingTimeRules } from './schemas';

const DAY_MINUTES = 24 * 60;
const DAY_MS = 86_400_000;

/** Minutes since midnight of a time of day as `HH:MM`; `24:00` is 1440. */
export function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Length of a frame or core time in minutes. */
export const spanMinutes = ({ from, to }: Pick<Frame | Core, 'from' | 'to'>) => minutesOf(to) - minutesOf(from);

/** Begin and end of a shift in minutes since midnight of the day on which it starts; a night shift ends beyond 1440. */
export function shiftSpan({ from, to }: Pick<ShiftTime, 'from' | 'to'>): { start: number; end: number } {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return { start, end: end > start ? end : end + DAY_MINUTES };
}

/** Working time of a shift in minutes: its length without the break. The day a shift belongs to is the day it starts. */
export function shiftMinutes(shift: ShiftTime): number {
  const { start, end } = shiftSpan(shift);
  return end - start - shift.breakMinutes;
}

/** Minutes of an average week of the cycle, rounded. */
export const averageWeekMinutes = (days: readonly (readonly number[])[]) =>
  Math.round(days.flat().reduce((sum, minutes) => sum + minutes, 0) / days.length);

const dayNumber = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

/** Weekday of a day, 1 is Monday and 7 Sunday. */
export const weekdayOf = (date: string) => ((dayNumber(date) + 3) % 7) + 1;

/**
 * Which week of the cycle a day lies in, counted from 0. The cycle runs in both directions from its first Monday.
 *
 * @param date - `YYYY-MM-DD`
 */
export function cycleWeekOn({ days, cycleStart }: Pick<WorkingTimeRules, 'days' | 'cycleStart'>, date: string): number {
  if (days.length === 1 || cycleStart === null) return 0;
  const weeks = Math.floor((dayNumber(date) - dayNumber(cycleStart)) / 7);
  return ((weeks % days.length) + days.length) % days.length;
}

/** Target minutes of a day under the rules that count on it; holidays and absences are not looked at. */
export const targetMinutesOn = (rules: Pick<WorkingTimeRules, 'days' | 'cycleStart'>, date: string) =>
  rules.days[cycleWeekOn(rules, date)][weekdayOf(date) - 1];
