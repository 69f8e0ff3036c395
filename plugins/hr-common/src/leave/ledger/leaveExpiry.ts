import { addDays, dateOf, later, yearOf } from '../../holidays/dates';
import type { LeaveBucketKind, LeaveStep } from '../explanation';
import { checkExpiryFacts, isNoticeInTime, mergeUnfit, type ExpiryFacts, type LeaveNotice, type UnfitSpan } from './expiryFacts';
import type { ExpiryRule } from './leaveAccount';

/** How and when leave ends. */
export interface LeaveExpiry {
  /** Last day on which it can be taken by the rule; `null` while that is not known (parental leave without an end). */
  expiresOn: string | null;
  rule: ExpiryRule;
  /** Whether what is open after that day is lost. Without a notice on file it is not: HR decides. */
  lapses: boolean;
  /** Year to whose leave it is added where it does not lapse for want of a notice. */
  addedToYear?: number;
  /** Why, in order; each has a sentence. */
  steps: readonly LeaveStep[];
}

/** End of a leave year as it stands, and from when a notice counts for it. */
interface Ending {
  expiresOn: string;
  rule: ExpiryRule;
  noticeFrom: string;
}

type CarryReason = { year: number; reason: 'operational' | 'personal' | 'sickness' };

const step = (code: string, params: LeaveStep['params'] = {}): LeaveStep => ({ code: `expiry.${code}`, params, delta: 0 });
const march31 = (year: number) => dateOf(year, 3, 31);
const yearEnd = (year: number) => dateOf(year, 12, 31);
const coversDay = ({ from, to }: UnfitSpan, date: string) => from <= date && (to === null || to >= date);

const pick = ({ expiresOn, rule }: Ending) => ({ expiresOn, rule });

/** By the law's first sentence: the year, the partial leave that was moved, or a reason. */
function ordinaryEnding(
  { leaveYear, year, facts, reasons }: { leaveYear: number; year: number; facts: ExpiryFacts; reasons: readonly CarryReason[] },
  steps: LeaveStep[],
): Ending {
  const noticeFrom = dateOf(year, 1, 1);
  if (year === leaveYear && facts.partialTransfers?.includes(year)) {
    steps.push(step('nextYear', { year, date: yearEnd(year + 1) }));
    return { expiresOn: yearEnd(year + 1), rule: 'nextYear', noticeFrom };
  }
  const reason = reasons.find(one => one.year === year);
  if (reason) {
    steps.push(step(`march31.${reason.reason}`, { date: march31(year + 1) }));
    return { expiresOn: march31(year + 1), rule: 'march31', noticeFrom };
  }
  steps.push(step('yearEnd', { date: yearEnd(year) }));
  return { expiresOn: yearEnd(year), rule: 'yearEnd', noticeFrom };
}

