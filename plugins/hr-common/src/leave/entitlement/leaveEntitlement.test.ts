import type { LeaveEntitlementInput } from './entitlementInput';
import { leaveEntitlement } from './leaveEntitlement';

const since2020: LeaveEntitlementInput = { year: 2026, entryDate: '2020-01-01', daysPerWeek: 5 };
const days = (number: number, daysPerWeek = 5) => ({ days: number * 1000, daysPerWeek });
const entitlement = (input: Partial<LeaveEntitlementInput>) => leaveEntitlement({ ...since2020, ...input });
const starting = (entryDate: string, input: Partial<LeaveEntitlementInput> = {}) => entitlement({ entryDate, ...input });
const parental = (from: string, to: string, rest: { cutDeclared?: boolean; partTime?: boolean } = {}) => ({
  parentalLeaves: [{ from, to, cutDeclared: true, ...rest }],
});
const severe = (validFrom: string | null, validTo: string | null = null) => ({
  disability: { status: 'severe', validFrom, validTo } as const,
});
const change = (on: string, before: number, after: number) => [
  { validFrom: '2020-01-01', validTo: on, daysPerWeek: before },
  { validFrom: on, validTo: null, daysPerWeek: after },
];

describe('statutory leave', () => {
  it.each([
    ['U01', 1, 4000],
    ['U01', 2, 8000],
    ['U01', 3, 12000],
    ['U01', 4, 16000],
    ['U01', 5, 20000],
    ['U01', 6, 24000],
    ['U02', 3.5, 14000],
    ['U29', 2, 8000],
    ['three weeks with 2, 2 and 1 days', 5 / 3, 6667],
    ['no day at all', 0, 0],
  ])('%s: %s days a week give %s', (_, daysPerWeek, expected) => {
    expect(entitlement({ daysPerWeek })).toMatchObject({ claim: 'full', statutory: expected, total: expected });
  });

  it.each<[string, string, number]>([
    ['U28', '2009-01-01', 20833],
    ['U28', '2008-01-02', 20833],
    ['U28', '2008-01-01', 20000],
    ['16 on 1 January', '2010-01-01', 22500],
    ['not yet 16', '2010-01-02', 25000],
  ])('%s: born %s', (_, birthDate, expected) => expect(entitlement({ birthDate }).statutory).toBe(expected));
});

describe('contractual leave', () => {
  it.each([
    ['U04', 26, 3, 15600],
    ['full time', 30, 5, 30000],
    ['less than the law', 18, 5, 20000],
    ['six days a week', 30, 6, 36000],
  ])('%s: %s days for five are for %s days a week', (_, contract, daysPerWeek, expected) => {
    const result = entitlement({ daysPerWeek, contract: days(contract) });
    expect(result.total).toBe(expected);
    expect(result.buckets.reduce((sum, { granted }) => sum + granted, 0)).toBe(expected);
  });

  it('keeps the part beyond the law in a bucket of its own', () => {
    expect(entitlement({ contract: days(30) }).buckets).toEqual([
      { kind: 'statutory', granted: 20000 },
      { kind: 'contractual', granted: 10000 },
    ]);
  });
});

