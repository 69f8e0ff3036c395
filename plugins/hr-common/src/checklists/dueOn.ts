import { DateTime } from 'luxon';

/** Distance of a due date from its anchor. Months come first and end at the month's end: 31 January + 1 month is 28 February. */
export interface DueOffset {
  offsetMonths: number;
  /** Negative: before. */
  offsetDays: number;
}

/**
 * Due date of an item; says the same as the SQL that lists items.
 *
 * @param anchor - `YYYY-MM-DD`; `null` when the date is not known yet
 */
export function dueOn(anchor: string | null, { offsetMonths, offsetDays }: DueOffset): string | null {
  if (anchor === null) return null;
  return DateTime.fromISO(anchor, { zone: 'utc' }).plus({ months: offsetMonths }).plus({ days: offsetDays }).toISODate();
}
