import { requestDays } from '../requests/requestDays';
import { targetOfWeekdays } from '../requests/workSchedule';
import type { LeaveAccount, LeaveBucket, LeavePosting } from './leaveAccount';

/** Short words for accounts in tests. */
export const day = (date: string, days = 1000) => ({ date, days });
export const leave = (from: string, to: string) =>
  requestDays(
    { from: { date: from, part: 'full' }, to: { date: to, part: 'full' } },
    { target: targetOfWeekdays(), calendar: { federalState: 'NW' } },
  ).days;
export const bucket = (id: string, leaveYear: number, rest: Partial<LeaveBucket> = {}): LeaveBucket => ({
  id,
  kind: 'statutory',
  leaveYear,
  expiresOn: `${leaveYear}-12-31`,
  expiryRule: 'yearEnd',
  ...rest,
});
export const grant = (bucketId: string, days: number, date = '2026-01-01'): LeavePosting => ({
  bucketId,
  date,
  delta: days * 1000,
  kind: 'grant',
});
export const use = (bucketId: string, leaveDate: string, days = 1, sourceId = 'r1'): LeavePosting => ({
  bucketId,
  date: '2026-01-02',
  leaveDate,
  delta: -days * 1000,
  kind: 'use',
  sourceId,
});

export const carry = bucket('carry', 2026, { kind: 'carry', carriedFrom: 'statutory', expiresOn: '2027-03-31', expiryRule: 'march31' });
export const account2027: LeaveAccount = {
  buckets: [bucket('new', 2027), carry],
  postings: [grant('new', 30, '2027-01-01'), grant('carry', 8, '2027-01-01')],
};