describe('waiting period and twelfths', () => {
  it.each<[string, string, string | null, string, string, number, number]>([
    ['U05', '2026-03-01', null, '2026-08-31', 'full', 12, 20000],
    ['entry in June', '2026-06-30', null, '2026-12-29', 'full', 12, 20000],
    ['U07', '2026-07-01', null, '2026-12-31', 'a', 6, 10000],
    ['U08', '2026-07-02', null, '2027-01-01', 'a', 5, 8333],
    ['U10', '2026-12-02', null, '2027-06-01', 'a', 0, 0],
    ['U11', '2026-02-10', '2026-06-09', '2026-08-09', 'b', 4, 7000],
    ['U11', '2026-02-10', '2026-06-08', '2026-08-09', 'b', 3, 5000],
    ['U13', '2026-08-31', null, '2027-02-28', 'a', 4, 7000],
    ['U14', '2020-01-01', '2026-06-30', '2020-06-30', 'c', 6, 10000],
    ['exit on the first day of the second half', '2020-01-01', '2026-07-01', '2020-06-30', 'full', 12, 20000],
    ['exit on the day the waiting period ends', '2026-02-10', '2026-08-09', '2026-08-09', 'b', 6, 10000],
    ['exit a day later', '2026-02-10', '2026-08-10', '2026-08-09', 'full', 12, 20000],
    ['exit at the end of the half in which it began', '2026-01-01', '2026-06-30', '2026-06-30', 'b', 6, 10000],
    ['exit in May', '2020-03-15', '2026-05-30', '2020-09-14', 'c', 4, 7000],
    ['second year', '2025-10-01', null, '2026-03-31', 'full', 12, 20000],
    ['second year, exit within the waiting period', '2025-10-15', '2026-01-14', '2026-04-14', 'b', 1, 2000],
    ['not yet there', '2027-01-01', null, '2027-06-30', 'none', 0, 0],
    ['no longer there', '2020-01-01', '2025-12-31', '2020-06-30', 'none', 0, 0],
  ])('%s: %s to %s', (_, entryDate, exitDate, waitingPeriodEndsOn, claim, months, statutory) => {
    expect(entitlement({ entryDate, exitDate })).toMatchObject({ waitingPeriodEndsOn, claim, months, statutory });
  });

  it.each<[string, string, number, number]>([
    ['U07', '2026-07-01', 26, 13000],
    ['U07', '2026-07-01', 30, 15000],
    ['U08', '2026-07-02', 26, 11000],
    ['U08', '2026-07-02', 30, 13000],
    ['fraction below half stays', '2026-07-02', 27, 11250],
  ])('%s: from %s of %s days', (_, entryDate, contract, expected) => {
    expect(starting(entryDate, { contract: days(contract) }).total).toBe(expected);
  });

  it.each<[string, string, string | null, boolean, number]>([
    ['U14', '2020-01-01', '2026-06-30', true, 15000],
    ['U14 without a clause', '2020-01-01', '2026-06-30', false, 15000],
    ['second half, clause', '2020-01-01', '2026-10-31', true, 25000],
    ['second half, clause, the law is the minimum', '2020-01-01', '2026-07-31', true, 20000],
    ['second half, no clause', '2020-01-01', '2026-07-31', false, 30000],
    ['entry in March, clause', '2026-03-01', null, true, 25000],
    ['entry in March, no clause', '2026-03-01', null, false, 30000],
    ['whole year, clause', '2020-01-01', '2026-12-31', true, 30000],
  ])('%s: %s to %s, pro rata %s', (_, entryDate, exitDate, proRata, expected) => {
    expect(entitlement({ entryDate, exitDate, contract: { days: 30_000, proRata } }).total).toBe(expected);
  });
});

describe('days per week and time without duty to work', () => {
  it('U17: five days, then three from July', () => {
    const result = entitlement({ daysPerWeek: change('2026-07-01', 5, 3), contract: days(30) });
    expect([result.statutory, result.total]).toEqual([16000, 24000]);
    expect(result.steps[0]).toEqual({
      bucket: 'statutory',
      code: 'statutory',
      params: { werktage: 24, daysPerWeek: 4, dutyDays: 208 },
      delta: 16000,
    });
  });

  it.each<[string, string, string | null, number]>([
    ['three months of unpaid leave', '2026-04-01', '2026-06-30', 15000],
    ['the whole year', '2026-01-01', null, 0],
    ['from before the year', '2025-11-01', '2026-01-31', 18333],
    ['half of April', '2026-04-16', '2026-04-30', 19167],
  ])('%s', (_, from, to, expected) => {
    expect(entitlement({ zeroDutyPeriods: [{ from, to, kind: 'unpaidLeave' }] }).statutory).toBe(expected);
  });

  it('a change in the middle of a month weighs by days', () => {
    expect(entitlement({ daysPerWeek: change('2026-04-16', 5, 3) }).statutory).toBe(Math.round((20 * 3.5 + 12 * 8.5) / 0.012));
  });

  it('partial leave counts the weeks of the employment only', () => {
    const result = entitlement({ exitDate: '2026-06-30', zeroDutyPeriods: [{ from: '2026-04-01', to: null, kind: 'shortTimeZero' }] });
    expect(result).toMatchObject({ claim: 'c', statutory: 5000 });
  });
});

