import type { WorkingTimeModel } from '../persons';
import { isValidOn } from '../validity';
import { targetMinutesOn } from '../workingTime';
import { mondayOf } from './calendar';
import type { ClockWindow } from './ruleSets';

/**
 * How working time is organised; a `WorkingTimeModelRecord` fits, and so does a `WorkingTimeVersion` with the type of its model. Annual, trust and on-call models may have days without fixed target
 * (all zero); leave, sickness and holidays are then worth `dayValueMinutes`. A mini-job has whatever model its contract names.
 */
export interface WorkSchedule {
  type: WorkingTimeModel;
  /** Target minutes, one list per week of the cycle (1 to 8), each from Monday to Sunday. */
  days: readonly (readonly number[])[];
  /** A day in the first week of the cycle. */
  cycleStart?: string | null;
  /** Hours within which work may lie, e.g. 06:00 to 20:00. */
  frame?: ClockWindow | null;
  /** Hours in which everybody works; 1 is Monday. */
  core?: readonly ({ weekday: number } & ClockWindow)[];
  dayValueMinutes?: number | null;
}

/**
 * A contract's working time in a span of days `[validFrom, validTo)`; the past never changes when a contract does (hr.md §1 no. 5).
 * Where the rules of its model change by date, each version makes a period of its own.
 */
export interface ContractPeriod {
  validFrom: string | null;
  validTo?: string | null;
  weeklyMinutes?: number | null;
  model: WorkSchedule;
  /** A day in the first week of the cycle, for models that name none; default: the week of `validFrom`. */
  cycleStart?: string | null;
}

/** Target of a day; minutes. */
export interface DayTarget {
  targetMin: number;
  /** Worth of a day of absence; `null` where days have a fixed target. */
  dayValueMinutes: number | null;
  period: ContractPeriod;
}

const FIRST_MONDAY = '1970-01-05';
const DAYS_PER_WEEK = 5;

/**
 * Target minutes of a day by a model alone (hr.md §3, WorkingTimeModel).
 *
 * @param cycleStart - a day in the first week of the cycle, for models that name none
 */
export function scheduledMinutes(date: string, model: WorkSchedule, cycleStart = FIRST_MONDAY): number {
  if (model.days.length === 0) return 0;
  const days = model.days.map(week => [...week]);
  return targetMinutesOn({ days, cycleStart: mondayOf(model.cycleStart ?? cycleStart) }, date) ?? 0;
}

/** The contract that holds on a day; of several the one that began last. */
export function contractOn(date: string, contracts: readonly ContractPeriod[]): ContractPeriod | undefined {
  return contracts
    .filter(({ validFrom, validTo = null }) => isValidOn({ validFrom, validTo }, date))
    .reduce<ContractPeriod | undefined>((last, next) => (last && (last.validFrom ?? '') > (next.validFrom ?? '') ? last : next), undefined);
}

/**
 * Target of a day by the contract that holds on it (hr.md §5). A public holiday keeps its target; its credit evens it out.
 *
 * @param planned - roster of shifts: minutes planned for the day, undefined when it has none; it comes before the model
 * @returns undefined on days without contract
 */
export function targetOn(
  date: string,
  contracts: readonly ContractPeriod[],
  planned?: (date: string) => number | undefined,
): DayTarget | undefined {
  const period = contractOn(date, contracts);
  if (!period) return undefined;
  const { model, weeklyMinutes } = period;
  const hasFixedDays = model.days.some(week => week.some(minutes => minutes > 0));
  const average = weeklyMinutes ? Math.round(weeklyMinutes / DAYS_PER_WEEK) : null;
  return {
    targetMin: planned?.(date) ?? scheduledMinutes(date, model, period.cycleStart ?? period.validFrom ?? FIRST_MONDAY),
    dayValueMinutes: hasFixedDays ? null : (model.dayValueMinutes ?? average),
    period,
  };
}
