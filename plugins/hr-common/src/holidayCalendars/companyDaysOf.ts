import type { CompanyDay } from '../holidays/companyDays';
import { isCalendarDate } from '../holidays/dates';

/** A company day as HR keeps it. */
export interface KeptCompanyDay {
  /** The day, or the first of them where it comes every year, `YYYY-MM-DD`. */
  day: string;
  isYearly: boolean;
  /** Last year in which it comes; `null` is open. */
  lastYear: number | null;
  /** Thousandths of a day that are worked: 0, 500 or 1000. */
  factor: number;
  nameDe: string;
  nameEn: string;
}

/**
 * The company days of a year, each with its date. A day that comes every year begins with its first one, so that years before stay as
 * they were; one of that year alone goes before it. 29 February comes in leap years.
 */
export function companyDaysOf(year: number, kept: readonly KeptCompanyDay[]): CompanyDay[] {
  const days = new Map<string, CompanyDay>();
  const yearlyFirst = [...kept].sort((a, b) => Number(b.isYearly) - Number(a.isYearly));
  for (const { day, isYearly, lastYear, factor, nameDe, nameEn } of yearlyFirst) {
    const date = isYearly ? `${year}${day.slice(4)}` : day;
    const comes = date >= day && date.startsWith(`${year}-`) && (!isYearly || lastYear === null || year <= lastYear);
    if (comes && isCalendarDate(date)) days.set(date, { date, factor: (factor / 1000) as CompanyDay['factor'], nameDe, nameEn });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
