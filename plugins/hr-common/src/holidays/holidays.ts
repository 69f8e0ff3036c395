import type { FederalState, MunicipalityFlag } from '../persons';
import { addDays, dateOf, weekdayOf, yearOf } from './dates';
import { easterSunday } from './easter';
import { holidayRules, type HolidayDay, type HolidayScope } from './holidayRules';

/** Workplace that decides which holidays count. */
export interface HolidayPlace {
  /** State as in ISO 3166-2 without `DE-`; `null` (not known) leaves the holidays of the whole country. */
  federalState: FederalState | null;
  /** Municipal cases that hold at the workplace; each counts in its own state only. Default: none. */
  municipalityFlags?: readonly MunicipalityFlag[];
}

/** A public holiday. */
export interface PublicHoliday {
  /** `YYYY-MM-DD` */
  date: string;
  /** Stable key of the rule, e.g. `goodFriday`. */
  code: string;
  nameDe: string;
  nameEn: string;
}

/** Years that the rules reach: no state's list has changed between the first and 2016 other than as written there. */
export const holidayYears = { from: 1995, to: 2199 };

function dayIn(year: number, on: HolidayDay): string | undefined {
  if ('once' in on) return yearOf(on.once) === year ? on.once : undefined;
  if ('easter' in on) return addDays(easterSunday(year), on.easter);
  if ('month' in on) return dateOf(year, on.month, on.day);
  const lastPossible = dateOf(year, 11, 22);
  return addDays(lastPossible, -((weekdayOf(lastPossible) + 4) % 7));
}

const isInScope = (scope: HolidayScope, year: number, { federalState, municipalityFlags = [] }: HolidayPlace) =>
  (scope.states === 'all' || (federalState !== null && scope.states.includes(federalState))) &&
  (scope.from ?? year) <= year &&
  year <= (scope.to ?? year) &&
  (scope.flag === undefined || municipalityFlags.includes(scope.flag));

const known = new Map<string, ReadonlyMap<string, PublicHoliday>>();

function byDate(year: number, place: HolidayPlace): ReadonlyMap<string, PublicHoliday> {
  const key = `${year} ${place.federalState} ${place.municipalityFlags?.join() ?? ''}`;
  let found = known.get(key);
  if (!found) {
    if (!Number.isInteger(year) || year < holidayYears.from || year > holidayYears.to)
      throw new RangeError(`holidays are known from ${holidayYears.from} to ${holidayYears.to}, not for ${year}`);
    const inForce = holidayRules.flatMap(({ code, nameDe, nameEn, on, scopes }) => {
      const date = scopes.some(scope => isInScope(scope, year, place)) ? dayIn(year, on) : undefined;
      return date === undefined ? [] : [{ date, code, nameDe, nameEn }];
    });
    inForce.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
    // Where two fall on one day (Labour Day and Ascension 2008), the first of the rules names it.
    found = new Map(inForce.reverse().map(holiday => [holiday.date, holiday]));
    known.set(key, found);
  }
  return found;
}

/**
 * The public holidays of a year at a workplace, in order of date, one per day. Sundays that are holidays by law (Brandenburg: Easter and
 * Whit Sunday) are among them; 24 and 31 December are not, anywhere: see `CompanyDay`.
 *
 * @param year - 1995 to 2199; checked against a library for 2016 to 2035
 * @throws RangeError for another year
 */
export const holidays = (year: number, place: HolidayPlace): readonly PublicHoliday[] => [...byDate(year, place).values()].reverse();

/** The holiday on a day, `YYYY-MM-DD`, if it is one. */
export const publicHolidayOn = (date: string, place: HolidayPlace): PublicHoliday | undefined => byDate(yearOf(date), place).get(date);

/** Whether a day, `YYYY-MM-DD`, is a public holiday at the workplace. */
export const isPublicHoliday = (date: string, place: HolidayPlace): boolean => publicHolidayOn(date, place) !== undefined;

/** Whether a day is a Werktag: Monday to Saturday and no public holiday (§3(2) BUrlG). */
export const isWerktag = (date: string, place: HolidayPlace): boolean => weekdayOf(date) !== 7 && !isPublicHoliday(date, place);
