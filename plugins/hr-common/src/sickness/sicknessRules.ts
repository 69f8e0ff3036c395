/** Numbers of the law on sickness, by date. */
export interface SicknessRuleSet {
  code: string;
  validFrom: string;
  /** First day on which it does not hold any more; `null` is open. */
  validTo: string | null;
  /** Calendar days of illness after which a certificate is due on the next working day (§5(1) EFZG). */
  daysWithoutCertificate: number;
  /** Calendar days of continued pay (§3(1) EFZG). */
  continuedPayDays: number;
  /** Calendar days of employment before it (§3(3) EFZG). */
  waitingDays: number;
  /** Months without the same illness, and months since it began first, after which six weeks begin anew (§3(1) sentence 2 EFZG). */
  monthsWithout: number;
  monthsSinceFirst: number;
  /** Days before the end of continued pay on which HR is told. */
  warnDaysBefore: number;
  /** Sick days within twelve months beyond which reintegration is offered (§167(2) SGB IX). */
  reintegrationDays: number;
}

export const sicknessRuleSets: readonly SicknessRuleSet[] = [
  {
    code: 'EFZG',
    validFrom: '1999-01-01',
    validTo: null,
    daysWithoutCertificate: 3,
    continuedPayDays: 42,
    waitingDays: 28,
    monthsWithout: 6,
    monthsSinceFirst: 12,
    warnDaysBefore: 7,
    reintegrationDays: 42,
  },
];

/**
 * The rule set of a day.
 *
 * @throws RangeError when none covers it
 */
export function sicknessRulesOf(date: string, ruleSets: readonly SicknessRuleSet[] = sicknessRuleSets): SicknessRuleSet {
  const rules = ruleSets.find(({ validFrom, validTo }) => validFrom <= date && (validTo === null || date < validTo));
  if (!rules) throw new RangeError(`there are no rules on sickness for ${date}`);
  return rules;
}
