import { isPublicHoliday, type HolidayPlace } from './holidays';

/** A day on which the company works less or not at all, such as 24 and 31 December. */
export interface CompanyDay {
  /** `YYYY-MM-DD`, or `MM-DD` for the same day of each year; a date with a year goes before. */
  date: string;
  /** Part of the day that is worked, and that leave costs: 0 is off, 0.5 half a day, 1 an ordinary day with a name. */
  factor: 0 | 0.5 | 1;
  nameDe: string;
  nameEn: string;
}

/** Holidays of a workplace with the days of the company. */
export interface HolidayCalendar extends HolidayPlace {
  companyDays?: readonly CompanyDay[];
}

/** What the company says about a day, if anything. */
export const companyDayOn = (date: string, { companyDays = [] }: HolidayCalendar): CompanyDay | undefined =>
  companyDays.find(day => day.date === date) ?? companyDays.find(day => day.date === date.slice(5));

/**
 * How much of a scheduled day is worked: 0 on public holidays and company days off, 0.5 on company half days, otherwise 1.
 * A public holiday goes before a company day.
 */
export function dayFactor(date: string, calendar: HolidayCalendar): 0 | 0.5 | 1 {
  if (isPublicHoliday(date, calendar)) return 0;
  return companyDayOn(date, calendar)?.factor ?? 1;
}
