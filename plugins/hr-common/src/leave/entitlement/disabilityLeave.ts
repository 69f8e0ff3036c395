import type Fraction from 'fraction.js';
import { addDays, dateOf } from '../../holidays/dates';
import { fullMonths, overlapOf } from '../../holidays/periods';
import type { ClaimReductions } from './claimStages';
import type { EmploymentClaim } from './employmentClaim';
import type { LeaveEntitlementInput } from './entitlementInput';

/**
 * Additional leave of severely disabled people (§208 SGB IX): as many days as are worked in a week. Where the status does not cover the
 * whole year, a twelfth per full month of it inside the employment; otherwise it follows the statutory leave.
 *
 * @returns undefined where there is none, as with equal status (§151(3) SGB IX)
 */
export function disabilityLeave(
  { year, disability }: LeaveEntitlementInput,
  { claim, months, span }: EmploymentClaim,
  { mean, fiveDayWeek }: { mean: Fraction; fiveDayWeek: number },
): { yearly: Fraction; twelfths: ClaimReductions['twelfths'] } | undefined {
  if (disability?.status !== 'severe' || !span) return undefined;
  const whole = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
  const { validFrom, validTo } = disability;
  const status = overlapOf({ from: validFrom ?? whole.from, to: validTo === null ? null : addDays(validTo, -1) }, whole);
  if (!status) return undefined;
  const yearly = mean.mul(fiveDayWeek).div(5);
  if (status.from === whole.from && status.to === whole.to)
    return { yearly, twelfths: claim === 'full' ? undefined : { months, code: `partial.${claim}` } };
  const both = overlapOf(status, span);
  return { yearly, twelfths: { months: both ? fullMonths(both) : 0, code: 'disabilityMonths' } };
}
