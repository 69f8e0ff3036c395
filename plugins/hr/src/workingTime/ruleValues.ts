import { shiftMinutes, WorkingTimeRules, type Core, type ShiftTime, type WorkingTimeVersion } from '@tos/plugin-hr-common';

/** A shift while it is typed. */
export type ShiftDraft = ShiftTime | null;

/** Rules as a form holds them; times may be incomplete while they are typed. */
export interface RuleValues {
  days: number[][];
  shifts: ShiftDraft[][] | null;
  cycleStart: string | null;
  frame: { from: string; to: string } | null;
  core: Core[];
  dayValueMinutes: number | null;
}

const FULL = [480, 480, 480, 480, 480, 0, 0];
const FREE: ShiftDraft[] = Array(7).fill(null);

/** Forty hours on five days, to begin with. */
export const usualRules: RuleValues = { days: [FULL], shifts: null, cycleStart: null, frame: null, core: [], dayValueMinutes: null };

/** Rules of a version, for a form. */
export function ruleValuesOf({
  days,
  shifts,
  cycleStart,
  frame,
  core,
  dayValueMinutes,
}: Omit<WorkingTimeVersion, 'id' | 'version'>): RuleValues {
  return { days, shifts, cycleStart, frame, core, dayValueMinutes };
}

/** The rules when they are complete, for preview and findings. */
export function completeRules({ days, shifts, cycleStart, frame, core, dayValueMinutes }: RuleValues): WorkingTimeRules | undefined {
  const parsed = WorkingTimeRules.safeParse({ days, shifts, cycleStart, frame, core, dayValueMinutes });
  return parsed.success ? parsed.data : undefined;
}

const replaced = <T>(list: readonly T[], at: number, value: T) => list.map((one, index) => (index === at ? value : one));

/** Hours of one day changed. */
export const withDay = ({ days }: RuleValues, week: number, day: number, minutes: number): Partial<RuleValues> => ({
  days: replaced(days, week, replaced(days[week], day, minutes)),
});

const CLOCK = /^\d\d:\d\d$/;
const lengthOf = (shift: ShiftDraft) =>
  shift && CLOCK.test(shift.from) && CLOCK.test(shift.to) ? Math.max(0, Math.min(1440, shiftMinutes(shift))) : 0;

/** A shift changed, and the hours of its day with it; one without times is a free day. */
export function withShift(values: RuleValues, week: number, day: number, change: Partial<ShiftTime>): Partial<RuleValues> {
  const shifts = values.shifts ?? values.days.map(() => FREE);
  const next = { from: '', to: '', breakMinutes: 30, ...shifts[week][day], ...change };
  const shift = next.from || next.to ? next : null;
  return { shifts: replaced(shifts, week, replaced(shifts[week], day, shift)), ...withDay(values, week, day, lengthOf(shift)) };
}

/** Times of shifts on, with free days as far as nothing is known yet, or off. */
export function withShiftTimes({ days }: RuleValues, isOn: boolean): Partial<RuleValues> {
  return isOn ? { shifts: days.map(() => FREE), days: days.map(() => FREE.map(() => 0)) } : { shifts: null };
}

/** One week more, like the last one. */
export const withWeek = ({ days, shifts }: RuleValues): Partial<RuleValues> => ({
  days: [...days, days[days.length - 1]],
  shifts: shifts && [...shifts, shifts[shifts.length - 1]],
});

/** One week less; a single one needs no Monday to begin on. */
export function withoutWeek({ days, shifts, cycleStart }: RuleValues, week: number): Partial<RuleValues> {
  const kept = days.filter((_, at) => at !== week);
  return { days: kept, shifts: shifts && shifts.filter((_, at) => at !== week), cycleStart: kept.length > 1 ? cycleStart : null };
}

/** The Monday of the week of a day, `YYYY-MM-DD`. */
export function mondayOf(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return new Date(time - ((new Date(time).getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
}
