import type { FederalState } from '../persons';
import { overlapOf, type DaySpan } from './periods';

/** School holidays of a state. They are set by its ministry year by year, so they are data from outside: none are built in. */
export interface SchoolHoliday extends DaySpan {
  federalState: FederalState;
  nameDe: string;
  nameEn: string;
}

/** The school holidays of a state that a span of days touches, in order. */
export const schoolHolidaysWithin = (
  span: DaySpan,
  federalState: FederalState | null,
  list: readonly SchoolHoliday[],
): readonly SchoolHoliday[] =>
  list.filter(holiday => holiday.federalState === federalState && overlapOf(holiday, span)).sort((a, b) => (a.from < b.from ? -1 : 1));
