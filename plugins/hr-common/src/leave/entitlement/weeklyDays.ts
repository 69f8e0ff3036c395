import Fraction from 'fraction.js';
import { daysInMonth, eachDay } from '../../holidays/dates';
import type { DaySpan } from '../../holidays/periods';
import type { WorkSection, ZeroDutyPeriod } from './entitlementInput';

const WEEKS_PER_YEAR = 52;
/** Common multiple of all cycles of one to eight weeks, so that a mean such as 5/3 stays exact. */
const CYCLE_PARTS = 840;

function daysOn(date: string, daysPerWeek: number | readonly WorkSection[]): number {
  if (typeof daysPerWeek === 'number') return daysPerWeek;
  const begun = daysPerWeek.filter(section => section.validFrom <= date);
  return (begun.at(-1) ?? daysPerWeek[0]).daysPerWeek;
}

/**
 * Mean days per week over a span: each calendar month weighs the same, a part of it by its days. Over a whole year, times 52, these are the
 * days with duty to work of the formula 24 × days ÷ 312 (BAG 9 AZR 406/17).
 *
 * @param zeroDuty - spans that count with zero days
 */
export function meanDaysPerWeek(
  span: DaySpan,
  daysPerWeek: number | readonly WorkSection[],
  zeroDuty: readonly ZeroDutyPeriod[] = [],
): Fraction {
  const sections = typeof daysPerWeek === 'number' ? daysPerWeek : [...daysPerWeek].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const counts = new Map<string, { days: number; length: number; perWeek: number }>();
  for (const date of eachDay(span.from, span.to)) {
    const isZero = zeroDuty.some(({ from, to }) => from <= date && (to === null || date <= to));
    const perWeek = isZero ? 0 : daysOn(date, sections);
    const month = date.slice(0, 7);
    const count = counts.get(`${month} ${perWeek}`);
    if (count) count.days += 1;
    else counts.set(`${month} ${perWeek}`, { days: 1, length: daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))), perWeek });
  }
  let months = new Fraction(0);
  let duty = new Fraction(0);
  for (const { days, length, perWeek } of counts.values()) {
    const share = new Fraction(days, length);
    months = months.add(share);
    duty = duty.add(share.mul(new Fraction(Math.round(perWeek * CYCLE_PARTS), CYCLE_PARTS)));
  }
  return duty.div(months);
}

/** Days with duty to work in a year of so many days per week, for reading; not rounded. */
export const dutyDaysPerYear = (mean: Fraction): number => mean.mul(WEEKS_PER_YEAR).valueOf();
