import { dateOf, earlier, yearOf } from '../../holidays/dates';
import { fillSentence } from '../sentences';
import type { LeaveNotice } from './expiryFacts';
import type { LeaveAccount } from './leaveAccount';
import { leaveBalance } from './leaveBalance';

/** A notice that is to be sent: what lapses when, if it is not taken. */
export interface DueLeaveNotice {
  /** Year of the leave. */
  leaveYear: number;
  /** Thousandths of a day that are open. */
  openDays: number;
  /** Last day on which it can be taken. */
  deadline: string;
}

/**
 * The notices to be sent to one person on a day (hr.md, 4.7): for each leave year with open days, from each sending day of the year on, once.
 * Leave that is asked for but not decided counts as open. Leave without an end ends with the year in which the notice comes.
 *
 * @param on - day of the question, `YYYY-MM-DD`
 * @param notices - what was sent already
 * @param sendOn - days of the year, `MM-DD`, in order; default 1 October and 1 December
 */
export function leaveNoticesDue(
  account: LeaveAccount,
  { on, notices, sendOn = ['10-01', '12-01'] }: { on: string; notices: readonly LeaveNotice[]; sendOn?: readonly string[] },
): DueLeaveNotice[] {
  const year = yearOf(on);
  const since = sendOn.map(day => `${year}-${day}`).findLast(day => day <= on);
  if (since === undefined) return [];
  const due = new Map<number, DueLeaveNotice>();
  for (const { bucket, available, pending } of leaveBalance(account, on).buckets) {
    const open = available + pending;
    const { leaveYear, expiresOn } = bucket;
    const isOver = expiresOn !== null && expiresOn < on;
    const isTold = notices.some(notice => notice.leaveYear === leaveYear && notice.sentAt >= since);
    if (open <= 0 || leaveYear > year || isOver || isTold) continue;
    const deadline = expiresOn ?? dateOf(year, 12, 31);
    const same = due.get(leaveYear);
    due.set(leaveYear, { leaveYear, openDays: open + (same?.openDays ?? 0), deadline: earlier(deadline, same?.deadline ?? deadline) });
  }
  return [...due.values()].sort((a, b) => a.leaveYear - b.leaveYear);
}

const TEXT = {
  en: 'You have {openDays} days of leave of the year {leaveYear} left. Please ask for it so that you can take it by {deadline}. What is not taken by then lapses at the end of {deadline}.',
  de: 'Sie haben noch {openDays} Tage Urlaub aus dem Jahr {leaveYear}. Bitte beantragen Sie ihn so, dass Sie ihn bis {deadline} nehmen können. Was bis dahin nicht genommen ist, verfällt mit Ablauf des {deadline}.',
};

/** The words of a notice: how much of which year, until when, and what happens otherwise (BAG 9 AZR 541/15). */
export const leaveNoticeText = (notice: DueLeaveNotice, language: 'de' | 'en'): string =>
  fillSentence(TEXT[language], { ...notice }, language);
