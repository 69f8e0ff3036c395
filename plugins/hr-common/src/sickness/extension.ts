import { addDays, daysBetween, isCalendarDate, weekdayOf } from '../holidays/dates';

/** Quick picks of an extension. */
export const extensionPickCodes = ['plusOneDay', 'endOfWeek', 'endOfNextWeek'] as const;

/** An offered new last day. */
export interface ExtensionPick {
  code: (typeof extensionPickCodes)[number];
  /** New last day of illness, `YYYY-MM-DD`. */
  to: string;
}

const DAYS_IN_WEEK = 7;

/**
 * New last days offered when an illness goes on: one day more, until the Sunday of the week in which it would go on, until the Sunday
 * after. Sundays, because illness counts in calendar days and must not have a gap.
 *
 * @param to - last day so far
 */
export function extensionPicks(to: string): ExtensionPick[] {
  const next = addDays(to, 1);
  const sunday = addDays(next, DAYS_IN_WEEK - weekdayOf(next));
  return [
    { code: 'plusOneDay', to: next },
    { code: 'endOfWeek', to: sunday },
    { code: 'endOfNextWeek', to: addDays(sunday, DAYS_IN_WEEK) },
  ];
}

/** Why an illness cannot be extended to a day; undefined when it can. */
export const extensionProblems = ['invalidDate', 'notLater', 'tooLong'] as const;
export type ExtensionProblem = (typeof extensionProblems)[number];

/** Longest extension at once in days; certificates are renewed more often. */
export const MAX_EXTENSION_DAYS = 366;

/** Checks a new last day that was typed. */
export function extensionProblem(to: string, until: string): ExtensionProblem | undefined {
  if (!isCalendarDate(until)) return 'invalidDate';
  if (until <= to) return 'notLater';
  return daysBetween(to, until) > MAX_EXTENSION_DAYS ? 'tooLong' : undefined;
}
