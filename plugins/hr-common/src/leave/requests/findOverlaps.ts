import { earlier, eachDay, later } from '../../holidays/dates';
import { halvesOf, partOn, type AbsenceRange, type DayHalf } from './absenceRange';
import { minutesOfClock, type HourlyAbsence } from './hourlyAbsence';
import type { RequestIssue } from './requestIssues';

/** An absence by days or by hours. */
export type AnyAbsence = AbsenceRange | HourlyAbsence;

/** Where two absences meet. */
export interface AbsenceOverlap<T> {
  with: T;
  /** First day on which they meet. */
  date: string;
}

const NOON = 12 * 60;
const isHourly = (absence: AnyAbsence): absence is HourlyAbsence => 'date' in absence;
const bounds = (absence: AnyAbsence) =>
  isHourly(absence) ? { from: absence.date, to: absence.date } : { from: absence.from.date, to: absence.to.date };

/** Minutes of the day that an absence takes; undefined where an hourly one names no times. */
function takenOn(absence: AnyAbsence, date: string): readonly (readonly [number, number])[] | undefined {
  if (isHourly(absence)) {
    const from = minutesOfClock(absence.fromTime ?? '');
    const to = minutesOfClock(absence.toTime ?? '');
    return from === undefined || to === undefined ? undefined : [[from, to]];
  }
  const spans: Record<DayHalf, readonly [number, number]> = { am: [0, NOON], pm: [NOON, 2 * NOON] };
  const part = partOn(absence, date);
  return part === undefined ? [] : halvesOf(part).map(half => spans[half]);
}

function meetOn(a: AnyAbsence, b: AnyAbsence, date: string): boolean {
  const [first, second] = [takenOn(a, date), takenOn(b, date)];
  // Some hours of a day fit beside a half day, never beside a whole one.
  if (!first || !second) return (first ?? second ?? []).length === 2;
  return first.some(([from, to]) => second.some(([start, end]) => from < end && start < to));
}

/**
 * Absences that meet a new one in the same part of a day: morning and afternoon of one day go together, twice the morning does not.
 * Give only those that count (not withdrawn, rejected or cancelled), and not the one that is being changed.
 */
export function findOverlaps<T extends AnyAbsence>(absence: AnyAbsence, others: readonly T[]): AbsenceOverlap<T>[] {
  const mine = bounds(absence);
  return others.flatMap(other => {
    const theirs = bounds(other);
    const date = eachDay(later(mine.from, theirs.from), earlier(mine.to, theirs.to)).find(day => meetOn(absence, other, day));
    return date === undefined ? [] : [{ with: other, date }];
  });
}

/** The overlaps as issues of the request. */
export const overlapIssues = (absence: AnyAbsence, others: readonly AnyAbsence[]): RequestIssue[] =>
  findOverlaps(absence, others).map(({ date }) => ({ code: 'overlap', field: isHourly(absence) ? 'date' : 'from.date', params: { date } }));
