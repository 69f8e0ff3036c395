/** Numbers of the law on leave, by years. */
export interface LeaveRuleSet {
  code: string;
  /** First and last calendar year; the last is open where `null`. */
  fromYear: number;
  toYear: number | null;
  /** Yearly leave of adults in Werktage (six a week), §3(1) BUrlG. */
  statutoryWerktage: number;
  /** Yearly leave of minors in Werktage, by the age that they have not reached on 1 January, lowest first; §19(2) JArbSchG. */
  minors: readonly { under: number; werktage: number }[];
  /** Months of employment before the full claim, §4 BUrlG. */
  waitingMonths: number;
  /** Additional days of severely disabled people in a five-day week, §208(1) SGB IX. */
  severeDisabilityDays: number;
}

/** The law since the waiting period and the 24 Werktage hold everywhere (1995). A change becomes a further entry. */
export const leaveRuleSets: readonly LeaveRuleSet[] = [
  {
    code: 'BURLG',
    fromYear: 1995,
    toYear: null,
    statutoryWerktage: 24,
    minors: [
      { under: 16, werktage: 30 },
      { under: 17, werktage: 27 },
      { under: 18, werktage: 25 },
    ],
    waitingMonths: 6,
    severeDisabilityDays: 5,
  },
];

/**
 * The rule set of a leave year.
 *
 * @throws RangeError when none covers the year
 */
export function leaveRulesOf(year: number, ruleSets: readonly LeaveRuleSet[] = leaveRuleSets): LeaveRuleSet {
  const rules = ruleSets.find(({ fromYear, toYear }) => fromYear <= year && (toYear === null || year <= toYear));
  if (!rules || !Number.isInteger(year)) throw new RangeError(`there are no rules on leave for the year ${year}`);
  return rules;
}

/** Yearly leave by law in Werktage, by the age on 1 January (§3(1) BUrlG, §19(2) JArbSchG). The day of birth counts (§187(2) BGB). */
export function statutoryWerktage(year: number, birthDate: string | null | undefined, rules: LeaveRuleSet = leaveRulesOf(year)) {
  if (!birthDate) return rules.statutoryWerktage;
  const age = year - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > '01-01' ? 1 : 0);
  return rules.minors.find(({ under }) => age < under)?.werktage ?? rules.statutoryWerktage;
}