describe('parental leave and employment bans', () => {
  const of30 = (input: Partial<LeaveEntitlementInput>) => entitlement({ contract: days(30), ...input }).total;

  it.each<[string, Partial<LeaveEntitlementInput>, number]>([
    ['U19', parental('2026-03-15', '2026-09-14'), 17500],
    ['U19 not declared', parental('2026-03-15', '2026-09-14', { cutDeclared: false }), 30000],
    ['U20', parental('2026-03-01', '2026-08-31'), 15000],
    ['U22', parental('2026-05-02', '2026-05-31'), 30000],
    ['U23', parental('2026-03-01', '2026-08-31', { partTime: true }), 30000],
    ['over the new year', parental('2025-11-15', '2026-02-28'), 25000],
    ['the whole year', parental('2025-11-15', '2027-11-14'), 0],
    ['M06', { employmentBans: [{ from: '2026-01-01', to: '2026-12-31' }] }, 30000],
  ])('%s', (_, input, expected) => expect(of30(input)).toBe(expected));

  it('U23: only the days per week are converted', () => {
    const sections = [...change('2026-03-01', 5, 3).slice(0, 1), ...change('2026-09-01', 3, 5)].map((section, i) => ({
      ...section,
      validFrom: ['2020-01-01', '2026-03-01', '2026-09-01'][i],
    }));
    expect(of30({ daysPerWeek: sections, ...parental('2026-03-01', '2026-08-31', { partTime: true }) })).toBe(24000);
  });

  it('two parts that follow each other are one', () => {
    const parts = [parental('2026-03-01', '2026-04-15'), parental('2026-04-16', '2026-05-31')].flatMap(part => part.parentalLeaves);
    expect(of30({ parentalLeaves: parts })).toBe(22500);
  });
});

describe('severe disability', () => {
  it.each<[string, Partial<LeaveEntitlementInput>, number]>([
    ['U25', severe('2026-08-20'), 2000],
    ['U25', severe('2026-06-01'), 3000],
    ['U25', severe('2026-10-01'), 1250],
    ['U26', { disability: { status: 'equal', validFrom: null, validTo: null } }, 0],
    ['whole year', severe(null), 5000],
    ['three days a week', { ...severe('2019-01-01'), daysPerWeek: 3 }, 3000],
    ['six days a week', { ...severe('2019-01-01'), daysPerWeek: 6 }, 6000],
    ['ends in the year', severe('2019-01-01', '2026-07-01'), 3000],
    ['partial leave', { ...severe('2019-01-01'), entryDate: '2026-09-01' }, 2000],
    ['entry with the status, whole claim', { ...severe('2019-01-01'), entryDate: '2026-03-01' }, 5000],
    ['next year only', severe('2027-01-01'), 0],
  ])('%s', (_, input, expected) => expect(entitlement(input).severeDisability).toBe(expected));
});

describe('leave of an earlier employer', () => {
  it.each<[string, string, number, number]>([
    ['both together are the year', '2026-07-01', 10, 10000],
    ['all granted before', '2026-08-01', 20, 0],
    ['whole claim here', '2026-03-01', 8, 12000],
    ['more than a year has', '2026-03-01', 40, 0],
  ])('%s', (_, entryDate, granted, expected) => {
    expect(starting(entryDate, { previousEmployer: { year: 2026, days: granted * 1000 } }).statutory).toBe(expected);
    expect(starting(entryDate, { previousEmployer: { year: 2025, days: granted * 1000 } }).statutory).toBe(starting(entryDate).statutory);
  });
});

describe('explanation and refusal', () => {
  it('the steps of each bucket add up to it', () => {
    const inputs: Partial<LeaveEntitlementInput>[] = [
      { contract: days(30), ...parental('2026-03-15', '2026-09-14'), ...severe('2026-08-20') },
      { entryDate: '2026-07-02', contract: days(26), previousEmployer: { year: 2026, days: 15_000 } },
      { contract: days(18), daysPerWeek: change('2026-05-12', 5, 2.5), birthDate: '2009-05-05' },
    ];
    for (const input of inputs) {
      const { buckets, steps } = entitlement(input);
      for (const { kind, granted } of buckets)
        expect(steps.filter(({ bucket }) => bucket === kind).reduce((sum, { delta }) => sum + delta, 0)).toBe(granted);
    }
  });

  it.each<[Partial<LeaveEntitlementInput>, string]>([
    [{ entryDate: '2026-02-30' }, 'employment'],
    [{ exitDate: '2019-12-31' }, 'before it begins'],
    [{ daysPerWeek: 8 }, 'daysPerWeek'],
    [{ daysPerWeek: Number.NaN }, 'daysPerWeek'],
    [{ daysPerWeek: [] }, 'no section'],
    [{ contract: days(-1) }, 'contract.days'],
    [{ contract: { days: 30_000, daysPerWeek: 0 } }, 'contract.daysPerWeek'],
    [{ year: 1980 }, '1980'],
    [{ year: 2026.5 }, '2026.5'],
    [parental('2026-05-02', '2026-05-01'), 'parentalLeaves'],
  ])('refuses %j', (input, sentence) => expect(() => entitlement(input)).toThrow(sentence));
});
