import type { Breach } from './breaches';
import { addDays, dayNumber, weekdayOf } from './calendar';
import { ARBZG_DEFAULT } from './ruleSetData';
import type { RuleParams } from './ruleSets';

type SundayRules = NonNullable<RuleParams['sundays']>;
const defaultRules: SundayRules = ARBZG_DEFAULT.params.sundays!;
const ruleCode = ARBZG_DEFAULT.code;

/** Work on a Sunday or public holiday. A holiday that is a Sunday counts as Sunday (T38); left out, `isSunday` follows from the date. */
export interface RestDayWork {
  /** `YYYY-MM-DD`. */
  date: string;
  isSunday?: boolean;
}

/** Days of the span that holds the substitute rest day, the day of work included: 14 for Sundays, 56 for holidays (§11(3) ArbZG). */
const spanDays = ({ date, isSunday = weekdayOf(date) === 7 }: RestDayWork, rules: SundayRules) =>
  isSunday ? rules.substituteDays : rules.holidaySubstituteDays;

/**
 * Last day for the substitute rest day (R15, T36, T38): two weeks that include a Sunday, eight that include a holiday on a weekday.
 *
 * @returns `YYYY-MM-DD`; for Sunday 22 November 2026 Saturday 5 December 2026
 */
export const substituteRestDue = (work: RestDayWork, rules = defaultRules) => addDays(work.date, spanDays(work, rules) - 1);

export interface SubstituteRestInput {
  /** Sundays and holidays with work. */
  worked: readonly RestDayWork[];
  /** Rest days granted for them, `YYYY-MM-DD`: Werktage without work. Each one serves once. */
  restDays: readonly string[];
  /** Day on which it is looked at. */
  asOf: string;
  rules?: SundayRules;
}

/** A day of work and the rest day found for it. */
export interface SubstituteRest {
  date: string;
  due: string;
  restDay: string | null;
}

/** Finds a rest day for each Sunday or holiday with work, the one due first served first; it may come before the work (R15). */
export function assignRestDays({ worked, restDays, rules = defaultRules }: Omit<SubstituteRestInput, 'asOf'>): SubstituteRest[] {
  const open = worked
    .map(work => ({ date: work.date, due: substituteRestDue(work, rules), span: spanDays(work, rules), restDay: null as string | null }))
    .sort((a, b) => a.due.localeCompare(b.due));
  for (const restDay of [...new Set(restDays)].sort()) {
    const isNear = ({ date, span }: { date: string; span: number }) => Math.abs(dayNumber(date) - dayNumber(restDay)) < span;
    const served = open.find(work => work.restDay === null && work.date !== restDay && isNear(work));
    if (served) served.restDay = restDay;
  }
  return open.map(({ date, due, restDay }) => ({ date, due, restDay }));
}

/**
 * Missing substitute rest days (R15, T36).
 *
 * @returns `SUNDAY_REST`, dated on the day after the last one possible: a breach from then on, before it nothing
 */
export function checkSubstituteRest({ worked, restDays, asOf, rules = defaultRules }: SubstituteRestInput): Breach[] {
  return assignRestDays({ worked, restDays, rules })
    .filter(({ restDay, due }) => restDay === null && due < asOf)
    .map(({ date, due }) => ({
      code: 'SUNDAY_REST',
      severity: 'breach',
      minutes: 0,
      date: addDays(due, 1),
      ruleCode,
      paragraph: '§11(3) ArbZG',
      params: { workDate: date, dueDate: due },
      remedy: { action: 'grantRestDay' },
    }));
}

/** Number of Sundays in a calendar year: 52 or 53. */
export function sundaysInYear(year: number): number {
  const first = dayNumber(`${year}-01-01`);
  const last = dayNumber(`${year}-12-31`);
  const toSunday = 7 - weekdayOf(`${year}-01-01`);
  return Math.floor((last - first - toSunday) / 7) + 1;
}

/** Work-free Sundays of a year. */
export interface SundayCount {
  year: number;
  sundays: number;
  worked: number;
  free: number;
  breaches: Breach[];
}

/**
 * Counts Sundays without work (R15, T39): at least 15 a year.
 *
 * @param workedDates - calendar days with work, `YYYY-MM-DD`; those that are no Sunday of the year do not count
 * @returns `SUNDAYS_15` when fewer are left
 */
export function checkWorkFreeSundays(year: number, workedDates: readonly string[], rules = defaultRules): SundayCount {
  const worked = new Set(workedDates.filter(date => date.startsWith(`${year}-`) && weekdayOf(date) === 7)).size;
  const sundays = sundaysInYear(year);
  const free = sundays - worked;
  const breach = {
    code: 'SUNDAYS_15',
    severity: 'breach',
    minutes: 0,
    date: `${year}-12-31`,
    ruleCode,
    paragraph: '§11(1) ArbZG',
    params: { sundays, worked, free, needed: rules.freePerYear },
    remedy: { action: 'moveToOtherDay' },
  } as const;
  return { year, sundays, worked, free, breaches: free < rules.freePerYear ? [breach] : [] };
}
