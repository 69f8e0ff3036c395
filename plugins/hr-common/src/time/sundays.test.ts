import { datesBetween, weekdayOf } from './calendar';
import { checkMiLoGAccount, isRecordedInTime, miLoGBalanceDue, miLoGExitDue } from './miLoG';
import { codes, day, evaluate, min } from './fixtures';
import { assignRestDays, checkSubstituteRest, checkWorkFreeSundays, substituteRestDue, sundaysInYear } from './sundays';
import { instantOf } from './zone';

describe('substitute rest days (hr.md §10.2)', () => {
  it.each([
    ['T36', { date: '2026-11-22' }, '2026-12-05'],
    ['T38 holiday and Sunday', { date: '2027-10-31' }, '2027-11-13'],
    ['T37 holiday on a weekday', { date: '2026-12-25' }, '2027-02-18'],
  ])('%s', (_, work, due) => expect(substituteRestDue(work)).toBe(due));

  it.each([
    ['T36 due', '2026-12-05', [], []],
    ['T36 missed', '2026-12-06', [], ['2026-12-06']],
    ['granted on the last day', '2026-12-06', ['2026-12-05'], []],
    ['granted before', '2026-12-06', ['2026-11-09'], []],
    ['too early', '2026-12-06', ['2026-11-08'], ['2026-12-06']],
    ['too late', '2026-12-20', ['2026-12-06'], ['2026-12-06']],
  ])('%s', (_, asOf, restDays, dates) => {
    const breaches = checkSubstituteRest({ worked: [{ date: '2026-11-22' }], restDays, asOf });
    expect(breaches.map(({ code, date }) => [code, date])).toEqual(dates.map(date => ['SUNDAY_REST', date]));
  });

  it('uses each rest day once, for what is due first', () => {
    const worked = [{ date: '2026-11-29' }, { date: '2026-11-22' }, { date: '2026-11-18' }];
    expect(assignRestDays({ worked, restDays: ['2026-12-03', '2026-12-01', '2026-12-03'] })).toEqual([
      { date: '2026-11-22', due: '2026-12-05', restDay: '2026-12-01' },
      { date: '2026-11-29', due: '2026-12-12', restDay: '2026-12-03' },
      { date: '2026-11-18', due: '2027-01-12', restDay: null },
    ]);
  });

  it.each([
    [2023, 53],
    [2026, 52],
    [2028, 53],
  ])('%i has %i Sundays', (year, expected) => expect(sundaysInYear(year)).toBe(expected));

  it.each([
    ['T39', 37, 15, []],
    ['T39', 38, 14, ['SUNDAYS_15 0']],
  ])('%s: %i worked', (_, worked, free, expected) => {
    const sundays = datesBetween('2026-01-01', '2026-12-31').filter(date => weekdayOf(date) === 7);
    const others = ['2026-01-05', '2025-12-28', sundays[0]];
    const result = checkWorkFreeSundays(2026, [...sundays.slice(0, worked), ...others]);
    expect(result).toMatchObject({ sundays: 52, worked, free });
    expect(codes(result.breaches)).toEqual(expected);
  });
});

describe('mini-jobs (MiLoG)', () => {
  const date = '2026-11-16';
  it.each([
    ['T41', '2026-11-23', '23:59', []],
    ['T41', '2026-11-24', '00:00', ['MILOG_LATE 0']],
    ['same day', date, '18:00', []],
  ])('%s: entry on %s at %s', (_, on, at, expected) => {
    const recordedAt = instantOf(on, at);
    expect(isRecordedInTime({ workDate: date, recordedAt })).toBe(expected.length === 0);
    expect(codes(evaluate(day('08:00-12:00', '', date), { person: { kind: 'minijob' }, recordedAt }).breaches)).toEqual(expected);
    expect(codes(evaluate(day('08:00-12:00', '', date), { person: { isListedIndustry: true }, recordedAt }).breaches)).toEqual(expected);
    expect(codes(evaluate(day('08:00-12:00', '', date), { recordedAt }).breaches)).toEqual([]);
  });

  it.each([
    ['T42', '21:40', []],
    ['T42', '21:41', ['MILOG_50 1']],
  ])('%s +%s', (_, extra, expected) => {
    const input = { date, agreedMonthlyMinutes: min('43:20'), extraMinutes: min(extra) };
    expect(codes(checkMiLoGAccount(input))).toEqual(expected);
  });

  it.each([
    ['2026-12-31', 603, []],
    ['2026-12-31', 603.01, ['MILOG_LIMIT']],
    ['2027-01-01', 633, []],
    ['2027-01-01', 633.01, ['MILOG_LIMIT']],
  ])('limit on %s with %d euro', (on, monthlyPayEuro, expected) => {
    const input = { date: on, agreedMonthlyMinutes: 2600, extraMinutes: 0, monthlyPayEuro };
    expect(checkMiLoGAccount(input).map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['2026-11-16', []],
    ['2026-11-17', ['MILOG_12M 60']],
  ])('hours of 16 November 2025 on %s', (on, expected) => {
    const oldestOpen = { date: '2025-11-16', minutes: 60 };
    expect(codes(checkMiLoGAccount({ date: on, agreedMonthlyMinutes: 2600, extraMinutes: 0, oldestOpen }))).toEqual(expected);
    expect(miLoGBalanceDue(oldestOpen.date)).toBe('2026-11-16');
  });

  it.each([
    ['2026-11-16', '2026-12-31'],
    ['2027-01-31', '2027-02-28'],
  ])('exit on %s: balanced by %s', (exit, due) => expect(miLoGExitDue(exit)).toBe(due));
});
