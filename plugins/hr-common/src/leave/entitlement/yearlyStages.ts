import type Fraction from 'fraction.js';
import { dateOf } from '../../holidays/dates';
import { overlapOf } from '../../holidays/periods';
import type { LeaveStep } from '../explanation';
import type { ClaimStage } from './claimStages';
import type { EmploymentClaim } from './employmentClaim';
import type { LeaveEntitlementInput } from './entitlementInput';
import { dutyDaysPerYear, meanDaysPerWeek } from './weeklyDays';

/** Days per week as they are and without the time that has no duty to work; over the year for a whole claim, else over the employment. */
export function weeksOf(input: LeaveEntitlementInput, { claim, span }: EmploymentClaim) {
  const { year, daysPerWeek, zeroDutyPeriods = [] } = input;
  const over = claim === 'full' ? { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) } : span!;
  const zero = zeroDutyPeriods.flatMap(period => {
    const shared = overlapOf(period, span!);
    return shared ? [{ ...shared, kind: period.kind }] : [];
  });
  return { planned: meanDaysPerWeek(over, daysPerWeek), worked: meanDaysPerWeek(over, daysPerWeek, zero) };
}

export type Weeks = ReturnType<typeof weeksOf>;
/** How the days per week are told. */
export const weekParams = (mean: Fraction) => ({
  daysPerWeek: Number(mean.round(3).valueOf()),
  dutyDays: Number(mean.mul(52).round(3).valueOf()),
});

/** The yearly number of so many days per day of the week: as planned, and less what has no duty to work. */
export function yearlyStages(
  code: string,
  params: LeaveStep['params'],
  perWeekDay: Fraction,
  { planned, worked }: Weeks,
): [ClaimStage, ClaimStage] {
  return [
    { code, params: { ...params, ...weekParams(planned) }, days: perWeekDay.mul(planned) },
    { code: 'zeroDuty', params: { dutyDays: dutyDaysPerYear(worked) }, days: perWeekDay.mul(worked) },
  ];
}
