import { addDays, assertSpan, daysBetween, earlier as earlierOf, later } from '../holidays/dates';
import { periodEnd } from '../holidays/periods';
import type { LeaveStep } from '../leave/explanation';
import { firstSickDay } from './certificateDue';
import { sicknessRulesOf, type SicknessRuleSet } from './sicknessRules';

/** Whether an earlier illness had the same cause. Only the health fund or the person knows; the cause itself is never stored. */
export const sameCauseAnswers = ['yes', 'no', 'unknown'] as const;
export type SameCause = (typeof sameCauseAnswers)[number];

/** Time of illness; both days included. */
export interface SickSpell {
  from: string;
  /** `null` while it is open. */
  to: string | null;
  /** Whether work had begun on the first day, which is not counted then. Default: no. */
  duringShift?: boolean;
}

/** An illness before the one in question. */
export interface EarlierSpell extends SickSpell {
  to: string;
  sameCause: SameCause;
}

export interface ContinuedPayInput {
  /** First day of the employment. */
  entryDate: string;
  /** Last day of the employment; pay ends with it. */
  exitDate?: string | null;
  spell: SickSpell;
  /** Earlier illnesses, in any order. Default: none. */
  earlier?: readonly EarlierSpell[];
  ruleSets?: readonly SicknessRuleSet[];
}

/** How an illness stands to those of the same cause before it. */
export const payClaims = ['first', 'continued', 'sixMonths', 'twelveMonths'] as const;
export type PayClaim = (typeof payClaims)[number];

/** What the employer pays in an illness. */
export interface ContinuedPay {
  /** Calendar days left for this illness at its start. */
  daysLeft: number;
  /**
   * First day with pay, and last one if the illness lasts that long; `null` when none is left, and when the illness or the employment ends
   * before pay begins.
   */
  payFrom: string | null;
  payUntil: string | null;
  /** Last day of the waiting time, where it touches the illness. */
  waitingUntil: string | null;
  claim: PayClaim;
  /** Day on which HR is told that six weeks end soon; `null` without pay. */
  warnOn: string | null;
  /** Something HR has to find out before relying on the number. */
  hints: readonly ('askFund' | 'followsOtherIllness')[];
  /** Why; `sicknessSentence` has the sentences. The deltas are calendar days. */
  steps: readonly LeaveStep[];
}

interface Chain {
  used: number;
  /** First day of the first illness of the current twelve months. */
  firstStart: string;
  lastEnd: string;
}

type Rules = Pick<SicknessRuleSet, 'continuedPayDays' | 'monthsWithout' | 'monthsSinceFirst'>;

/** Whether six weeks begin anew: six months free of the illness, or twelve months since it began. */
function claimOf(start: string, chain: Chain | undefined, rules: Rules): PayClaim {
  if (!chain) return 'first';
  if (start > periodEnd(addDays(chain.lastEnd, 1), rules.monthsWithout)) return 'sixMonths';
  return start > periodEnd(chain.firstStart, rules.monthsSinceFirst) ? 'twelveMonths' : 'continued';
}

/** Goes through earlier illnesses of the same cause; days of the waiting time were not paid and use nothing up. */
function chainOf(spells: readonly EarlierSpell[], paidFrom: string, rules: Rules): Chain | undefined {
  let chain: Chain | undefined;
  for (const spell of [...spells].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = firstSickDay(spell);
    const days = Math.max(0, daysBetween(later(start, paidFrom), spell.to) + 1);
    const isNew = claimOf(start, chain, rules) !== 'continued';
    const used = Math.min(rules.continuedPayDays, (isNew ? 0 : chain!.used) + days);
    chain = { used, firstStart: isNew ? start : chain!.firstStart, lastEnd: later(spell.to, chain?.lastEnd ?? spell.to) };
  }
  return chain;
}

const step = (code: string, params: LeaveStep['params'] = {}, delta = 0): LeaveStep => ({ code: `pay.${code}`, params, delta });

/**
 * Until when the employer pays in an illness (§3 EFZG): 42 calendar days, from the day after when work had begun, not in the first four
 * weeks of the employment. The same illness uses up the same six weeks, until six months passed without it or twelve since it began first.
 * An illness whose cause is not known to be the same counts as another one; a hint says so.
 *
 * @throws RangeError for days that do not exist and for ends before the start
 */
export function continuedPay({ entryDate, exitDate = null, spell, earlier = [], ruleSets }: ContinuedPayInput): ContinuedPay {
  assertSpan('employment', { from: entryDate, to: exitDate });
  for (const one of [spell, ...earlier]) assertSpan('illness', one);
  const start = firstSickDay(spell);
  const rules = sicknessRulesOf(start, ruleSets);
  const paidFrom = addDays(entryDate, rules.waitingDays);
  const before = earlier.filter(({ from }) => from < spell.from);
  const chain = chainOf(
    before.filter(({ sameCause }) => sameCause === 'yes'),
    paidFrom,
    rules,
  );
  const claim = claimOf(start, chain, rules);
  const used = claim === 'continued' ? chain!.used : 0;
  const daysLeft = rules.continuedPayDays - used;
  const steps = [step('sixWeeks', { days: rules.continuedPayDays }, rules.continuedPayDays)];
  if (spell.duringShift) steps.push(step('duringShift', { date: start }));
  if (chain && claim === 'continued') steps.push(step('sameIllness', { date: chain.firstStart, days: used }, -used));
  if (chain && claim !== 'continued') steps.push(step(claim, { date: claim === 'sixMonths' ? chain.lastEnd : chain.firstStart }));
  const waitingUntil = start < paidFrom ? addDays(paidFrom, -1) : null;
  if (waitingUntil) steps.push(step('waiting', { date: waitingUntil }));

  const from = later(start, paidFrom);
  const end = addDays(from, daysLeft - 1);
  const isPaid = daysLeft > 0 && (exitDate === null || from <= exitDate) && (spell.to === null || from <= spell.to);
  const payUntil = exitDate === null ? end : earlierOf(end, exitDate);
  if (isPaid) steps.push(step(payUntil < end ? 'untilExit' : 'until', { date: payUntil }));
  else steps.push(step('none'));
  const hints: ContinuedPay['hints'][number][] = [];
  const recent = before.filter(({ to }) => start <= periodEnd(addDays(to, 1), rules.monthsSinceFirst));
  if (recent.some(({ sameCause }) => sameCause === 'unknown')) hints.push('askFund');
  if (recent.some(({ sameCause, to }) => sameCause === 'no' && to >= addDays(start, -1))) hints.push('followsOtherIllness');
  return {
    daysLeft,
    payFrom: isPaid ? from : null,
    payUntil: isPaid ? payUntil : null,
    waitingUntil,
    claim,
    warnOn: isPaid ? addDays(payUntil, -rules.warnDaysBefore) : null,
    hints,
    steps,
  };
}
