import type { Instant } from './zone';

/** Vocational school on a day, for minors (§9 JArbSchG, R23). */
export interface SchoolDay {
  /** Lessons of 45 minutes. */
  lessons: number;
  /** From the first to the last lesson with the breaks between them, in minutes. */
  lessonsWithBreaksMinutes: number;
  /** Ways between school and company, both directions together, in minutes. */
  travelMinutes?: number;
  /** Start of the first lesson; no work before it when that is before 9:00. */
  startsAt?: Instant;
  /** The one day of the week with more than five lessons that counts as the average daily time; a second one counts by its hours. */
  isSecondLongDay?: boolean;
  /** The day belongs to a block week, see `schoolWeekCredit`. */
  isBlockWeek?: boolean;
}

/** More than so many lessons make a long school day; a block week has at least so many hours on so many days (§9(1) JArbSchG). */
export const schoolRules = { longDayAboveLessons: 5, blockWeekMinutes: 25 * 60, blockWeekDays: 5 } as const;

/** Whether the minor may not work on the day any more: more than five lessons, once a week, or a block week (§9(1) no. 2, 3 JArbSchG). */
export const isFreeAfterSchool = ({ lessons, isSecondLongDay, isBlockWeek }: SchoolDay) =>
  isBlockWeek === true || (lessons > schoolRules.longDayAboveLessons && !isSecondLongDay);

/**
 * Minutes of working time that a school day counts (§9(2) JArbSchG, J11): a long day once a week as the average daily time; otherwise
 * the lessons with their breaks and the ways between school and company.
 *
 * @param averageDailyMinutes - average daily working time of the contract
 */
export function schoolCredit(day: SchoolDay, averageDailyMinutes = 480): number {
  if (isFreeAfterSchool(day)) return averageDailyMinutes;
  return day.lessonsWithBreaksMinutes + (day.travelMinutes ?? 0);
}

/**
 * Minutes of working time that a school week counts: a block week of at least 25 hours on five days as the weekly working time; any
 * other as the sum of its days, of which the first long one counts as the average daily time.
 *
 * @param averageWeeklyMinutes - weekly working time of the contract
 */
export function schoolWeekCredit(days: readonly SchoolDay[], averageWeeklyMinutes = 2400, averageDailyMinutes = 480): number {
  const lessons = days.reduce((sum, { lessons: count }) => sum + count * 45, 0);
  if (days.length >= schoolRules.blockWeekDays && lessons >= schoolRules.blockWeekMinutes) return averageWeeklyMinutes;
  let longDays = 0;
  return days.reduce((sum, day) => {
    const isLong = day.lessons > schoolRules.longDayAboveLessons;
    if (isLong) longDays += 1;
    return sum + schoolCredit({ ...day, isBlockWeek: false, isSecondLongDay: isLong && longDays > 1 }, averageDailyMinutes);
  }, 0);
}
