import { spanMinutes, spanOf, subtract, union, type Span, type WorkInterval } from './intervals';
import type { BreakRules } from './ruleSets';
import type { Instant } from './zone';

/** What the intervals of a day come to, before any rule looks at them. */
export interface DaySpans {
  /** First in and last out in milliseconds; undefined on a day without intervals. */
  bounds?: Span;
  /** Working time as recorded: breaks and gaps taken out. */
  work: Span[];
  /** Breaks and gaps between `bounds`, of any length. */
  interruptions: Span[];
  /** Travel that does not count as work by law; paid all the same. */
  travel: Span[];
}

/**
 * Puts the intervals of a day in order. Intervals that overlap count once; an open interval counts up to `now`, or not at all.
 *
 * @param travelIsWork - whether travel counts as working time by law
 */
export function spansOfDay(intervals: readonly WorkInterval[], travelIsWork = true, now?: Instant): DaySpans {
  const present: Span[] = [];
  const breaks: Span[] = [];
  const travel: Span[] = [];
  for (const interval of intervals) {
    const span = spanOf(interval, now);
    if (!span) continue;
    if (interval.kind === 'break') breaks.push(span);
    else if (interval.kind === 'travel' && !travelIsWork) travel.push(span);
    else present.push(span);
  }
  const cuts = union(breaks);
  const recorded = union(present);
  if (recorded.length === 0) return { work: [], interruptions: [], travel };
  // A break beside the work it touches belongs to the day's presence; one that stands alone does not make the day longer.
  const stretches = union([...recorded, ...cuts]).filter(([from, to]) => recorded.some(([start, end]) => start < to && end > from));
  const bounds: Span = [stretches[0][0], stretches[stretches.length - 1][1]];
  const work = subtract(recorded, cuts);
  return { bounds, work, interruptions: subtract([bounds], work), travel };
}

/** Statutory times of a day in minutes (hr.md §5). */
export interface DayTimes {
  /** First in to last out. */
  presence: number;
  /** Interruptions that are breaks by law: long enough and not at the edge of the day. */
  breakStat: number;
  /** `presence − breakStat`: shorter interruptions count as work for the law. */
  statNet: number;
  /** Longest time without an interruption that is long enough. */
  longestStretch: number;
}

type BreakMeasure = Pick<BreakRules, 'minPartMinutes' | 'edgeMinutes'>;

const isLongEnough = ([from, to]: Span, { minPartMinutes }: BreakMeasure) => to - from >= minPartMinutes * 60_000;

/** Strictly inside of the day, and clear of its edges where a rule says so. */
const isInside = ([from, to]: Span, [first, last]: Span, edgeMinutes: number) =>
  from > first && to < last && from - first >= edgeMinutes * 60_000 && last - to >= edgeMinutes * 60_000;

/**
 * Measures a day by the rules for breaks.
 *
 * @param rules - least length of a break, and how far from the edge of the day it lies
 */
export function measureDay(day: DaySpans, rules: BreakMeasure): DayTimes {
  if (!day.bounds) return { presence: 0, breakStat: 0, statNet: 0, longestStretch: 0 };
  const [first, last] = day.bounds;
  let breakMs = 0;
  let longest = 0;
  let begun = first;
  for (const gap of day.interruptions) {
    if (!isLongEnough(gap, rules) || !isInside(gap, day.bounds, 0)) continue;
    if (isInside(gap, day.bounds, rules.edgeMinutes)) breakMs += gap[1] - gap[0];
    longest = Math.max(longest, gap[0] - begun);
    begun = gap[1];
  }
  longest = Math.max(longest, last - begun);
  const presence = (last - first) / 60_000;
  return { presence, breakStat: breakMs / 60_000, statNet: presence - breakMs / 60_000, longestStretch: longest / 60_000 };
}

/** Working time by law as spans: from first in to last out without the breaks that are breaks by law. */
export function statutorySpans({ bounds, interruptions }: DaySpans, rules: BreakMeasure): Span[] {
  if (!bounds) return [];
  return subtract(
    [bounds],
    interruptions.filter(gap => isLongEnough(gap, rules) && isInside(gap, bounds, rules.edgeMinutes)),
  );
}

/** Paid minutes: recorded work without any break or gap, and travel. */
export const paidMinutes = ({ work, travel }: DaySpans) => spanMinutes(union([...work, ...travel]));

/**
 * Minutes of break that net working time needs (§4 ArbZG, §11 JArbSchG; hr.md §5).
 *
 * @param statNet - net working time in minutes, not presence: 9:30 with a break of 0:30 needs 30, not 45 (hr.md §1 no. 3)
 */
export function breakNeedOf(statNet: number, steps: BreakRules['steps']): number {
  let needed = 0;
  for (const { above, need } of steps) if (statNet > above) needed = need;
  return needed;
}
