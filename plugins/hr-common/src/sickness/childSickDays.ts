/** Child sick days of the health funds, by years (§45(2), (2a) SGB V). */
export interface ChildSickRuleSet {
  fromYear: number;
  /** Last year, included; `null` is open. */
  toYear: number | null;
  /** Days per child and in all, for each of two parents. */
  perChild: number;
  max: number;
  /** The same for a single parent. */
  perChildSingle: number;
  maxSingle: number;
  /** Whether the law may still be prolonged, so that the number must be checked before it is relied upon. */
  isProvisional: boolean;
}

export const childSickRuleSets: readonly ChildSickRuleSet[] = [
  { fromYear: 2024, toYear: 2026, perChild: 15, max: 35, perChildSingle: 30, maxSingle: 70, isProvisional: false },
  { fromYear: 2027, toYear: null, perChild: 10, max: 25, perChildSingle: 20, maxSingle: 50, isProvisional: true },
];

/** Child sick days of one parent in a year, in working days. */
export interface ChildSickDays {
  perChild: number;
  max: number;
  /** What the given number of children makes: per child, at most `max`. */
  total: number;
  isProvisional: boolean;
}

/**
 * Child sick days of a parent.
 *
 * @param children - children under 12 or with a disability; default 1
 * @throws RangeError for a year before 2024 (and one that no rule set covers), and for a number of children below 0
 */
export function childSickDays(options: {
  year: number;
  singleParent: boolean;
  children?: number;
  ruleSets?: readonly ChildSickRuleSet[];
}): ChildSickDays {
  const { year, singleParent, children = 1, ruleSets = childSickRuleSets } = options;
  const rules = ruleSets.find(({ fromYear, toYear }) => fromYear <= year && (toYear === null || year <= toYear));
  if (!rules || !Number.isInteger(year)) throw new RangeError(`there are no rules on child sick days for the year ${year}`);
  if (!Number.isInteger(children) || children < 0) throw new RangeError(`children: ${children} is not a number of 0 or more`);
  const perChild = singleParent ? rules.perChildSingle : rules.perChild;
  const max = singleParent ? rules.maxSingle : rules.max;
  return { perChild, max, total: Math.min(max, perChild * children), isProvisional: rules.isProvisional };
}

/** Whether a child counts on a day: not yet twelve, or with a disability (§45(1) SGB V). */
export function isChildCovered({ birthDate, isDisabled = false }: { birthDate: string; isDisabled?: boolean }, on: string): boolean {
  const twelfth = `${Number(birthDate.slice(0, 4)) + 12}${birthDate.slice(4)}`;
  return isDisabled || on < twelfth;
}
