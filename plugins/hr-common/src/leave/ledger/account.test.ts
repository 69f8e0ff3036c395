import { leaveEntitlement } from '../entitlement/leaveEntitlement';
import { leaveSentence } from '../leaveSentence';
import { allocateLeave, splitByBucket, usePostings } from './allocateLeave';
import { expireLeave } from './closeLeaveYear';
import { explainBucket } from './explainBucket';
import { account2027, bucket, day, grant, leave, use } from './fixtures';
import type { LeaveAccount, LeavePosting } from './leaveAccount';
import { checkAvailability, leaveAtExit, leaveBalance } from './leaveBalance';
import { entitlementWhatIf, leaveWhatIf } from './leaveWhatIf';

describe('balance', () => {
  const account: LeaveAccount = {
    buckets: [bucket('s', 2026), bucket('c', 2026, { kind: 'contractual' })],
    postings: [grant('s', 20), grant('c', 10), use('s', '2026-05-04'), use('s', '2026-12-28', 1, 'r2'), use('c', '2026-05-05', 0.5)],
    pending: [{ bucketId: 'c', date: '2026-12-29', days: 2000 }],
  };

  it('is what is entitled less taken, approved and pending', () => {
    expect(leaveBalance(account, '2026-11-25')).toMatchObject({
      entitled: 30000,
      taken: 1500,
      approved: 1000,
      pending: 2000,
      available: 25500,
    });
    expect(leaveBalance(account, '2026-12-28')).toMatchObject({ taken: 2500, approved: 0, available: 25500 });
    expect(leaveBalance(account, '2026-11-25').buckets.map(({ available }) => available)).toEqual([18000, 7500]);
  });

  it.each<[string, number, number, number, boolean]>([
    ['L09 two left, two pending, one asked for', 0, 1000, 0, false],
    ['L09 with a negative limit', 0, 1000, 1000, true],
    ['beyond the limit', 0, 1500, 1000, false],
    ['exactly what is left', 1000, 1000, 0, true],
    ['overdrawn', -8000, 500, 0, false],
  ])('%s', (_, available, requested, negativeLimit, isEnough) => {
    expect(checkAvailability({ available, requested, negativeLimit }) === undefined).toBe(isEnough);
  });

  it('L09: what is pending is not available', () => {
    const two: LeaveAccount = {
      buckets: [bucket('s', 2026)],
      postings: [grant('s', 2)],
      pending: [{ bucketId: 's', ...day('2026-12-28', 2000) }],
    };
    const asked = { days: [day('2026-12-29')], on: '2026-11-25' };
    expect(leaveWhatIf(two, asked)).toMatchObject({
      before: { available: 0 },
      issue: { code: 'notEnoughLeave', params: { requestedDays: 1000, availableDays: 0 } },
    });
    expect(leaveWhatIf(two, { ...asked, negativeLimit: 1000 })).toMatchObject({
      after: { available: -1000 },
      allocation: { missingTotal: 0 },
    });
    expect(leaveWhatIf(two, { ...asked, negativeLimit: 1000 }).issue).toBeUndefined();
  });

  it('U16: too much taken at the exit is not claimed back, open days are paid', () => {
    const { statutory } = leaveEntitlement({ year: 2026, entryDate: '2020-01-01', exitDate: '2026-06-30', daysPerWeek: 5 });
    expect(leaveAtExit({ entitled: statutory, taken: 18000 })).toEqual({ balance: -8000, payout: 0, clawback: 0 });
    expect(leaveAtExit({ entitled: statutory, taken: 4500 })).toEqual({ balance: 5500, payout: 5500, clawback: 0 });
  });
});

