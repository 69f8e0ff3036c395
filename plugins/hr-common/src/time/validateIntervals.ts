import { localDayNumber, millisOf, momentFrom, type Instant } from './zone';
import { isCalendarDate, dayNumber } from './calendar';
import type { WorkInterval } from './intervals';

/** What makes recorded time impossible. All of them are a 400 with the field; nothing else is a reason to refuse an entry. */
export const intervalProblems = [
  'UNREADABLE',
  'INVALID_DATE',
  'END_BEFORE_START',
  'OVERLAP',
  'IN_FUTURE',
  'TOO_LONG',
  'SECOND_OPEN',
  'OPEN_BEFORE_OTHERS',
  'OTHER_DAY',
] as const;
export type IntervalProblem = (typeof intervalProblems)[number];

export interface IntervalIssue {
  code: IntervalProblem;
  /** e.g. `intervals[1].end`. */
  field: string;
  /** English sentence. */
  message: string;
  /** The other interval of an overlap. */
  otherIndex?: number;
}

const sentences: Record<IntervalProblem, string> = {
  UNREADABLE: 'is not a moment: expected a date and time with its offset, e.g. 2026-11-23T08:00:00+01:00',
  INVALID_DATE: 'is not a day that exists: expected YYYY-MM-DD',
  END_BEFORE_START: 'lies before the start',
  OVERLAP: 'overlaps with another interval',
  IN_FUTURE: 'lies in the future',
  TOO_LONG: 'makes an interval of more than 24 hours: enter each day by itself',
  SECOND_OPEN: 'is missing, and another interval is open already',
  OPEN_BEFORE_OTHERS: 'is missing, and later intervals follow',
  OTHER_DAY: 'does not lie on the day or the night after it',
};

const indexOf = (field: string) => Number(/\d+/.exec(field)?.[0] ?? -1);

const MOST_MS = 24 * 3_600_000;

export interface IntervalsToValidate {
  intervals: readonly WorkInterval[];
  /** Moment of the entry; later starts and ends are refused. */
  now?: Instant;
  /** Day they are said to belong to: starts lie on it or on the day after (night shifts). */
  date?: string;
  zone?: string;
}

/**
 * Finds what cannot be true in recorded time: ends before starts, overlaps, the future, more than 24 hours in a row, two open intervals.
 * Long days, missing breaks and short rests are no problem here; they are true and become breaches in `evaluateDay`.
 *
 * @returns one issue per field, in the order of the intervals; empty when everything can be true
 */
export function validateIntervals({ intervals, now, date, zone = 'Europe/Berlin' }: IntervalsToValidate): IntervalIssue[] {
  const issues: IntervalIssue[] = [];
  const note = (code: IntervalProblem, field: string, otherIndex?: number) =>
    issues.push({ code, field, message: `${field} ${sentences[code]}`, ...(otherIndex !== undefined && { otherIndex }) });
  if (date !== undefined && !isCalendarDate(date)) {
    note('INVALID_DATE', 'date');
    return issues;
  }
  const latest = now === undefined ? Infinity : millisOf(now);
  const spans = intervals.map(({ start, end, kind }, index) => {
    const field = (name: string) => `intervals[${index}].${name}`;
    const from = millisOf(start);
    const to = end === null ? null : millisOf(end);
    if (Number.isNaN(from)) note('UNREADABLE', field('start'));
    else if (from > latest) note('IN_FUTURE', field('start'));
    else if (date !== undefined && !isNear(from, date, zone)) note('OTHER_DAY', field('start'));
    if (to !== null && Number.isNaN(to)) note('UNREADABLE', field('end'));
    else if (to !== null && to < from) note('END_BEFORE_START', field('end'));
    else if (to !== null && to > latest) note('IN_FUTURE', field('end'));
    else if (to !== null && to - from > MOST_MS) note('TOO_LONG', field('end'));
    return { index, from, to, isBreak: kind === 'break' };
  });
  noteNeighbours(
    spans.filter(({ from, to }) => from <= (to ?? Infinity)),
    note,
  );
  return issues.sort((a, b) => indexOf(a.field) - indexOf(b.field));
}

type Recorded = { index: number; from: number; to: number | null; isBreak: boolean };

/** Breaks may lie inside work, so work is compared with work and breaks with breaks. */
function noteNeighbours(spans: readonly Recorded[], note: (code: IntervalProblem, field: string, other?: number) => void): void {
  for (const isBreak of [false, true]) {
    const sorted = spans
      .filter(span => span.isBreak === isBreak)
      .sort((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));
    let before: Recorded | undefined;
    for (const span of sorted) {
      if (before && before.to === null)
        note(span.to === null ? 'SECOND_OPEN' : 'OPEN_BEFORE_OTHERS', `intervals[${before.index}].end`, span.index);
      else if (before && before.to !== null && span.from < before.to) note('OVERLAP', `intervals[${span.index}].start`, before.index);
      if (!before || before.to === null || (span.to ?? Infinity) > before.to) before = span;
    }
  }
}

/** On the day, or on the one after as part of a night shift. */
function isNear(ms: number, date: string, zone: string): boolean {
  const day = localDayNumber(ms, zone);
  return day === dayNumber(date) || day === dayNumber(date) + 1;
}

/** Hours of a day in the zone: 23 and 25 on the days on which clocks change. */
export function hoursOfDay(date: string, zone = 'Europe/Berlin'): number {
  const day = dayNumber(date);
  return (momentFrom(day + 1, 0, zone) - momentFrom(day, 0, zone)) / 3_600_000;
}
