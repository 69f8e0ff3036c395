import { DateTime } from 'luxon';
import type { LifeCycleStage } from './stages';

/** Periods by which a stage is guessed from dates alone; data of the company, with defaults. */
export interface LifeCycleRules {
  /** Months of probation from the entry date. */
  probationMonths: number;
  /** Days before a known exit from which the end counts as given notice. */
  noticeDays: number;
  /** Days before a known exit from which somebody is on the way out. */
  offboardingDays: number;
}

/** Six months of probation, half a year of notice, the last month for handing over. */
export const defaultLifeCycleRules: LifeCycleRules = { probationMonths: 6, noticeDays: 183, offboardingDays: 30 };

/** Dates of an employment; entry and exit are working days, `null` is unknown or open. */
export interface EmploymentDates {
  entryDate: string | null;
  exitDate: string | null;
}

const day = (text: string) => DateTime.fromISO(text, { zone: 'utc' });

/**
 * Stage of an employment that nobody ever moved, e.g. an imported one, from its dates.
 *
 * @param today - `YYYY-MM-DD`
 */
export function deriveStage({ entryDate, exitDate }: EmploymentDates, today: string, rules = defaultLifeCycleRules): LifeCycleStage {
  if (exitDate !== null && exitDate < today) return 'left';
  if (entryDate !== null && today < entryDate) return 'preboarding';
  if (exitDate !== null) {
    const left = day(exitDate).diff(day(today), 'days').days;
    if (left <= rules.offboardingDays) return 'offboarding';
    if (left <= rules.noticeDays) return 'noticeGiven';
  }
  if (entryDate !== null && day(today) < day(entryDate).plus({ months: rules.probationMonths })) return 'probation';
  return 'active';
}

/**
 * Stage that counts on a day: the stored one, unless the dates have overtaken it. An exit date that has passed means `left` whoever
 * entered it, and somebody marked as left whose end was taken back is where the dates say.
 */
export function stageOn(
  { stored, ...dates }: EmploymentDates & { stored: LifeCycleStage | null },
  today: string,
  rules = defaultLifeCycleRules,
): LifeCycleStage {
  if (stored === 'declined' || stored === 'anonymised') return stored;
  if (stored === null || stored === 'left' || (dates.exitDate !== null && dates.exitDate < today)) return deriveStage(dates, today, rules);
  return stored;
}
