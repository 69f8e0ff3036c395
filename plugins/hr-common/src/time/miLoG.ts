import type { Breach } from './breaches';
import { addDays, addMonthsOrNextFirst, monthEnd } from './calendar';
import type { RuleSet } from './ruleSets';
import { selectRuleSets } from './selectRuleSets';
import { localDateOf, type Instant } from './zone';

/** Last day on which a working day may be recorded: the seventh after it (§17(1) MiLoG). */
export const recordDueDate = (workDate: string, days = 7) => addDays(workDate, days);

/**
 * Whether a day of a mini-jobber was recorded in time (R4, T41): by the end of the seventh calendar day after the day of work.
 *
 * @param fact - `recordedAt` is the moment of the entry, the day is that of `zone`
 */
export function isRecordedInTime(
  { workDate, recordedAt, zone }: { workDate: string; recordedAt: Instant; zone?: string },
  days = 7,
): boolean {
  return localDateOf(recordedAt, zone) <= recordDueDate(workDate, days);
}

/** Last day of the twelve calendar months after its recording within which an extra hour is balanced (§2(2) MiLoG). */
export const miLoGBalanceDue = (date: string, months = 12) => addMonthsOrNextFirst(date, months);

/** A month of a written time account (§2(2) MiLoG). Minutes. */
export interface MiLoGAccountInput {
  /** A day of the month, `YYYY-MM-DD`. */
  date: string;
  /** Agreed hours of the month. */
  agreedMonthlyMinutes: number;
  /** Hours beyond them that went to the account in the month. */
  extraMinutes: number;
  /** Oldest day with hours that are not balanced yet, and its minutes. */
  oldestOpen?: { date: string; minutes: number };
  /** Pay of the month in euro, for the limit of a mini-job. */
  monthlyPayEuro?: number;
  ruleSets?: readonly RuleSet[];
}

/**
 * Checks a month of a mini-jobber's time account (R5, T42): extra hours of at most half the agreed ones, balanced within twelve months,
 * pay up to the limit that holds in the month.
 *
 * @returns `MILOG_50`, `MILOG_12M`, `MILOG_LIMIT`
 */
export function checkMiLoGAccount({
  date,
  agreedMonthlyMinutes,
  extraMinutes,
  oldestOpen,
  monthlyPayEuro,
  ruleSets,
}: MiLoGAccountInput): Breach[] {
  const breaches: Breach[] = [];
  for (const { code: ruleCode, params } of selectRuleSets(date, { kind: 'minijob' }, ruleSets)) {
    const rule = params.miniJob;
    if (!rule) continue;
    const base = { severity: 'breach', date, ruleCode } as const;
    const limit = Math.floor(agreedMonthlyMinutes * rule.extraShare);
    if (extraMinutes > limit) {
      const minutes = extraMinutes - limit;
      const params50 = { extraMinutes, limit, agreedMonthlyMinutes };
      breaches.push({
        ...base,
        code: 'MILOG_50',
        minutes,
        paragraph: '§2(2) MiLoG',
        params: params50,
        remedy: { action: 'useTimeOff', minutes },
      });
    }
    const due = oldestOpen && miLoGBalanceDue(oldestOpen.date, rule.balanceMonths);
    if (oldestOpen && due && due < date) {
      const { minutes } = oldestOpen;
      const remedy = { action: 'useTimeOff', minutes, date: due } as const;
      breaches.push({
        ...base,
        code: 'MILOG_12M',
        minutes,
        paragraph: '§2(2) MiLoG',
        params: { since: oldestOpen.date, dueDate: due },
        remedy,
      });
    }
    if (monthlyPayEuro !== undefined && rule.monthlyLimitEuro !== undefined && monthlyPayEuro > rule.monthlyLimitEuro) {
      const own = { payEuro: monthlyPayEuro, limitEuro: rule.monthlyLimitEuro };
      breaches.push({
        ...base,
        code: 'MILOG_LIMIT',
        severity: 'warn',
        minutes: 0,
        paragraph: '§8 SGB IV',
        params: own,
        remedy: { action: 'none' },
      });
    }
  }
  return breaches;
}

/** Last day on which open hours are balanced after an exit: the end of the next calendar month (§2(2) MiLoG). */
export const miLoGExitDue = (exitDate: string) => monthEnd(exitDate, 1);
