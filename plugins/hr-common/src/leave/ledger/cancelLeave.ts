import { addDays, dateOf, later } from '../../holidays/dates';
import { periodEnd } from '../../holidays/periods';
import type { LeavePosting } from './leaveAccount';

/** First day of the month after `YYYY-MM`. */
function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return addDays(periodEnd(dateOf(year, number, 1), 1), 1);
}

/** What cancelling does. */
export interface LeaveCancellation {
  /** Give back what was used, one per day and bucket. */
  postings: readonly LeavePosting[];
  /** Whether days of an exported month are among them; the export marks their corrections as retroactive. */
  isRetroactive: boolean;
  /** Thousandths of a day given back. */
  total: number;
}

/**
 * Cancels approved leave, in whole or for some days. Nothing is changed: each use gets a posting against it. Days of a month that went to
 * payroll already are corrected in the first month that did not.
 *
 * @param on - day of the cancellation, `YYYY-MM-DD`
 * @param exportedThrough - last month that went to payroll, `YYYY-MM`; `null` when none did
 * @param dates - days to give back; default all of the request
 */
export function cancelLeave(options: {
  postings: readonly LeavePosting[];
  requestId: string;
  on: string;
  exportedThrough?: string | null;
  dates?: readonly string[];
  reason?: string;
  by?: string;
}): LeaveCancellation {
  const { requestId, on, exportedThrough = null, dates, reason, by } = options;
  const used = new Map<string, { bucketId: string; leaveDate: string; days: number }>();
  for (const { bucketId, sourceId, kind, delta, date, leaveDate = date } of options.postings) {
    if (sourceId !== requestId || (kind !== 'use' && kind !== 'cancel') || (dates && !dates.includes(leaveDate))) continue;
    const key = `${leaveDate} ${bucketId}`;
    used.set(key, { bucketId, leaveDate, days: (used.get(key)?.days ?? 0) - delta });
  }
  const isExported = (date: string) => exportedThrough !== null && date.slice(0, 7) <= exportedThrough;
  const open = [...used.values()].filter(({ days }) => days > 0);
  const firstOpen = exportedThrough === null ? on : later(on, monthAfter(exportedThrough));
  const why = { ...(reason === undefined ? {} : { reason }), ...(by === undefined ? {} : { by }) };
  const postings = open.map(({ bucketId, leaveDate, days }): LeavePosting => {
    const date = isExported(leaveDate) ? firstOpen : on;
    return { bucketId, date, leaveDate, delta: days, kind: 'cancel', sourceId: requestId, ...why };
  });
  return {
    postings,
    isRetroactive: open.some(({ leaveDate }) => isExported(leaveDate)),
    total: postings.reduce((sum, { delta }) => sum + delta, 0),
  };
}
