import { dateOf, eachDay } from '../../holidays/dates';
import { dayFactor } from '../../holidays/companyDays';
import { isWerktag } from '../../holidays/holidays';
import { partOn, type AbsenceRange } from './absenceRange';
import type { RequestFacts } from './requestDays';

/** Werktage in a row that one part of the leave has to have (§7(2) BUrlG). */
export const LEAVE_BLOCK_WERKTAGE = 12;

/** What `leaveBlock` looks at. */
export interface LeaveBlockInput extends Pick<RequestFacts, 'target' | 'calendar'> {
  /** Leave year. */
  year: number;
  /** Leave planned, approved or taken in the year. */
  leave: readonly AbsenceRange[];
  /** Leave of the year in thousandths of a day. */
  entitled: number;
  /** Mean working days per week. Default 5. */
  daysPerWeek?: number;
  /** Day of the question, `YYYY-MM-DD`. */
  on: string;
  /** Day of the year, `MM-DD`, from which one is reminded. Default 30 September. */
  remindFrom?: string;
}

/** Longest leave in a row, and whether to remind of a longer one. */
export interface LeaveBlock {
  /** Werktage of the longest leave in a row; free days at its end and in between belong to it. */
  longest: number;
  /** Whether the law asks for a block: only if more than 12 Werktage are due. */
  isRequired: boolean;
  isReminderDue: boolean;
}

/** Whether the whole day is leave, by one request or by two half days. */
function isOff(leave: readonly AbsenceRange[], date: string): boolean {
  const parts = leave.map(range => partOn(range, date));
  return parts.includes('full') || (parts.includes('am') && parts.includes('pm'));
}

/**
 * The longest leave in a row in Werktage (Monday to Saturday, no public holidays), and the reminder of §7(2) BUrlG. Two weeks of a Monday to
 * Friday worker are twelve Werktage.
 */
export function leaveBlock(input: LeaveBlockInput): LeaveBlock {
  const { year, leave, entitled, daysPerWeek = 5, on, target, calendar, remindFrom = '09-30' } = input;
  const [first, last] = [dateOf(year, 1, 1), dateOf(year, 12, 31)];
  let longest = 0;
  let running = 0;
  // A block that begins in December may run on into the next year.
  for (const date of eachDay(first, dateOf(year + 1, 1, 31))) {
    const isWorked = target(date) > 0 && dayFactor(date, calendar) > 0;
    if (isWorked && !isOff(leave, date)) running = 0;
    // Free days before the first day of leave are no leave.
    else if ((isWorked || running > 0) && isWerktag(date, calendar)) running += 1;
    if (date > last && running === 0) break;
    longest = Math.max(longest, running);
  }
  const isRequired = daysPerWeek > 0 && entitled * 6 > LEAVE_BLOCK_WERKTAGE * 1000 * daysPerWeek;
  const isMissing = longest < LEAVE_BLOCK_WERKTAGE;
  return { longest, isRequired, isReminderDue: isRequired && isMissing && on >= `${year}-${remindFrom}` };
}
