import { assertDay, assertSpan } from '../../holidays/dates';
import type { LeaveEntitlementInput } from './entitlementInput';

const refuse = (sentence: string): never => {
  throw new RangeError(sentence);
};

function checkWeek(name: string, days: number) {
  if (!(days >= 0 && days <= 7)) refuse(`${name}: ${days} is not a number of days from 0 to 7`);
}

function checkDays(name: string, days: number) {
  if (!Number.isInteger(days) || days < 0 || days > 366_000) refuse(`${name}: ${days} is not a number of thousandths from 0 to 366000`);
}

/** Refuses what cannot be. @throws RangeError that names the field and what is wrong */
export function checkEntitlementInput(input: LeaveEntitlementInput): void {
  const { entryDate, exitDate = null, daysPerWeek, contract, previousEmployer, disability } = input;
  assertSpan('employment', { from: entryDate, to: exitDate });
  assertDay('birthDate', input.birthDate);
  if (typeof daysPerWeek === 'number') checkWeek('daysPerWeek', daysPerWeek);
  else {
    if (daysPerWeek.length === 0) refuse('daysPerWeek: no section is given');
    for (const section of daysPerWeek) {
      assertDay('daysPerWeek', section.validFrom);
      checkWeek('daysPerWeek', section.daysPerWeek);
    }
  }
  if (contract) {
    checkDays('contract.days', contract.days);
    checkWeek('contract.daysPerWeek', contract.daysPerWeek ?? 5);
    if (contract.daysPerWeek === 0) refuse('contract.daysPerWeek: must be more than 0');
  }
  if (previousEmployer) checkDays('previousEmployer.days', previousEmployer.days);
  if (disability) {
    assertDay('disability.validFrom', disability.validFrom);
    assertDay('disability.validTo', disability.validTo);
  }
  for (const name of ['zeroDutyPeriods', 'parentalLeaves', 'employmentBans'] as const)
    for (const span of input[name] ?? []) assertSpan(name, span);
}
