import { millisOf, type Instant } from './zone';

/**
 * What a recorded span of time was. `travel` counts as work unless the evaluation is told otherwise; `onCallWork` is work done when called
 * out of standby.
 */
export const workIntervalKinds = ['work', 'break', 'travel', 'onCallWork'] as const;
export type WorkIntervalKind = (typeof workIntervalKinds)[number];

/**
 * A recorded span of time between two moments. A break may lie inside a working interval (it is taken out) or between two of them;
 * a gap between two is an interruption all the same (hr.md §5).
 */
export interface WorkInterval {
  start: Instant;
  /** Open while somebody works; an open one counts up to `now` or not at all, its end is never made up. */
  end: Instant | null;
  /** Default: `work`. */
  kind?: WorkIntervalKind;
}

/** From and to in milliseconds. */
export type Span = readonly [from: number, to: number];

export const spanMinutes = (spans: readonly Span[]) => spans.reduce((sum, [from, to]) => sum + (to - from), 0) / 60_000;

/** Spans in order of time, touching and overlapping ones as one, empty ones left out. */
export function union(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined[joined.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** `spans` without what `cuts` cover; both in order and free of overlap, as `union` leaves them. */
export function subtract(spans: readonly Span[], cuts: readonly Span[]): Span[] {
  if (cuts.length === 0) return [...spans];
  return spans.flatMap(([from, to]) => {
    const left: Span[] = [];
    let at = from;
    for (const [cutFrom, cutTo] of cuts) {
      if (cutTo <= at || cutFrom >= to) continue;
      if (cutFrom > at) left.push([at, cutFrom]);
      at = Math.max(at, cutTo);
    }
    if (at < to) left.push([at, to]);
    return left;
  });
}

/** What of the spans lies in `[from, to)`. */
export function clip(spans: readonly Span[], from: number, to: number): Span[] {
  const inside: Span[] = [];
  for (const [start, end] of spans) {
    if (start < to && end > from) inside.push([Math.max(start, from), Math.min(end, to)]);
  }
  return inside;
}

/** A year. More is no interval of work but a slip, and would be cut into midnights for ever. */
const MOST_MS = 366 * 86_400_000;

const wholeMinute = (ms: number) => ms - (ms % 60_000);

/**
 * The interval as a span of whole minutes; seconds fall away at both ends, so that parts add up to the whole. Undefined when it is open
 * without `now`, runs backwards, has no readable moment or lasts more than a year.
 */
export function spanOf({ start, end }: WorkInterval, now?: Instant): Span | undefined {
  const from = wholeMinute(millisOf(start));
  const to = wholeMinute(millisOf(end ?? now ?? NaN));
  return to >= from && to - from <= MOST_MS ? [from, to] : undefined;
}
