import { dayFactor, type HolidayCalendar } from '../holidays/companyDays';
import { addDays, assertSpan, weekdayOf } from '../holidays/dates';
import { sicknessRulesOf, type SicknessRuleSet } from './sicknessRules';

/** When proof of an illness is due. */
export interface CertificateInput {
  /** First day of illness, `YYYY-MM-DD`. */
  from: string;
  /** Last day of illness, known or expected; `null` or absent while it is open. */
  to?: string | null;
  /** Whether work had begun on the first day; the days are counted from the next one then. Default: no. */
  duringShift?: boolean;
  /** Day of illness for which proof is asked, 1 or more; an employer may ask earlier than the law. Default: the law, day 4. */
  proofFromDay?: number;
  /** Holidays at the workplace. */
  calendar: HolidayCalendar;
  /** Days on which the company works. Default: Monday to Friday, no public holiday, no company day off. */
  isWorkingDay?: (date: string) => boolean;
  ruleSets?: readonly SicknessRuleSet[];
}

const LONGEST_PAUSE = 60;

/** First day of illness that counts: the day after when work had begun already. */
export const firstSickDay = ({ from, duringShift = false }: Pick<CertificateInput, 'from' | 'duringShift'>): string =>
  duringShift ? addDays(from, 1) : from;

/**
 * Day on which the certificate is due (§5(1) EFZG): the working day that follows three calendar days of illness, or the day the policy
 * names; where the company does not work then, its next working day.
 *
 * @returns `YYYY-MM-DD`, or `null` when the illness ends before proof is asked for
 * @throws RangeError for days that do not exist, an end before the start, and a policy day below 1
 */
export function certificateDueOn(input: CertificateInput): string | null {
  const { from, to = null, calendar } = input;
  assertSpan('illness', { from, to });
  const first = firstSickDay(input);
  const { proofFromDay = sicknessRulesOf(first, input.ruleSets).daysWithoutCertificate + 1 } = input;
  if (!Number.isInteger(proofFromDay) || proofFromDay < 1) throw new RangeError(`proofFromDay: ${proofFromDay} is not a day of 1 or more`);
  const asked = addDays(first, proofFromDay - 1);
  if (to !== null && to < asked) return null;
  const isWorkingDay = input.isWorkingDay ?? (date => weekdayOf(date) <= 5 && dayFactor(date, calendar) > 0);
  let due = asked;
  for (let days = 0; !isWorkingDay(due) && days < LONGEST_PAUSE; days += 1) due = addDays(due, 1);
  return due;
}
