import type { Breach } from './breaches';
import { addDays, dateOfDayNumber, dayNumber, mondayOf, monthEnd, monthStart, weekdayOf } from './calendar';
import { holidayLookup, type HolidayLookup } from './dayInput';
import type { PersonFacts } from './personFacts';
import type { AverageRules, RuleSet } from './ruleSets';
import { applyAgreements, selectRuleSets } from './selectRuleSets';

/** What a day contributes to an average. Days without a fact are days without work and without absence. */
export interface AverageDay {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Net working time by law, with other employers', in minutes; of `evaluateDay` plus what they report. */
  statNet?: number;
  /** Whole-day leave or sickness: the day does not serve as a day of balance (BVerwG 8 C 13.17). */
  absence?: 'leave' | 'sick' | null;
  /** Planned minutes; 0 marks a day off by schedule. Unknown: Monday to Friday are planned. */
  targetMin?: number;
}

/** `months`: whole calendar months, the last one that of `asOf`. `weeks`: so many weeks that end on `asOf`. */
export type AverageMode = 'months' | 'weeks';

export interface AverageInput {
  /** Last day looked at; with `months` the whole month of it. */
  asOf: string;
  mode: AverageMode;
  days: readonly AverageDay[];
  holidays?: HolidayLookup;
  /** First day of the employment; days before do not count. */
  from?: string;
  person?: PersonFacts;
  ruleSets?: readonly RuleSet[];
}

/** Sum against limit; minutes. */
export interface AverageResult {
  from: string;
  to: string;
  /** Monday to Saturday without public holidays, leave and sickness. */
  werktage: number;
  /** `werktage` × the daily average. */
  limit: number;
  sum: number;
  /** Minutes beyond the limit, 0 when none. */
  excess: number;
  breaches: Breach[];
}

/** Days of leave and sickness, with the days off that lie in a week of nothing else: such a week has six days of leave (T33). */
function absentDates(days: readonly AverageDay[], isHoliday: (date: string) => boolean): Set<string> {
  const byDate = new Map(days.map(day => [day.date, day]));
  const absent = new Set(days.filter(({ absence }) => absence).map(({ date }) => date));
  for (const monday of new Set([...absent].map(mondayOf))) {
    const week = Array.from({ length: 6 }, (_, i) => addDays(monday, i));
    const isPlanned = (date: string) => (byDate.get(date)?.targetMin ?? (weekdayOf(date) <= 5 ? 1 : 0)) > 0;
    const isAway = (date: string) => absent.has(date) || isHoliday(date) || !isPlanned(date);
    if (week.every(date => isAway(date) && !byDate.get(date)?.statNet)) week.forEach(date => absent.add(date));
  }
  return absent;
}

/** Span of a window; six calendar months or 24 weeks, one month or four weeks for nights. */
export function averageWindow(
  asOf: string,
  mode: AverageMode,
  rules: Pick<AverageRules, 'months' | 'weeks'>,
): { from: string; to: string } {
  if (mode === 'months') return { from: monthStart(asOf, 1 - rules.months), to: monthEnd(asOf) };
  return { from: addDays(asOf, 1 - rules.weeks * 7), to: asOf };
}

function measure({ asOf, mode, days, holidays, from: entry }: AverageInput, rules: AverageRules, ruleCode: string): AverageResult {
  const isHoliday = holidayLookup(holidays);
  const window = averageWindow(asOf, mode, rules);
  const from = entry !== undefined && entry > window.from ? entry : window.from;
  const absent = absentDates(days, isHoliday);
  let werktage = 0;
  for (let day = dayNumber(from); day <= dayNumber(window.to); day++) {
    const date = dateOfDayNumber(day);
    if (weekdayOf(date) !== 7 && !isHoliday(date) && !absent.has(date)) werktage += 1;
  }
  const sum = days.reduce((minutes, { date, statNet = 0 }) => minutes + (date >= from && date <= window.to ? statNet : 0), 0);
  const limit = werktage * rules.minutesPerWerktag;
  const excess = Math.max(0, sum - limit);
  const breach = (): Breach => ({
    code: rules.code,
    severity: 'breach',
    minutes: excess,
    date: window.to,
    ruleCode,
    paragraph: rules.paragraph,
    params: { sum, limit, werktage, from, to: window.to },
    remedy: { action: 'compensate', minutes: excess },
  });
  return { from, to: window.to, werktage, limit, sum, excess, breaches: excess > 0 ? [breach()] : [] };
}

function check(input: AverageInput, pick: (set: RuleSet) => AverageRules | undefined): AverageResult | undefined {
  const results = applyAgreements(selectRuleSets(input.asOf, input.person, input.ruleSets)).flatMap(set => {
    const rules = pick(set);
    return rules ? [measure(input, rules, set.code)] : [];
  });
  if (results.length === 0) return undefined;
  return { ...results[0], breaches: results.flatMap(({ breaches }) => breaches) };
}

/**
 * Average of eight hours per Werktag within six calendar months or 24 weeks (§3 ArbZG, R7; T31–T34): `limit = 8:00 × Werktage`, without
 * public holidays, leave and sickness; exceeded when the net times add up to more.
 *
 * @returns undefined when no rule about averages holds for the person, e.g. for executives and minors; with two rule sets side by side
 *   the figures of the first and the breaches of both
 */
export const checkAverage = (input: AverageInput) => check(input, ({ params }) => params.average);

/**
 * The same for night workers, within one calendar month or four weeks (§6(2) ArbZG, R13; T35).
 *
 * @returns `NIGHT_AVG` when exceeded
 */
export const checkNightAverage = (input: AverageInput) => check(input, ({ params }) => params.nightAverage);

/** Result of `checkAverage` for each day from `from` to `asOf`, as the window rolls on; only days whose average is exceeded. */
export function rollingAverageBreaches(input: AverageInput & { since: string }): Breach[] {
  const first = dayNumber(input.since);
  const breaches: Breach[] = [];
  for (let day = first; day <= dayNumber(input.asOf); day++) {
    breaches.push(...(checkAverage({ ...input, mode: 'weeks', asOf: dateOfDayNumber(day) })?.breaches ?? []));
  }
  return breaches;
}

/**
 * Whether somebody is a night worker (§2(5) ArbZG, R13; T30): works nights in regular rotation, or on at least 48 days of a calendar year.
 *
 * @param nightWorkDays - days with more than two hours of night time in the calendar year, see `DayEvaluation.isNightWork`
 */
export function isNightWorker(
  { nightWorkDays, inRotation = false }: { nightWorkDays: number; inRotation?: boolean },
  daysPerYear = 48,
): boolean {
  return inRotation || nightWorkDays >= daysPerYear;
}

/** Years between medical checks of night workers: three, yearly from 50 on (§6(3) ArbZG). */
export const nightWorkerCheckYears = (age: number) => (age >= 50 ? 1 : 3);