describe('order of use', () => {
  it('L11: carry-over until its last day, then the new year', () => {
    const { allocations, missingTotal } = allocateLeave(account2027, leave('2027-03-22', '2027-04-02'));
    expect(splitByBucket(allocations)).toEqual([
      { bucketId: 'carry', days: 6000 },
      { bucketId: 'new', days: 2000 },
    ]);
    expect(missingTotal).toBe(0);
    const postings = [...account2027.postings, ...usePostings(allocations, { on: '2027-02-01', sourceId: 'r1', by: 'lead' })];
    const notices = [{ leaveYear: 2026, sentAt: '2026-10-01', openDays: 8000 }];
    const facts = { notices, carryOverReasons: [{ year: 2026, reason: 'operational' as const }] };
    expect(expireLeave({ ...account2027, postings }, facts, '2027-03-31').postings).toEqual([]);
    expect(expireLeave({ ...account2027, postings }, { notices }, '2027-03-31').postings).toEqual([]);
    expect(expireLeave({ ...account2027, postings }, { notices }, '2027-04-01').postings).toEqual([
      expect.objectContaining({ date: '2027-03-31' }),
    ]);
    const closing = expireLeave({ ...account2027, postings }, facts, '2027-04-01');
    expect(closing.postings).toEqual([expect.objectContaining({ bucketId: 'carry', delta: -2000, kind: 'expire', date: '2027-03-31' })]);
    expect(leaveBalance({ ...account2027, postings: [...postings, ...closing.postings] }, '2027-04-05')).toMatchObject({
      entitled: 36000,
      taken: 8000,
      available: 28000,
      lapsed: 2000,
    });
    const without = expireLeave({ ...account2027, postings }, { ...facts, notices: [] }, '2027-04-01');
    expect([without.postings, without.tasks.map(({ open }) => open)]).toEqual([[], [2000]]);
  });

  it('earliest end, older year, statutory, severe disability, contractual', () => {
    const open = { expiresOn: null, expiryRule: 'noticeMissing' as const };
    const ids = ['manual', 'contractual', 'severeDisability', 'statutory'] as const;
    const account: LeaveAccount = {
      buckets: [...ids.map(kind => bucket(kind, 2026, { kind })), bucket('old', 2025, open), bucket('older', 2024, open)],
      postings: [...ids, 'old', 'older'].map(id => grant(id, 1)),
    };
    const days = ['04', '05', '06', '07', '08', '11', '12'].map(number => day(`2026-05-${number}`));
    const { allocations, missing } = allocateLeave(account, days);
    expect(allocations.map(({ bucketId }) => bucketId)).toEqual(['statutory', 'severeDisability', 'contractual', 'manual', 'older', 'old']);
    expect(missing).toEqual([day('2026-05-12')]);
  });

  it('splits a day over two buckets and takes nothing before its time', () => {
    const account: LeaveAccount = {
      buckets: [bucket('s', 2026), bucket('c', 2026, { kind: 'contractual' }), bucket('next', 2027)],
      postings: [grant('s', 0.333), grant('c', 5), grant('next', 20)],
    };
    expect(allocateLeave(account, [day('2026-12-31'), day('2027-01-04')]).allocations).toEqual([
      { bucketId: 's', date: '2026-12-31', days: 333 },
      { bucketId: 'c', date: '2026-12-31', days: 667 },
      { bucketId: 'next', date: '2027-01-04', days: 1000 },
    ]);
  });

  it('an overdrawn bucket is made up for by the others first', () => {
    const account: LeaveAccount = {
      buckets: [bucket('s', 2026), bucket('c', 2026, { kind: 'contractual' })],
      postings: [grant('s', 2), use('s', '2026-05-04', 3), grant('c', 2)],
    };
    const days = [day('2026-12-28'), day('2026-12-29')];
    expect(allocateLeave(account, days)).toMatchObject({ allocations: [{ bucketId: 'c', days: 1000 }], missingTotal: 1000 });
    expect(allocateLeave(account, days, { negativeLimit: 500 })).toMatchObject({ missingTotal: 500 });
  });
});

describe('what if, and why', () => {
  it('shows what would be left and what is at risk, and stores nothing', () => {
    const { before, after, atRisk, issue } = leaveWhatIf(account2027, { days: leave('2027-03-22', '2027-04-02'), on: '2027-01-10' });
    expect([before.available, after.available, issue]).toEqual([38000, 30000, undefined]);
    expect(atRisk).toEqual([
      { bucketId: 'carry', expiresOn: '2027-03-31', days: 2000 },
      { bucketId: 'new', expiresOn: '2027-12-31', days: 28000 },
    ]);
  });

  it('tries another exit', () => {
    const input = { year: 2026, entryDate: '2020-01-01', daysPerWeek: 5, contract: { days: 30_000 } };
    expect(entitlementWhatIf(input, { exitDate: '2026-06-30' })).toMatchObject({
      before: { total: 30000 },
      after: { total: 15000 },
      difference: -15000,
    });
  });

  it('tells a bucket posting by posting', () => {
    const postings = [
      use('s', '2026-05-04'),
      grant('s', 20),
      grant('c', 10),
      { ...grant('s', -1, '2026-06-01'), kind: 'correct', reason: 'Doppelt' } as LeavePosting,
    ];
    const steps = explainBucket({ id: 's' }, postings);
    expect(steps.map(({ delta, left }) => [delta, left])).toEqual([
      [20000, 20000],
      [-1000, 19000],
      [-1000, 18000],
    ]);
    expect(steps.map(step => leaveSentence(step, 'de'))).toEqual([
      'Gewährt am 1. Januar 2026.',
      'Urlaub am 4. Mai 2026.',
      'Berichtigt am 1. Juni 2026: Doppelt.',
    ]);
  });
});
