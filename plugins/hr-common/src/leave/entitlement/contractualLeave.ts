import Fraction from 'fraction.js';
import { claimStages, toThousandths, type ClaimReductions, type ClaimStage } from './claimStages';
import type { EmploymentClaim } from './employmentClaim';
import type { LeaveEntitlementInput } from './entitlementInput';
import { yearlyStages, type Weeks } from './yearlyStages';

/** The contract's number beyond the law: same steps, less what the law gives. */
export function contractualExtra(
  input: LeaveEntitlementInput,
  claim: EmploymentClaim,
  reductions: ClaimReductions,
  law: ClaimStage[],
  week: Weeks,
) {
  const { contract } = input;
  if (!contract) return undefined;
  const perWeekDay = new Fraction(contract.days, 1000).div(new Fraction(contract.daysPerWeek ?? 5));
  const isProRata = contract.proRata && claim.claim === 'full' && claim.employedMonths < 12;
  const twelfths = isProRata ? { months: claim.employedMonths, code: 'contractMonths' } : reductions.twelfths;
  const params = { contractDays: contract.days, contractWeek: contract.daysPerWeek ?? 5 };
  const stages = claimStages(...yearlyStages('contract', params, perWeekDay, week), { ...reductions, twelfths });
  const statutory = law.at(-1)!.days;
  const agreed = stages.at(-1)!.days;
  const extra = agreed.compare(statutory) > 0 ? agreed.sub(statutory) : new Fraction(0);
  const last = {
    code: 'lessStatutory',
    params: { statutoryDays: toThousandths(statutory), agreedDays: toThousandths(agreed) },
    days: extra,
  };
  return [...stages, last];
}
