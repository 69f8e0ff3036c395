import { fullCalendarMonths, mergeSpans, overlapOf, type DaySpan } from '../../holidays/periods';
import type { ParentalLeave } from './entitlementInput';

/** Full calendar months of parental leave within a span, by what becomes of them. */
export interface ParentalMonths {
  /** Each takes a twelfth. */
  cut: number;
  /** The employer has declared nothing (yet). */
  undeclared: number;
  /** The person worked part-time for the same employer. */
  partTime: number;
}

const count = (leaves: readonly ParentalLeave[], span: DaySpan) => {
  const spans = leaves.map(leave => overlapOf(leave, span)).filter(found => found !== undefined);
  return mergeSpans(spans).reduce((sum, one) => sum + fullCalendarMonths(one).length, 0);
};

/** Counts by §17(1) BEEG: only whole calendar months, only inside the employment. */
export const parentalMonths = (leaves: readonly ParentalLeave[], span: DaySpan): ParentalMonths => ({
  cut: count(
    leaves.filter(leave => !leave.partTime && leave.cutDeclared),
    span,
  ),
  undeclared: count(
    leaves.filter(leave => !leave.partTime && !leave.cutDeclared),
    span,
  ),
  partTime: count(
    leaves.filter(leave => leave.partTime),
    span,
  ),
});
