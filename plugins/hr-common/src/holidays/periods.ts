import { addDays, dateOf, daysInMonth, earlier, later } from './dates';

/** First day of a month; months may run below 1 or beyond 12. */
const shiftMonth = (year: number, month: number) => dateOf(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);

/** A span of days, both included. */
export interface DaySpan {
  from: string;
  to: string;
}

/**
 * Last day of a period of so many months that begins with the whole of `from`: the day before the one with the same number, or the last
 * of the month where there is no such day.
 *
 * @param from - first day of the period, `YYYY-MM-DD`; it counts (§187(2) BGB)
 * @param months - length of the period, 1 or more
 * @returns last day of the period, included (§188(2) and (3) BGB): six months from 31 August 2026 end on 28 February 2027
 */
export function periodEnd(from: string, months: number): string {
  const [year, month, day] = from.split('-').map(Number);
  if (day === 1) return addDays(shiftMonth(year, month + months), -1);
  const first = shiftMonth(year, month + months);
  const [endYear, endMonth] = first.split('-').map(Number);
  return dateOf(endYear, endMonth, Math.min(day - 1, daysInMonth(endYear, endMonth)));
}

/** The full months of a span as their last days, in order. A month is a period by §§187(2), 188 BGB, not a calendar month. */
export function monthEnds({ from, to }: DaySpan): string[] {
  const ends: string[] = [];
  for (let end = periodEnd(from, 1); end <= to; end = periodEnd(from, ends.length + 1)) ends.push(end);
  return ends;
}

/** How many full months by §§187(2), 188 BGB lie in a span: 10 February to 9 June are four, to 8 June three. */
export const fullMonths = (span: DaySpan): number => monthEnds(span).length;

/** The full calendar months of a span, as `YYYY-MM` (§17(1) BEEG counts these). */
export function fullCalendarMonths({ from, to }: DaySpan): string[] {
  const months: string[] = [];
  const [year, month] = from.split('-').map(Number);
  for (let first = shiftMonth(year, month); first <= to; first = addDays(periodEnd(first, 1), 1)) {
    if (first >= from && periodEnd(first, 1) <= to) months.push(first.slice(0, 7));
  }
  return months;
}

/** What two spans share; undefined when they do not meet. An open end is `null`. */
export function overlapOf(a: { from: string; to: string | null }, b: DaySpan): DaySpan | undefined {
  const from = later(a.from, b.from);
  const to = a.to === null ? b.to : earlier(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

/** Spans that overlap or follow each other day on day, as one; in order. */
export function mergeSpans(spans: readonly DaySpan[]): DaySpan[] {
  const merged: DaySpan[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && span.from <= addDays(last.to, 1)) last.to = later(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}
