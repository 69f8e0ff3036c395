import type { HolidayCalendar } from '../../holidays/companyDays';
import { addDays, assertDay, assertSpan, eachDay, later, weekdayOf } from '../../holidays/dates';
import { isPublicHoliday } from '../../holidays/holidays';

/** Proof that the employer asked to take leave and warned of its end. */
export interface LeaveNotice {
  /** Year of the leave that it names. */
  leaveYear: number;
  /** Day on which the person got it, `YYYY-MM-DD`. */
  sentAt: string;
  /** Days that were open then, in thousandths; they must still fit in before the end. Default: one day. */
  openDays?: number;
}

/** Time of unfitness for work, both days included; `null` while it goes on. */
export interface UnfitSpan {
  from: string;
  to: string | null;
}

/** Parental leave or employment ban, which keep leave beyond its end (§17(2) BEEG, §24 MuSchG). Both days included. */
export interface ProtectedSpan extends UnfitSpan {
  kind: 'parental' | 'ban';
}

/** By which the contract lets its own part end, if it says so. */
export interface ContractExpiry {
  /** `MM-DD` of the leave year, or of the year after with `nextYear`. */
  endsOn: string;
  nextYear: boolean;
  /** Whether the contract asks for a notice too. Default: no. */
  needsNotice?: boolean;
}

/** What decides about the end of leave, for one employment. */
export interface ExpiryFacts {
  /** First day of the employment; who was ill from it on was ill "the whole year". */
  entryDate?: string;
  notices?: readonly LeaveNotice[];
  /** Years at whose end an urgent operational or personal reason stood against the leave. */
  carryOverReasons?: readonly { year: number; reason: 'operational' | 'personal' }[];
  sickness?: readonly UnfitSpan[];
  protectedSpans?: readonly ProtectedSpan[];
  /** Years whose partial leave (§5(1) a BUrlG) the person asked to move. */
  partialTransfers?: readonly number[];
  contractExpiry?: ContractExpiry;
  /** Public holidays that are no days to take leave on. Default: Monday to Friday, without holidays. */
  calendar?: HolidayCalendar;
}

/** Spells of unfitness that overlap or follow each other day on day, as one. */
export function mergeUnfit(spans: readonly UnfitSpan[]): UnfitSpan[] {
  const merged: UnfitSpan[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && (last.to === null || span.from <= addDays(last.to, 1)))
      last.to = last.to === null || span.to === null ? null : later(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** Whether a notice came within the span and early enough to take what was open before it ends. */
export function isNoticeInTime(notice: LeaveNotice, { from, to }: { from: string; to: string }, calendar?: HolidayCalendar): boolean {
  if (notice.sentAt < from || notice.sentAt >= to) return false;
  const days = eachDay(addDays(notice.sentAt, 1), to).filter(
    date => weekdayOf(date) <= 5 && !(calendar && isPublicHoliday(date, calendar)),
  );
  return days.length * 1000 >= (notice.openDays ?? 1000);
}

const YEARS = { from: 1900, to: 2198 };

/** Refuses what cannot be. @throws RangeError that names the field and what is wrong */
export function checkExpiryFacts(leaveYear: number, facts: ExpiryFacts): void {
  const years = [leaveYear, ...(facts.carryOverReasons ?? []).map(({ year }) => year), ...(facts.partialTransfers ?? [])];
  const wrong = years.find(year => !Number.isInteger(year) || year < YEARS.from || year > YEARS.to);
  if (wrong !== undefined) throw new RangeError(`${wrong} is not a leave year from ${YEARS.from} to ${YEARS.to}`);
  assertDay('entryDate', facts.entryDate);
  for (const { sentAt } of facts.notices ?? []) assertDay('notices', sentAt);
  for (const span of facts.sickness ?? []) assertSpan('sickness', span);
  for (const span of facts.protectedSpans ?? []) assertSpan('protectedSpans', span);
  if (facts.contractExpiry) assertDay('contractExpiry', `2024-${facts.contractExpiry.endsOn}`);
}
