import { minutesOf, shiftSpan, type WorkingTimeRules } from '@tos/plugin-hr-common';

const DAY = 1440;

/** A stretch of one day, in minutes since its midnight. */
export interface TimeBand {
  kind: 'frame' | 'core' | 'shift' | 'carried';
  start: number;
  end: number;
}

/** Whether rules say anything about the time of day. */
export const hasTimes = ({ frame, core, shifts }: WorkingTimeRules) => frame !== null || core.length > 0 || shifts !== null;

/**
 * What is to be drawn of one day: frame and core time, the shift that begins on it, and what a night shift of the day before left
 * over. The cycle goes round, so the last night of its last week reaches into its first day.
 */
export function timeBandsOf({ days, frame, core, shifts }: WorkingTimeRules, week: number, day: number): TimeBand[] {
  const bands: TimeBand[] = [];
  if (frame && days[week][day] > 0) bands.push({ kind: 'frame', start: minutesOf(frame.from), end: minutesOf(frame.to) });
  for (const { weekday, from, to } of core) {
    if (weekday === day + 1) bands.push({ kind: 'core', start: minutesOf(from), end: minutesOf(to) });
  }
  if (!shifts) return bands;
  const inOrder = shifts.flat();
  const before = inOrder[(week * 7 + day + inOrder.length - 1) % inOrder.length];
  const left = before ? shiftSpan(before).end - DAY : 0;
  if (left > 0) bands.push({ kind: 'carried', start: 0, end: left });
  const own = shifts[week][day];
  if (own) {
    const { start, end } = shiftSpan(own);
    bands.push({ kind: 'shift', start, end: Math.min(end, DAY) });
  }
  return bands;
}
