import Fraction from 'fraction.js';
import { overlapOf } from '../../holidays/periods';
import type { LeaveBucketKind, LeaveBucketStep, LeaveStep } from '../explanation';
import { checkEntitlementInput } from './checkEntitlementInput';
import { claimStages, resultOf, stepsOf, type ClaimReductions } from './claimStages';
import { contractualExtra } from './contractualLeave';
import { disabilityLeave } from './disabilityLeave';
import { employmentClaim, type EmploymentClaim, type LeaveClaim } from './employmentClaim';
import type { LeaveEntitlementInput } from './entitlementInput';
import { leaveRulesOf, statutoryWerktage } from './leaveRules';
import { parentalMonths } from './parentalMonths';
import { withoutDoubleClaim } from './previousEmployer';
import { weekParams, weeksOf, yearlyStages } from './yearlyStages';

/** A year's leave of one employment. All days are integers in thousandths: 6.667 days are 6667. */
export interface LeaveEntitlement {
  year: number;
  claim: LeaveClaim;
  /** Full months that give a twelfth each; 12 for the whole claim. */
  months: number;
  /** Last day of the waiting period, included; the full claim begins on the day after. */
  waitingPeriodEndsOn: string;
  /** Claim by law: BUrlG or JArbSchG, §17 BEEG, §6 BUrlG. */
  statutory: number;
  /** Claim by contract with the statutory part inside; at least the statutory claim. */
  contractual: number;
  severeDisability: number;
  /** `contractual` and `severeDisability` together. */
  total: number;
  /** What goes into the leave account: the contractual bucket holds only what the contract grants beyond the law. */
  buckets: readonly { kind: Extract<LeaveBucketKind, 'statutory' | 'contractual' | 'severeDisability'>; granted: number }[];
  /** Why: step by step; per bucket the deltas add up to what is granted. */
  steps: readonly LeaveBucketStep[];
}

const named = (bucket: LeaveBucketStep['bucket'], steps: readonly LeaveStep[]) => steps.map(step => ({ ...step, bucket }));
const remark = (code: string, params: LeaveStep['params'] = {}): LeaveBucketStep => ({ code, params, delta: 0, bucket: 'statutory' });

/** Sentences about what changes nothing, although one might expect it. */
function remarks(input: LeaveEntitlementInput, claim: EmploymentClaim, months: ReturnType<typeof parentalMonths>) {
  const found: LeaveBucketStep[] = [];
  if (claim.claim !== 'full') found.push(remark('waitingPeriod', { date: claim.waitingPeriodEndsOn }));
  if (months.undeclared > 0) found.push(remark('parentalUndeclared', { months: months.undeclared }));
  if (months.partTime > 0) found.push(remark('parentalPartTime', { months: months.partTime }));
  if (input.employmentBans?.some(ban => overlapOf(ban, claim.span!))) found.push(remark('employmentBan'));
  if (input.disability?.status === 'equal') found.push({ ...remark('equalStatus'), bucket: 'severeDisability' });
  return found;
}

/**
 * The leave of one year by law and contract (hr.md, section 9, R24 to R42): days per week by sections (24 × duty days ÷ 312), waiting
 * period and twelfths, rounding of partial leave only, minors, parental leave, unpaid leave and short-time "zero", severe disability, leave
 * granted by an earlier employer. Long sickness and employment bans reduce nothing.
 *
 * @throws RangeError for what cannot be: days that do not exist, an exit before the entry, more than seven days a week, negative leave
 */
export function leaveEntitlement(input: LeaveEntitlementInput): LeaveEntitlement {
  checkEntitlementInput(input);
  const { year } = input;
  const rules = leaveRulesOf(year, input.ruleSets);
  const claim = employmentClaim(input, rules.waitingMonths);
  const { waitingPeriodEndsOn, span, months } = claim;
  if (!span) {
    const nothing = { year, claim: claim.claim, months, waitingPeriodEndsOn, statutory: 0, contractual: 0, severeDisability: 0, total: 0 };
    return { ...nothing, buckets: [{ kind: 'statutory', granted: 0 }], steps: [remark('noEmployment', { year })] };
  }
  const week = weeksOf(input, claim);
  const parental = parentalMonths(input.parentalLeaves ?? [], span);
  const twelfths = claim.claim === 'full' ? undefined : { months, code: `partial.${claim.claim}` };
  const reductions: ClaimReductions = { twelfths, parentalMonths: parental.cut };

  const werktage = statutoryWerktage(year, input.birthDate, rules);
  const code = werktage === rules.statutoryWerktage ? 'statutory' : 'minor';
  const [first, yearly] = yearlyStages(code, { werktage }, new Fraction(werktage, 6), week);
  const full = claimStages(first, yearly, reductions);
  const law = withoutDoubleClaim(full, yearly.days, input);
  const extra = contractualExtra(input, claim, reductions, full, week);
  const disability = disabilityLeave(input, claim, { mean: week.worked, fiveDayWeek: rules.severeDisabilityDays });
  const disabilityFirst = disability && { code: 'severeDisability', params: weekParams(week.worked), days: disability.yearly };
  const additional = disabilityFirst && claimStages(disabilityFirst, disabilityFirst, { ...reductions, twelfths: disability.twelfths });

  const statutory = resultOf(law);
  const beyond = extra ? resultOf(extra) : 0;
  const severeDisability = additional ? resultOf(additional) : 0;
  return {
    year,
    claim: claim.claim,
    months,
    waitingPeriodEndsOn,
    statutory,
    contractual: statutory + beyond,
    severeDisability,
    total: statutory + beyond + severeDisability,
    buckets: [
      { kind: 'statutory', granted: statutory },
      ...(beyond > 0 ? [{ kind: 'contractual', granted: beyond } as const] : []),
      ...(severeDisability > 0 ? [{ kind: 'severeDisability', granted: severeDisability } as const] : []),
    ],
    steps: [
      ...named('statutory', stepsOf(law)),
      ...named('contractual', extra ? stepsOf(extra) : []),
      ...named('severeDisability', additional ? stepsOf(additional) : []),
      ...remarks(input, claim, parental),
    ],
  };
}
