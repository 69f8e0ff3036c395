import { daysBetween, mondayOf, weekdayOf } from '../../holidays/dates';

/** Planned minutes of a day, `YYYY-MM-DD`, holidays not looked at; 0 where the person does not work. */
export type TargetMinutes = (date: string) => number;

/** A working-time model as a cycle of weeks. */
export interface WorkCycle {
  /** Target minutes, one list per week of the cycle (1 to 8), each from Monday to Sunday. */
  days: readonly (readonly number[])[];
  /** Any day of a week that is the first of the cycle, `YYYY-MM-DD`. With one week it does not matter. */
  startsOn?: string;
}

/**
 * The target of each day of a repeating cycle, before its start too.
 *
 * @throws RangeError for a cycle without weeks or with a week that has not seven days
 */
export function targetOfCycle({ days, startsOn = '2024-01-01' }: WorkCycle): TargetMinutes {
  if (days.length === 0 || days.some(week => week.length !== 7)) throw new RangeError('a cycle has weeks of seven days each');
  const start = mondayOf(startsOn);
  return date => {
    const week = Math.floor(daysBetween(start, date) / 7);
    return days[((week % days.length) + days.length) % days.length][weekdayOf(date) - 1];
  };
}

/** The same minutes on the given weekdays; 1 is Monday, 7 is Sunday. Default: eight hours from Monday to Friday. */
export const targetOfWeekdays =
  (weekdays: readonly number[] = [1, 2, 3, 4, 5], minutes = 480): TargetMinutes =>
  date =>
    weekdays.includes(weekdayOf(date)) ? minutes : 0;

/** Mean working days per week of a cycle, for the yearly leave: 3.5 for three and four days in turn. */
export const daysPerWeekOf = ({ days }: Pick<WorkCycle, 'days'>): number => days.flat().filter(minutes => minutes > 0).length / days.length;
