import type { Breach } from './breaches';
import { dayNumber, weekdayOf } from './calendar';
import { minuteOfDay, minutesWithin } from './clockWindows';
import { spansOfDay } from './dayTimes';
import { clip, spanMinutes, union, type Span, type WorkInterval } from './intervals';
import type { WorkSchedule } from './workingTimeTarget';
import { defaultZone, momentFrom, type Instant } from './zone';

/** An interruption up to this length may lie in core time without leaving a hole in it. */
const CORE_BREAK_MINUTES = 60;

export interface FlexitimeInput {
  /** `YYYY-MM-DD`. */
  date: string;
  intervals: readonly WorkInterval[];
  model: WorkSchedule;
  /** Leave, sickness, a holiday or half a day of one: nobody misses core time then. */
  isAbsent?: boolean;
  zone?: string;
  now?: Instant;
}

function momentsOfCore(date: string, { from, to }: { from: string; to: string }, zone: string): Span {
  const day = dayNumber(date);
  return [momentFrom(day, minuteOfDay(from), zone), momentFrom(day, minuteOfDay(to), zone)];
}

function missedMinutes(work: readonly Span[], [from, to]: Span): number {
  const bridged = union(
    work.map(([start, end], i) => {
      const next = work[i + 1]?.[0];
      return [start, next !== undefined && next - end <= CORE_BREAK_MINUTES * 60_000 ? next : end] as const;
    }),
  );
  return (to - from) / 60_000 - spanMinutes(clip(bridged, from, to));
}

/**
 * Frame and core time of a flexitime model. Both are rules of the company, so they are only recorded (`info`); time outside the frame
 * counts all the same. A day without work misses core time only where it has a target.
 *
 * @returns `OUTSIDE_FRAME`, `CORE_MISSED`
 */
export function checkFlexitime({ date, intervals, model, isAbsent = false, zone = defaultZone, now }: FlexitimeInput): Breach[] {
  const { work } = spansOfDay(intervals, true, now);
  const breaches: Breach[] = [];
  const base = { severity: 'info', date, ruleCode: 'WORKING_TIME_MODEL', paragraph: '' } as const;
  const outside = model.frame ? spanMinutes(work) - minutesWithin(work, model.frame, zone) : 0;
  if (outside > 0) {
    const remedy = { action: 'moveToOtherDay', minutes: outside } as const;
    breaches.push({ ...base, code: 'OUTSIDE_FRAME', minutes: outside, params: { ...model.frame }, remedy });
  }
  const core = isAbsent ? [] : (model.core ?? []).filter(({ weekday }) => weekday === weekdayOf(date));
  for (const { from, to } of core) {
    const minutes = missedMinutes(work, momentsOfCore(date, { from, to }, zone));
    if (minutes > 0) breaches.push({ ...base, code: 'CORE_MISSED', minutes, params: { from, to }, remedy: { action: 'none' } });
  }
  return breaches;
}
