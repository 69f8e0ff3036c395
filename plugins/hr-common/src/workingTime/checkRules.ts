import type { WorkingTimeModel } from '../persons';
import { averageWeekMinutes, minutesOf, shiftMinutes, shiftSpan, spanMinutes, weekdayOf } from './schedule';
import type { workingTimeErrors } from './refusals';
import type { WorkingTimeRules } from './schemas';

/** Limits of the law as far as a plan is measured by them; minutes. A company's rule sets may hand in others. */
export interface WorkingTimeLimits {
  /** Longest working day, section 3 sentence 2 ArbZG. */
  dayMax: number;
  /** Most minutes a week on average: eight hours on six Werktage, section 3 ArbZG. */
  weekAverageMax: number;
  /** Uninterrupted rest between two working days, section 5(1) ArbZG. */
  restMin: number;
  /** Break that work beyond so many minutes needs, longest first; section 4 ArbZG. */
  breaks: readonly { over: number; minutes: number }[];
}

/** The Arbeitszeitgesetz without agreement or exception. */
export const defaultWorkingTimeLimits: WorkingTimeLimits = {
  dayMax: 600,
  weekAverageMax: 2880,
  restMin: 660,
  breaks: [
    { over: 540, minutes: 45 },
    { over: 360, minutes: 30 },
  ],
};

/** What may be agreed but is worth a second look. */
export const workingTimeWarnings = [
  'weekOver48',
  'dayOver10',
  'restShort',
  'breakShort',
  'coreOnFreeDay',
  'coreLongerThanDay',
  'dayValueMissing',
] as const;

export type WorkingTimeErrorCode = keyof typeof workingTimeErrors;
export type WorkingTimeWarningCode = (typeof workingTimeWarnings)[number];

/** Something about the rules; `week` and `day` count from 0, Monday is 0. */
export interface WorkingTimeFinding<Code extends string = WorkingTimeErrorCode | WorkingTimeWarningCode> {
  code: Code;
  /** Where it stands in the rules, e.g. `['days', 0, 5]`. */
  path: (string | number)[];
  week?: number;
  day?: number;
}

type Errors = WorkingTimeFinding<WorkingTimeErrorCode>[];
type Warnings = WorkingTimeFinding<WorkingTimeWarningCode>[];

function frameErrors({ days, frame, core }: WorkingTimeRules): Errors {
  const found: Errors = [];
  core.forEach((one, at) => {
    const place = { path: ['core', at], day: one.weekday - 1 };
    if (frame && (one.from < frame.from || one.to > frame.to)) found.push({ code: 'coreOutsideFrame', ...place });
    const others = core.slice(0, at).filter(other => other.weekday === one.weekday);
    if (others.some(other => other.from < one.to && one.from < other.to)) found.push({ code: 'coreOverlaps', ...place });
  });
  if (!frame) return found;
  const longest = spanMinutes(frame);
  days.forEach((week, w) =>
    week.forEach((minutes, d) => {
      if (minutes > longest) found.push({ code: 'dayLongerThanFrame', path: ['days', w, d], week: w, day: d });
    }),
  );
  return found;
}

function shiftErrors({ days, shifts }: WorkingTimeRules, type: WorkingTimeModel): Errors {
  if (!shifts) return [];
  if (type !== 'shift') return [{ code: 'shiftsForShiftModelOnly', path: ['shifts'] }];
  if (shifts.length !== days.length) return [{ code: 'shiftsNotPerWeek', path: ['shifts'] }];
  return shifts.flatMap((week, w) =>
    week.flatMap((shift, d): Errors => {
      const place = { path: ['shifts', w, d], week: w, day: d };
      if (shift && shiftMinutes(shift) <= 0) return [{ code: 'breakTooLong', ...place }];
      return (shift ? shiftMinutes(shift) : 0) === days[w][d] ? [] : [{ code: 'shiftDiffers', ...place }];
    }),
  );
}

/** Contradictions within the rules of a model of that type; an empty list accepts them. */
export function workingTimeErrorsOf(type: WorkingTimeModel, rules: WorkingTimeRules): Errors {
  const { days, cycleStart } = rules;
  const cycle: Errors = [];
  if (days.length > 1 && cycleStart === null) cycle.push({ code: 'cycleStartMissing', path: ['cycleStart'] });
  if (cycleStart !== null && weekdayOf(cycleStart) !== 1) cycle.push({ code: 'cycleStartNotMonday', path: ['cycleStart'] });
  return [...cycle, ...frameErrors(rules), ...shiftErrors(rules, type)];
}

function shiftWarnings({ shifts }: WorkingTimeRules, { restMin, breaks }: WorkingTimeLimits): Warnings {
  const inOrder = (shifts ?? []).flatMap((week, w) => week.map((shift, d) => ({ shift, week: w, day: d })));
  return inOrder.flatMap(({ shift, week, day }, at): Warnings => {
    if (!shift) return [];
    const found: Warnings = [];
    const place = { path: ['shifts', week, day], week, day };
    const needed = breaks.find(({ over }) => shiftMinutes(shift) > over)?.minutes ?? 0;
    if (shift.breakMinutes < needed) found.push({ code: 'breakShort', ...place });
    const next = inOrder[(at + 1) % inOrder.length].shift;
    if (next && minutesOf(next.from) + 1440 - shiftSpan(shift).end < restMin) found.push({ code: 'restShort', ...place });
    return found;
  });
}

function coreWarnings({ days, core }: WorkingTimeRules): Warnings {
  return [...new Set(core.map(({ weekday }) => weekday))].sort().flatMap((weekday): Warnings => {
    const day = weekday - 1;
    const place = { path: ['core'], day };
    const targets = days.map(week => week[day]).filter(minutes => minutes > 0);
    if (!targets.length) return [{ code: 'coreOnFreeDay', ...place }];
    const length = core.filter(one => one.weekday === weekday).reduce((sum, one) => sum + spanMinutes(one), 0);
    return length > Math.min(...targets) ? [{ code: 'coreLongerThanDay', ...place }] : [];
  });
}

/** What to look at again: limits of the law that the plan exceeds, and what does not fit together well. */
export function workingTimeWarningsOf(rules: WorkingTimeRules, limits = defaultWorkingTimeLimits): Warnings {
  const { days, dayValueMinutes } = rules;
  const found: Warnings = [];
  if (averageWeekMinutes(days) > limits.weekAverageMax) found.push({ code: 'weekOver48', path: ['days'] });
  days.forEach((week, w) =>
    week.forEach((minutes, d) => {
      if (minutes > limits.dayMax) found.push({ code: 'dayOver10', path: ['days', w, d], week: w, day: d });
    }),
  );
  if (days.flat().every(minutes => minutes === 0) && !dayValueMinutes) found.push({ code: 'dayValueMissing', path: ['dayValueMinutes'] });
  return [...found, ...shiftWarnings(rules, limits), ...coreWarnings(rules)];
}
