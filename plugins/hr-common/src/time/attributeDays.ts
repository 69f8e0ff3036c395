import { dateOfDayNumber } from './calendar';
import { spanOf, type Span, type WorkInterval } from './intervals';
import { defaultZone, localDayNumber, type Instant } from './zone';

/** Intervals of one working day. */
export interface AttributedDay<T extends WorkInterval = WorkInterval> {
  /** Day on which the shift starts, `YYYY-MM-DD`. */
  date: string;
  intervals: T[];
}

export interface AttributionOptions {
  /** Zone in which days are cut; default Europe/Berlin. */
  zone?: string;
  /** A longer gap ends a shift: what starts after it on the next calendar day is that day's. Default three hours. */
  shiftGapMinutes?: number;
  /** For open intervals. */
  now?: Instant;
}

const goesOn = ([from]: Span, shiftEnd: number, gapMinutes: number) => from - shiftEnd <= gapMinutes * 60_000;

/**
 * Puts intervals on the day on which their shift starts (hr.md §5): work after midnight stays with the evening before when it goes on
 * from there without a long gap. Nothing is cut; surcharges by calendar day are in `DayEvaluation.byDate`.
 *
 * @returns days in order; intervals without a readable start are left out, see `validateIntervals`
 */
export function attributeDays<T extends WorkInterval>(
  intervals: readonly T[],
  { zone = defaultZone, shiftGapMinutes = 180, now }: AttributionOptions = {},
): AttributedDay<T>[] {
  const read = intervals.flatMap(interval => {
    const span = spanOf(interval, now) ?? spanOf({ ...interval, end: interval.start });
    return span ? [{ interval, span }] : [];
  });
  const days: AttributedDay<T>[] = [];
  let current: (AttributedDay<T> & { day: number }) | undefined;
  let shiftEnd = -Infinity;
  for (const { interval, span } of read.sort((a, b) => a.span[0] - b.span[0])) {
    const day = localDayNumber(span[0], zone);
    if (!current || (day !== current.day && !goesOn(span, shiftEnd, shiftGapMinutes))) {
      current = { date: dateOfDayNumber(day), day, intervals: [] };
      days.push(current);
    }
    current.intervals.push(interval);
    shiftEnd = Math.max(shiftEnd, span[1]);
  }
  return days.map(({ date, intervals: own }) => ({ date, intervals: own }));
}
