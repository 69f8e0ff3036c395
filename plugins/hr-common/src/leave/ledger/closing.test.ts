import { leaveEntitlement } from '../entitlement/leaveEntitlement';
import { leaveSentence } from '../leaveSentence';
import { cancelLeave } from './cancelLeave';
import { closeLeaveYear, openLeaveYear } from './closeLeaveYear';
import { explainBucket } from './explainBucket';
import { bucket, grant, use } from './fixtures';
import { openDays, type LeaveAccount } from './leaveAccount';
import { leaveBalance } from './leaveBalance';
import { leaveNoticesDue, leaveNoticeText } from './leaveNotice';

describe('closing a year', () => {
  const opened = openLeaveYear(leaveEntitlement({ year: 2026, entryDate: '2020-01-01', daysPerWeek: 5, contract: { days: 30_000 } }), {
    idOf: kind => `2026:${kind}`,
    on: '2026-01-01',
  });
  const account: LeaveAccount = {
    buckets: opened.buckets,
    postings: [...opened.postings, use('2026:statutory', '2026-07-06', 15), use('2026:contractual', '2026-08-03', 8)],
  };
  const notice = { leaveYear: 2026, sentAt: '2026-10-01', openDays: 7000 };

  it('L12: lapses with a notice', () => {
    const { postings, buckets, tasks } = closeLeaveYear(account, { notices: [notice] }, 2026);
    expect(postings.map(({ bucketId, kind, delta, date }) => [bucketId, kind, delta, date])).toEqual([
      ['2026:statutory', 'expire', -5000, '2026-12-31'],
      ['2026:contractual', 'expire', -2000, '2026-12-31'],
    ]);
    expect([buckets, tasks]).toEqual([[], []]);
  });

  it('L14: without one it moves on without an end, and HR is told', () => {
    const { postings, buckets, tasks } = closeLeaveYear(account, {}, 2026);
    expect(buckets).toEqual([
      expect.objectContaining({
        kind: 'carry',
        carriedFrom: 'statutory',
        leaveYear: 2026,
        usableFrom: '2027-01-01',
        expiresOn: null,
        expiryRule: 'noticeMissing',
      }),
      expect.objectContaining({ carriedFrom: 'contractual', expiresOn: null }),
    ]);
    expect(tasks.map(({ open }) => open)).toEqual([5000, 2000]);
    const after: LeaveAccount = { buckets: [...account.buckets, ...buckets], postings: [...account.postings, ...postings] };
    expect(leaveBalance(after, '2027-01-01')).toMatchObject({ available: 7000, lapsed: 0 });
    expect(opened.buckets.map(one => openDays(one, after.postings))).toEqual([0, 0]);
    expect(closeLeaveYear(after, {}, 2026).postings).toEqual([]);
    expect(explainBucket(buckets[0], after.postings).map(step => leaveSentence(step, 'en'))).toEqual([
      'Carried over from the year before, on 1 January 2027.',
    ]);
    expect(
      explainBucket(opened.buckets[0], after.postings)
        .map(step => leaveSentence(step, 'en'))
        .at(-1),
    ).toBe('Carried over at the end of 31 December 2026.');
    const later = { notices: [{ leaveYear: 2026, sentAt: '2027-10-01', openDays: 7000 }] };
    expect(closeLeaveYear(after, later, 2027).postings.map(({ delta, date }) => [delta, date])).toEqual([
      [-5000, '2027-12-31'],
      [-2000, '2027-12-31'],
    ]);
  });

  it('a reason carries to 31 March; the contract lets its own part end', () => {
    const facts = {
      notices: [notice],
      carryOverReasons: [{ year: 2026, reason: 'operational' as const }],
      contractExpiry: { endsOn: '12-31', nextYear: false },
    };
    const { postings, buckets } = closeLeaveYear(account, facts, 2026);
    expect(buckets).toEqual([expect.objectContaining({ carriedFrom: 'statutory', expiresOn: '2027-03-31', expiryRule: 'march31' })]);
    expect(postings.filter(({ kind }) => kind === 'expire')).toEqual([
      expect.objectContaining({ bucketId: '2026:contractual', delta: -2000 }),
    ]);
  });

  it('leaves alone what was written by hand without an end', () => {
    const manual = bucket('m', 2026, { kind: 'manual', expiresOn: null, expiryRule: 'none' });
    const closing = closeLeaveYear({ buckets: [manual], postings: [grant('m', 1)] }, {}, 2026);
    expect([closing.buckets[0].expiresOn, closing.tasks]).toEqual([null, []]);
  });
});

