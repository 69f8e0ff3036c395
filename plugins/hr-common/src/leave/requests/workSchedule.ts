import { weekdayOf } from '../../holidays/dates';
import { scheduledMinutes, targetOn, type ContractPeriod } from '../../time/workingTimeTarget';
import type { WorkSection } from '../entitlement/entitlementInput';

/** Planned minutes of a day, `YYYY-MM-DD`, holidays not looked at; 0 where the person does not work. */
export type TargetMinutes = (date: string) => number;

/** A working-time model as a cycle of weeks. */
export interface WorkCycle {
  /** Target minutes, one list per week of the cycle (1 to 8), each from Monday to Sunday. */
  days: readonly (readonly number[])[];
  /** Any day of a week that is the first of the cycle, `YYYY-MM-DD`. With one week it does not matter. Default as in `scheduledMinutes`. */
  startsOn?: string;
}

/**
 * The target of each day of a repeating cycle, before its start too.
 *
 * @throws RangeError for a cycle without weeks or with a week that has not seven days
 */
export function targetOfCycle({ days, startsOn }: WorkCycle): TargetMinutes {
  if (days.length === 0 || days.some(week => week.length !== 7)) throw new RangeError('a cycle has weeks of seven days each');
  return date => scheduledMinutes(date, { type: 'fixedDays', days }, startsOn);
}

/** The same minutes on the given weekdays; 1 is Monday, 7 is Sunday. Default: eight hours from Monday to Friday. */
export const targetOfWeekdays =
  (weekdays: readonly number[] = [1, 2, 3, 4, 5], minutes = 480): TargetMinutes =>
  date =>
    weekdays.includes(weekdayOf(date)) ? minutes : 0;

/** Mean working days per week of a cycle, for the yearly leave: 3.5 for three and four days in turn. */
export const daysPerWeekOf = ({ days }: Pick<WorkCycle, 'days'>): number => days.flat().filter(minutes => minutes > 0).length / days.length;

const isFree = ({ model }: ContractPeriod) => model.days.every(week => week.every(minutes => minutes === 0));
const MONDAY_TO_FRIDAY = 5;

/**
 * The target that leave is counted by, from the contracts of an employment. In a model without fixed days a day from Monday to Friday is
 * worth its `dayValueMinutes`.
 *
 * @param planned - roster of shifts, which comes before the model
 */
export const targetOfContracts =
  (contracts: readonly ContractPeriod[], planned?: (date: string) => number | undefined): TargetMinutes =>
  date => {
    const found = targetOn(date, contracts, planned);
    if (!found) return 0;
    if (found.targetMin > 0 || found.dayValueMinutes === null || planned?.(date) !== undefined) return found.targetMin;
    return weekdayOf(date) <= MONDAY_TO_FRIDAY ? found.dayValueMinutes : 0;
  };

/** The contracts as sections of days per week for `leaveEntitlement`; five days where the model has no fixed ones. */
export const workSectionsOf = (contracts: readonly ContractPeriod[]): WorkSection[] =>
  contracts.map(period => ({
    validFrom: period.validFrom ?? '1900-01-01',
    validTo: period.validTo ?? null,
    daysPerWeek: isFree(period) ? MONDAY_TO_FRIDAY : daysPerWeekOf(period.model),
  }));
