import { isValidOn } from '../validity';
import { isCalendarDate } from './calendar';
import { isMaternityRuleOn } from './maternity';
import { isMinorOn, type PersonFacts } from './personFacts';
import { defaultRuleSets } from './ruleSetData';
import type { RuleSet } from './ruleSets';

type Group = RuleSet['params']['appliesTo'];

function groupsOf(date: string, person: PersonFacts): Set<Group> {
  const groups = new Set<Group>();
  if (isMinorOn(person.birthDate, date)) groups.add('minors');
  else if (person.kind !== 'executive') groups.add('adults');
  if (isMaternityRuleOn(person.pregnancy, date)) groups.add('pregnant');
  if (person.kind === 'minijob' || person.isListedIndustry) groups.add('miniJobs');
  return groups;
}

/**
 * Rule sets that hold for a person on a day: under 18 the JArbSchG in the place of the ArbZG, none of both for adult executives (R17),
 * the MuSchG beside them, the MiLoG for mini-jobs and listed industries, agreements for those whose facts name them.
 *
 * @param date - `YYYY-MM-DD`
 * @param ruleSets - all there are, with their validity; default: the law
 */
export function selectRuleSets(date: string, person: PersonFacts = {}, ruleSets: readonly RuleSet[] = defaultRuleSets): RuleSet[] {
  const groups = groupsOf(date, person);
  return ruleSets.filter(
    ({ code, validFrom, validTo = null, params }) =>
      groups.has(params.appliesTo) &&
      isValidOn({ validFrom, validTo }, date) &&
      (!params.isAgreement || person.agreements?.includes(code) === true),
  );
}

const merged = new Map<string, RuleSet[]>();
const ids = new WeakMap<RuleSet, number>();
let lastId = 0;

/**
 * Puts the groups of agreements in the place of the same groups of the sets for the same people. What is left is checked set by set.
 *
 * @param selected - as `selectRuleSets` gives them
 */
export function applyAgreements(selected: readonly RuleSet[]): RuleSet[] {
  const key = selected.map(idOf).join(' ');
  let result = merged.get(key);
  if (!result) {
    const agreements = selected.filter(({ params }) => params.isAgreement);
    result = selected.filter(({ params }) => !params.isAgreement).map(set => agreements.reduce(override, set));
    if (merged.size > 1_000) merged.clear();
    merged.set(key, result);
  }
  return result;
}

function idOf(set: RuleSet): number {
  let id = ids.get(set);
  if (id === undefined) ids.set(set, (id = ++lastId));
  return id;
}

function override(set: RuleSet, { params: { isAgreement: _, ...groups }, legalBasis }: RuleSet): RuleSet {
  if (groups.appliesTo !== set.params.appliesTo) return set;
  return { ...set, legalBasis: `${set.legalBasis}; ${legalBasis}`, params: { ...set.params, ...groups } };
}

/** What is wrong with a rule set, as sentences; empty when it may be stored. */
export function ruleSetProblems({ code, validFrom, validTo, legalBasis, params }: RuleSet): string[] {
  const problems: string[] = [];
  if (!/^[A-Z][A-Z0-9_]*$/.test(code)) problems.push('The code consists of capital letters, digits and underscores');
  if (!isCalendarDate(validFrom)) problems.push('validFrom is a day that exists, as YYYY-MM-DD');
  if (validTo && (!isCalendarDate(validTo) || validTo <= validFrom)) problems.push('validTo is a day after validFrom');
  if (!legalBasis.trim())
    problems.push('Only a law, a collective agreement or a works agreement based on one may set these numbers: name it (§7, §12 ArbZG)');
  const steps = params.breaks?.steps ?? [];
  if (steps.some(({ above, need }, i) => i > 0 && (above <= steps[i - 1].above || need < steps[i - 1].need))) {
    problems.push('The steps of the breaks rise');
  }
  return problems;
}
