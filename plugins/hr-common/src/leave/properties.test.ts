import fc from 'fast-check';
import { addDays } from '../holidays/dates';
import { federalStates } from '../persons';
import { leaveEntitlement, type LeaveEntitlementInput } from './entitlement';
import { allocateLeave, closeLeaveYear, leaveBalance, type LeaveAccount, type LeaveBucket } from './ledger';
import { requestDays, targetOfWeekdays } from './requests';

const date = (from: string, days: number) => fc.integer({ min: 0, max: days }).map(number => addDays(from, number));
const span = (from: string, days: number) =>
  fc.tuple(date(from, days), fc.integer({ min: 0, max: 200 })).map(([start, length]) => ({ from: start, to: addDays(start, length) }));

const input: fc.Arbitrary<LeaveEntitlementInput> = fc.record({
  year: fc.constant(2026),
  entryDate: date('2024-06-01', 700),
  exitDate: fc.option(date('2026-05-02', 300)),
  daysPerWeek: fc.oneof(
    fc.constantFrom(0, 1, 2.5, 3.5, 5 / 3, 5, 6, 7),
    date('2026-01-02', 360).map(on => [
      { validFrom: '2020-01-01', validTo: on, daysPerWeek: 5 },
      { validFrom: on, validTo: null, daysPerWeek: 3 },
    ]),
  ),
  contract: fc.option(fc.record({ days: fc.integer({ min: 0, max: 40_000 }), proRata: fc.boolean() })),
  zeroDutyPeriods: fc.array(
    span('2025-12-01', 365).map(one => ({ ...one, kind: 'unpaidLeave' as const })),
    { maxLength: 2 },
  ),
  parentalLeaves: fc.array(
    span('2025-12-01', 365).map(one => ({ ...one, cutDeclared: true })),
    { maxLength: 2 },
  ),
  disability: fc.record({
    status: fc.constantFrom('none', 'equal', 'severe'),
    validFrom: fc.option(date('2025-06-01', 500)),
    validTo: fc.constant(null),
  }),
  previousEmployer: fc.option(fc.record({ year: fc.constant(2026), days: fc.integer({ min: 0, max: 40_000 }) })),
});

describe('leave, whatever the input', () => {
  it('an entitlement is whole thousandths, never negative, and its steps add up', () => {
    fc.assert(
      fc.property(input, facts => {
        const { buckets, total, contractual, statutory, severeDisability, steps } = leaveEntitlement(facts);
        for (const { kind, granted } of buckets) {
          expect(Number.isInteger(granted) && granted >= 0).toBe(true);
          expect(steps.filter(({ bucket }) => bucket === kind).reduce((sum, { delta }) => sum + delta, 0)).toBe(granted);
        }
        expect(buckets.reduce((sum, { granted }) => sum + granted, 0)).toBe(total);
        expect(contractual + severeDisability).toBe(total);
        expect(contractual).toBeGreaterThanOrEqual(statutory);
      }),
      { numRuns: 150 },
    );
  });

  it('morning and afternoon cost what the whole day costs, and the years add up', () => {
    fc.assert(
      fc.property(span('2026-01-01', 700), fc.constantFrom(...federalStates), ({ from, to }, federalState) => {
        const companyDays = [{ date: '12-24', factor: 0.5 as const, nameDe: 'Heiligabend', nameEn: 'Christmas Eve' }];
        const facts = { target: targetOfWeekdays(), calendar: { federalState, companyDays } };
        const cost = (one: string, other: string, part: 'full' | 'am' | 'pm') =>
          requestDays({ from: { date: one, part }, to: { date: other, part } }, facts);
        const whole = cost(from, to, 'full');
        expect(Object.values(whole.daysByYear).reduce((sum, days) => sum + days, 0)).toBe(whole.total);
        expect(cost(from, from, 'am').total + cost(from, from, 'pm').total).toBe(cost(from, from, 'full').total);
        expect(whole.days.every(day => day.date >= from && day.date <= to && day.days > 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  const buckets = fc
    .array(
      fc.record({
        granted: fc.integer({ min: 0, max: 5000 }),
        end: fc.option(date('2026-06-01', 400)),
        leaveYear: fc.constantFrom(2025, 2026, 2027),
      }),
      {
        maxLength: 5,
      },
    )
    .map((all): LeaveAccount => ({
      buckets: all.map(({ end, leaveYear }, i): LeaveBucket => ({
        id: `b${i}`,
        kind: 'manual',
        leaveYear,
        expiresOn: end,
        expiryRule: 'none',
      })),
      postings: all.map(({ granted }, i) => ({ bucketId: `b${i}`, date: '2026-01-01', delta: granted, kind: 'grant' as const })),
    }));

  it('an allocation gives each day once, no bucket more than it has, none outside of its time', () => {
    fc.assert(
      fc.property(buckets, fc.uniqueArray(date('2026-01-01', 500), { maxLength: 20 }), (account, dates) => {
        const { allocations, missing } = allocateLeave(
          account,
          dates.map(one => ({ date: one, days: 1000 })),
        );
        for (const one of dates) {
          const of = (list: readonly { date: string; days: number }[]) =>
            list.filter(day => day.date === one).reduce((sum, { days }) => sum + days, 0);
          expect(of(allocations) + of(missing)).toBe(1000);
        }
        const after = leaveBalance({ ...account, pending: allocations }, '2026-01-01');
        expect(after.buckets.every(({ available }) => available >= 0)).toBe(true);
        for (const { bucketId, date: on } of allocations) {
          const bucket = account.buckets.find(({ id }) => id === bucketId)!;
          expect(on >= `${bucket.leaveYear}-01-01` && (bucket.expiresOn === null || on <= bucket.expiresOn)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('closing a year loses nothing but what lapses', () => {
    fc.assert(
      fc.property(buckets, account => {
        const closing = closeLeaveYear(account, {}, 2026);
        const after = { buckets: [...account.buckets, ...closing.buckets], postings: [...account.postings, ...closing.postings] };
        const balance = leaveBalance(after, '2027-01-01');
        expect(balance.available + balance.lapsed).toBe(leaveBalance(account, '2027-01-01').available);
      }),
      { numRuns: 100 },
    );
  });
});
