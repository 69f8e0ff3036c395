import { addDays, dayNumber } from './calendar';
import type { Pregnancy } from './personFacts';

/** Numbers of §3 MuSchG, in days and weeks. */
export const maternityRules = {
  daysBefore: 42,
  weeksAfter: 8,
  weeksAfterSpecial: 12,
  /** From which week of the pregnancy on a miscarriage protects for how many weeks (§3(5)), latest first. */
  miscarriage: [
    { fromWeek: 20, weeks: 8 },
    { fromWeek: 17, weeks: 6 },
    { fromWeek: 13, weeks: 2 },
  ],
} as const;

/** Days of maternity protection, both included; dates are `YYYY-MM-DD`. */
export interface MaternityPeriod {
  /** First day of the six weeks before the expected date; the day of birth when that came earlier still. */
  from: string;
  /** Last day of protection. Until the birth it is the one that follows from the expected date. */
  to: string;
  weeksAfter: number;
  /** Days by which an early birth made the time before shorter; they follow after the birth. At most 42. */
  lostDays: number;
}

/**
 * Maternity protection (§3 MuSchG, R26): six weeks before the expected date and eight after the birth; twelve after a premature or
 * multiple birth or, on request, a disability of the child. Days lost by an early birth are added; a late birth takes nothing away.
 *
 * @param pregnancy - with the expected date; without one the six weeks count back from the birth (§3(1) last sentence needs a note of it)
 * @returns undefined when neither date is known
 */
export function maternityPeriod(pregnancy: Pregnancy, rules = maternityRules): MaternityPeriod | undefined {
  const { birthDate, isPremature, isMultipleBirth, isChildDisabled } = pregnancy;
  const expectedDate = pregnancy.expectedDate ?? birthDate;
  if (!expectedDate) return undefined;
  const weeksAfter = isPremature || isMultipleBirth || isChildDisabled ? rules.weeksAfterSpecial : rules.weeksAfter;
  const early = birthDate ? Math.max(0, dayNumber(expectedDate) - dayNumber(birthDate)) : 0;
  const lostDays = Math.min(early, rules.daysBefore);
  const planned = addDays(expectedDate, -rules.daysBefore);
  return {
    from: birthDate && birthDate < planned ? birthDate : planned,
    to: addDays(birthDate ?? expectedDate, weeksAfter * 7 + lostDays),
    weeksAfter,
    lostDays,
  };
}

/**
 * Weeks of protection after a miscarriage (§3(5) MuSchG): none before week 13, then two, six from week 17, eight from week 20 on.
 *
 * @param week - week of the pregnancy in which it happened, 1 for the first
 */
export const miscarriageProtectionWeeks = (week: number, { miscarriage } = maternityRules) =>
  miscarriage.find(({ fromWeek }) => week >= fromWeek)?.weeks ?? 0;

/** Last day of the protection after a miscarriage; undefined when there is none. */
export function miscarriageProtectionEnd(date: string, week: number): string | undefined {
  const weeks = miscarriageProtectionWeeks(week);
  return weeks === 0 ? undefined : addDays(date, weeks * 7);
}

/** Whether the rules of the MuSchG hold on a day: while pregnant or nursing and, the birth known, until protection ends. Facts without dates always hold. */
export function isMaternityRuleOn(pregnancy: Pregnancy | null | undefined, date: string): boolean {
  if (!pregnancy) return false;
  if (!pregnancy.birthDate || pregnancy.isNursing) return true;
  return date <= maternityPeriod(pregnancy)!.to;
}

/** Whether a day lies in the period of protection; `beforeBirth`: she may agree to work then (§3(1) MuSchG). */
export function maternityProtectionOn(pregnancy: Pregnancy | null | undefined, date: string): 'none' | 'beforeBirth' | 'afterBirth' {
  const period = pregnancy ? maternityPeriod(pregnancy) : undefined;
  if (!period || date < period.from) return 'none';
  if (!pregnancy!.birthDate) return 'beforeBirth';
  if (date > period.to) return 'none';
  return date <= pregnancy!.birthDate ? 'beforeBirth' : 'afterBirth';
}
