import Fraction from 'fraction.js';
import type { ClaimStage } from './claimStages';
import type { LeaveEntitlementInput } from './entitlementInput';

/** What an earlier employer granted beyond its own part of the year is not granted twice (§6(1) BUrlG). */
export function withoutDoubleClaim(
  stages: ClaimStage[],
  yearly: Fraction,
  { year, previousEmployer }: LeaveEntitlementInput,
): ClaimStage[] {
  if (!previousEmployer || previousEmployer.year !== year) return stages;
  const { days } = stages.at(-1)!;
  const double = days.add(new Fraction(previousEmployer.days, 1000)).sub(yearly);
  if (double.compare(0) <= 0) return stages;
  const left = double.compare(days) > 0 ? new Fraction(0) : days.sub(double);
  return [...stages, { code: 'previousEmployer', params: { grantedDays: previousEmployer.days }, days: left }];
}