describe('notices', () => {
  const account: LeaveAccount = {
    buckets: [
      bucket('s', 2026),
      bucket('c', 2026, { kind: 'contractual' }),
      bucket('old', 2025, { kind: 'carry', carriedFrom: 'statutory', expiresOn: null, expiryRule: 'noticeMissing' }),
    ],
    postings: [grant('s', 20), grant('c', 10), grant('old', 2.5), use('s', '2026-07-06', 15), use('c', '2026-12-28', 4)],
  };

  it.each<[string, string, { leaveYear: number; sentAt: string }[], number[][]]>([
    ['before the first day', '2026-09-30', [], []],
    [
      'on the first day',
      '2026-10-01',
      [],
      [
        [2025, 2500],
        [2026, 11000],
      ],
    ],
    ['told already', '2026-10-02', [{ leaveYear: 2026, sentAt: '2026-10-01' }], [[2025, 2500]]],
    [
      'a second time in December',
      '2026-12-01',
      [
        { leaveYear: 2026, sentAt: '2026-10-01' },
        { leaveYear: 2025, sentAt: '2026-12-01' },
      ],
      [[2026, 11000]],
    ],
    ['in the next year again', '2027-01-02', [{ leaveYear: 2026, sentAt: '2026-12-01' }], []],
  ])('%s', (_, on, notices, expected) => {
    expect(leaveNoticesDue(account, { on, notices }).map(({ leaveYear, openDays: open }) => [leaveYear, open])).toEqual(expected);
  });

  it('says how much of which year, until when, and what happens otherwise', () => {
    const [old, current] = leaveNoticesDue(account, { on: '2026-10-01', notices: [] });
    expect(leaveNoticeText(old, 'de')).toBe(
      'Sie haben noch 2,5 Tage Urlaub aus dem Jahr 2025. Bitte beantragen Sie ihn so, dass Sie ihn bis 31. Dezember 2026 nehmen können. Was bis dahin nicht genommen ist, verfällt mit Ablauf des 31. Dezember 2026.',
    );
    expect(leaveNoticeText(current, 'en')).toBe(
      'You have 11 days of leave of the year 2026 left. Please ask for it so that you can take it by 31 December 2026. What is not taken by then lapses at the end of 31 December 2026.',
    );
  });
});

describe('cancelling', () => {
  const postings = [use('s', '2026-10-30'), use('s', '2026-11-02'), use('c', '2026-11-02', 0.5), use('s', '2026-11-03', 1, 'other')];

  it('L24: after the export the correction goes into the next month', () => {
    const {
      postings: entries,
      isRetroactive,
      total,
    } = cancelLeave({ postings, requestId: 'r1', on: '2026-11-25', exportedThrough: '2026-11', reason: 'shift' });
    expect(isRetroactive).toBe(true);
    expect(total).toBe(2500);
    expect(entries.map(({ date, leaveDate, delta, kind }) => [date, leaveDate, delta, kind])).toEqual([
      ['2026-12-01', '2026-10-30', 1000, 'cancel'],
      ['2026-12-01', '2026-11-02', 1000, 'cancel'],
      ['2026-12-01', '2026-11-02', 500, 'cancel'],
    ]);
    expect(cancelLeave({ postings: [...postings, ...entries], requestId: 'r1', on: '2026-11-26' }).postings).toEqual([]);
  });

  it.each<[string, string | null, string, boolean, string[]]>([
    ['nothing exported', null, '2026-11-25', false, ['2026-11-25', '2026-11-25', '2026-11-25']],
    ['October exported', '2026-10', '2026-11-25', true, ['2026-11-25', '2026-11-25', '2026-11-25']],
    ['before the month was over', '2026-10', '2026-10-31', true, ['2026-11-01', '2026-10-31', '2026-10-31']],
    ['December, over the new year', '2026-12', '2026-12-31', true, ['2027-01-01', '2027-01-01', '2027-01-01']],
  ])('%s', (_, exportedThrough, on, isRetroactive, dates) => {
    const result = cancelLeave({ postings, requestId: 'r1', on, exportedThrough });
    expect([result.isRetroactive, result.postings.map(({ date }) => date)]).toEqual([isRetroactive, dates]);
  });

  it('gives back single days', () => {
    expect(cancelLeave({ postings, requestId: 'r1', on: '2026-11-25', dates: ['2026-10-30'] }).total).toBe(1000);
  });
});