/** Parental leave and bans that touch the time in which it could be taken move its end, one after the other. */
function protectedEnding(leaveYear: number, ending: Ending, facts: ExpiryFacts, steps: LeaveStep[]): Ending | 'open' {
  let current = ending;
  for (const span of [...(facts.protectedSpans ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (span.from > current.expiresOn || (span.to !== null && span.to < dateOf(leaveYear, 1, 1))) continue;
    const rule = span.kind === 'parental' ? 'afterParentalLeave' : 'afterEmploymentBan';
    if (span.to === null) {
      steps.push(step(`${rule}.open`));
      return 'open';
    }
    const back = addDays(span.to, 1);
    const expiresOn = later(current.expiresOn, yearEnd(yearOf(back) + 1));
    if (expiresOn === current.expiresOn) continue;
    steps.push(step(rule, { from: span.from, to: span.to, date: expiresOn }));
    current = { expiresOn, rule, noticeFrom: later(current.noticeFrom, back) };
  }
  return current;
}

/** Last year that something on file is about, so that leave which did not lapse is followed that far. */
function lastYearOfFacts(notices: readonly LeaveNotice[], spells: readonly UnfitSpan[], facts: ExpiryFacts): number {
  const overNewYear = spells.filter(({ from, to }) => to === null || yearOf(from) < yearOf(to));
  const spans = [...overNewYear, ...(facts.protectedSpans ?? [])].map(({ from, to }) => yearOf(to ?? from));
  return Math.max(0, ...notices.map(({ sentAt }) => yearOf(sentAt)), ...(facts.carryOverReasons ?? []).map(({ year }) => year), ...spans);
}

/** Unfit at the end of a year and still on 31 March: the last day after 15 months, or the year of the return. */
function illnessEnding(ill: UnfitSpan, options: { year: number; isWholeYear: boolean; notice?: LeaveNotice }) {
  const { year, isWholeYear, notice } = options;
  const stop = march31(year + 2);
  if (coversDay(ill, stop) && (isWholeYear || notice)) {
    return { expiresOn: stop, step: step(isWholeYear ? 'illAllYear' : 'illAfterNotice', { from: ill.from, date: stop }) };
  }
  if (ill.to === null) return { step: step('workedBeforeIllness', { from: ill.from, date: stop }) };
  const back = yearOf(addDays(ill.to, 1));
  return { back, step: step('joinsAfterIllness', { from: ill.from, to: ill.to, year: back }) };
}

function contractExpiry(leaveYear: number, facts: ExpiryFacts): LeaveExpiry {
  const { endsOn, nextYear, needsNotice = false } = facts.contractExpiry!;
  const expiresOn = `${nextYear ? leaveYear + 1 : leaveYear}-${endsOn}`;
  const span = { from: dateOf(leaveYear, 1, 1), to: expiresOn };
  const lapses =
    !needsNotice || (facts.notices ?? []).some(notice => notice.leaveYear === leaveYear && isNoticeInTime(notice, span, facts.calendar));
  return { expiresOn, rule: 'contract', lapses, steps: [step(lapses ? 'contract' : 'contractNoNotice', { date: expiresOn })] };
}

/**
 * When the leave of a year ends and whether it lapses then (hr.md, R30 to R34, R39): end of the year, 31 March with a reason, the next year
 * for partial leave that was moved, 15 months in long sickness, the year after the return from parental leave. It lapses only if a notice of
 * that leave reached the person in time; without one it is added to the next year, and the same is asked there. Who was ill from 1 January
 * of the leave year (or the entry) until 31 March of the second year after needs no notice. What the contract grants beyond the law follows
 * the contract where that says so, and the law otherwise.
 *
 * @param leave - year in which it arose and kind of the bucket; for a carry-over the kind it had before
 * @throws RangeError for days that do not exist and spans that end before they begin
 */
export function leaveExpiry(leave: { leaveYear: number; kind: Exclude<LeaveBucketKind, 'carry'> }, facts: ExpiryFacts): LeaveExpiry {
  const { leaveYear, kind } = leave;
  checkExpiryFacts(leaveYear, facts);
  if (kind === 'contractual' && facts.contractExpiry) return contractExpiry(leaveYear, facts);
  const notices = (facts.notices ?? []).filter(notice => notice.leaveYear === leaveYear);
  const noticeIn = (from: string, to: string) => notices.find(notice => isNoticeInTime(notice, { from, to }, facts.calendar));
  const spells = mergeUnfit(facts.sickness ?? []);
  const lastYear = lastYearOfFacts(notices, spells, facts);
  const steps: LeaveStep[] = [];

  let year = leaveYear;
  for (;;) {
    const end = yearEnd(year);
    const ill = facts.protectedSpans?.some(span => coversDay(span, end)) ? undefined : spells.find(spell => coversDay(spell, end));
    if (ill && coversDay(ill, march31(year + 1))) {
      const isWholeYear = year === leaveYear && ill.from <= later(dateOf(year, 1, 1), facts.entryDate ?? '');
      const illness = illnessEnding(ill, { year, isWholeYear, notice: noticeIn(dateOf(year, 1, 1), ill.from) });
      steps.push(illness.step);
      if (illness.expiresOn) return { expiresOn: illness.expiresOn, rule: 'longSickness', lapses: true, steps };
      if (!illness.back) return { expiresOn: null, rule: 'noticeMissing', lapses: false, steps };
      year = illness.back;
      continue;
    }
    const reasons = [...(ill ? [{ year, reason: 'sickness' as const }] : []), ...(facts.carryOverReasons ?? [])];
    const ending = protectedEnding(leaveYear, ordinaryEnding({ leaveYear, year, facts, reasons }, steps), facts, steps);
    if (ending === 'open') return { expiresOn: null, rule: 'afterParentalLeave', lapses: false, steps };
    const notice = noticeIn(ending.noticeFrom, ending.expiresOn);
    if (notice) {
      steps.push(step('notice', { date: notice.sentAt }));
      return { ...pick(ending), lapses: true, steps };
    }
    const late = notices.find(({ sentAt }) => sentAt >= ending.noticeFrom && sentAt <= ending.expiresOn);
    const next = yearOf(ending.expiresOn) + (ending.rule === 'march31' ? 0 : 1);
    steps.push(late ? step('noticeTooLate', { date: late.sentAt }) : step('noNotice'), step('addedTo', { year: next }));
    if (next > lastYear) {
      const isOrdinary = ending.rule === 'yearEnd' || ending.rule === 'march31';
      return { ...pick(ending), rule: isOrdinary ? 'noticeMissing' : ending.rule, lapses: false, addedToYear: next, steps };
    }
    year = next;
  }
}
