import type { DayInput } from './dayInput';
import { evaluateDay, restBetween } from './evaluateDay';
import { codes, day, evaluate, MONDAY, span } from './fixtures';
import { TARIF_REST_10 } from './ruleSetData';
import { instantOf } from './zone';

describe('breaks and daily limits (hr.md §10.1)', () => {
  it.each<[string, DayInput, Record<string, number>, string[]]>([
    ['T01', day('08:00-14:00'), { statNet: 360, breakNeed: 0, breakMissing: 0, longestStretch: 360 }, []],
    ['T02', day('08:00-14:01'), { statNet: 361, breakNeed: 30, breakMissing: 30 }, ['BREAK_SHORT 30', 'STRETCH_6H 1']],
    ['T02 with a break', day('08:00-14:31', '12:00-12:30'), { statNet: 361, breakNeed: 30 }, []],
    ['T04', day('08:00-17:30', '12:00-12:30'), { presence: 570, statNet: 540, breakNeed: 30 }, ['OVER_8 60']],
    ['T04 as a gap', day('08:00-12:00 12:30-17:30'), { presence: 570, statNet: 540, breakNeed: 30 }, ['OVER_8 60']],
    ['T05', day('08:00-17:31', '12:00-12:30'), { statNet: 541, breakNeed: 45, breakMissing: 15 }, ['BREAK_SHORT 15', 'OVER_8 61']],
    ['9:00 net with 45', day('08:00-17:45', '12:00-12:45'), { statNet: 540, breakNeed: 30 }, ['OVER_8 60']],
    ['9:01 net with 45', day('08:00-17:46', '12:00-12:45'), { statNet: 541, breakNeed: 45 }, ['OVER_8 61']],
    ['8:00 net', day('08:00-16:30', '12:00-12:30'), { statNet: 480 }, []],
    ['8:01 net', day('08:00-16:31', '12:00-12:30'), { statNet: 481 }, ['OVER_8 1']],
    [
      'T07',
      day('08:00-17:00', '11:00-11:20 14:00-14:10'),
      { breakStat: 20, statNet: 520, workMin: 510, breakMissing: 10 },
      ['BREAK_SHORT 10', 'OVER_8 40'],
    ],
    ['break of 14', day('08:00-14:15', '12:00-12:14'), { breakStat: 0, statNet: 375, workMin: 361 }, ['BREAK_SHORT 30', 'STRETCH_6H 15']],
    ['break of 15', day('08:00-14:15', '12:00-12:15'), { breakStat: 15, statNet: 360, workMin: 360 }, []],
    ['T08', day('08:00-17:00', '14:15-15:00'), { breakStat: 45, longestStretch: 375 }, ['STRETCH_6H 15', 'OVER_8 15']],
    ['break after 6:00', day('08:00-17:00', '14:00-14:45'), { longestStretch: 360 }, ['OVER_8 15']],
    [
      'break at the start',
      day('08:00-17:00', '08:00-08:30'),
      { breakStat: 0, statNet: 540 },
      ['BREAK_SHORT 30', 'STRETCH_6H 180', 'OVER_8 60'],
    ],
    [
      'break at the end',
      day('08:00-17:00', '16:30-17:00'),
      { breakStat: 0, statNet: 540 },
      ['BREAK_SHORT 30', 'STRETCH_6H 180', 'OVER_8 60'],
    ],
    ['break beside the end', day('08:00-12:00', '12:00-12:30'), { presence: 270, breakStat: 0, statNet: 270, workMin: 240 }, []],
    ['a break all by itself', day('08:00-12:00', '20:00-20:30'), { presence: 240, statNet: 240 }, []],
    ['T10', day('06:00-12:00 13:00-15:00'), { breakStat: 60, statNet: 480 }, []],
    [
      'T11',
      day('06:00-08:00 08:10-09:10 09:20-10:20 10:30-12:30'),
      { statNet: 390, workMin: 360, breakStat: 0 },
      ['BREAK_SHORT 30', 'STRETCH_6H 30'],
    ],
    ['10:00 with 45', day('08:00-18:45', '12:00-12:45'), { statNet: 600 }, ['OVER_8 120']],
    ['T13', day('08:00-18:46', '13:00-13:45'), { statNet: 601, workMin: 601 }, ['OVER_8 121', 'DAY_OVER_10 1']],
    ['nothing', day(''), { presence: 0, statNet: 0, workMin: 0, breakNeed: 0 }, []],
  ])('%s', (_, input, times, expected) => {
    const result = evaluateDay(input);
    expect(result).toMatchObject(times);
    expect(codes(result.breaches, true)).toEqual(expected);
  });

  it('T04: what is over eight hours is only recorded', () => {
    const { breaches } = evaluate(day('08:00-17:30', '12:00-12:30'));
    expect(breaches).toMatchObject([
      { code: 'OVER_8', severity: 'info', paragraph: '§3, §16(2) ArbZG', params: { worked: 540, limit: 480 } },
    ]);
  });

  it('T02: says what is missing, on which day, by which paragraph, and what would mend it', () => {
    const [short] = evaluate(day('08:00-14:01')).breaches;
    expect(short).toEqual({
      code: 'BREAK_SHORT',
      severity: 'breach',
      minutes: 30,
      date: MONDAY,
      ruleCode: 'ARBZG_DEFAULT',
      paragraph: '§4 ArbZG',
      params: { worked: 361, need: 30, taken: 0 },
      remedy: { action: 'addBreak', minutes: 30 },
    });
  });

  it('T14: the same result from text, number or Date, in any order, stored unchanged', () => {
    const input = day('08:00-18:46', '12:00-12:45');
    const as = (convert: (ms: number) => string | Date) =>
      evaluate(input, {
        intervals: [...input.intervals]
          .reverse()
          .map(({ kind, start, end }) => ({ kind, start: convert(Number(start)), end: convert(Number(end)) })),
      });
    const before = structuredClone(input);
    const expected = evaluate(input);
    expect(as(ms => new Date(ms))).toEqual(expected);
    expect(as(ms => new Date(ms).toISOString())).toEqual(expected);
    expect(input).toEqual(before);
  });

  it.each([
    ['T16', '08:00-13:30', 180, ['OVER_8 30']],
    ['T16, eight hours in all', '08:00-13:30', 150, []],
    ['over ten in all', '08:00-13:30', 271, ['OVER_8 121', 'DAY_OVER_10 1']],
    ['nothing here', '', 700, []],
  ])('%s', (_, work, otherEmployerMinutes, expected) => {
    const { breaches } = evaluate(day(work), { person: { otherEmployerMinutes } });
    expect(codes(breaches, true)).toEqual(expected);
    for (const { params } of breaches) expect(params).toMatchObject({ severalEmployers: true, otherMinutes: otherEmployerMinutes });
  });

  it.each([
    ['8:00', '08:00-16:30', []],
    ['T17', '08:00-16:31', ['OVER_8 1']],
  ])('released from extra work, %s', (_, work, expected) => {
    const { breaches } = evaluate(day(work, '12:00-12:30'), { person: { isReleasedFromExtraWork: true } });
    expect(codes(breaches)).toEqual(expected);
    for (const breach of breaches) expect(breach).toMatchObject({ severity: 'breach', paragraph: '§207 SGB IX' });
  });

  it('has no rules for executives, but measures their day all the same', () => {
    const result = evaluate(day('06:00-23:30'), { person: { kind: 'executive' } });
    expect(result).toMatchObject({ breaches: [], statNet: 1050, workMin: 1050, breakNeed: 0, ruleCodes: [], nightMinutes: 30 });
  });

  it('keeps an emergency on record (R16)', () => {
    const { breaches } = evaluate(day('08:00-19:31', '12:00-12:45'), { emergencyReason: 'Flood in the cellar' });
    expect(codes(breaches, true)).toEqual(['STRETCH_6H 46', 'OVER_8 166', 'DAY_OVER_10 46']);
    for (const { params } of breaches) expect(params).toMatchObject({ emergency: '§14 ArbZG', emergencyReason: 'Flood in the cellar' });
  });

  it.each([
    [true, 600, ['BREAK_SHORT 45', 'STRETCH_6H 240', 'OVER_8 120']],
    [false, 480, ['BREAK_SHORT 30', 'STRETCH_6H 120']],
  ])('travel as work: %s; paid in any case', (travelIsWork, statNet, expected) => {
    const intervals = [span('06:00-08:00', MONDAY, 'travel'), span('08:00-16:00')];
    const result = evaluate({ date: MONDAY, intervals }, { travelIsWork });
    expect(result).toMatchObject({ statNet, workMin: 600 });
    expect(codes(result.breaches, true)).toEqual(expected);
  });

  it('counts an open interval up to now, or not at all', () => {
    const intervals = [{ start: instantOf(MONDAY, '08:00'), end: null }];
    expect(evaluate({ date: MONDAY, intervals })).toMatchObject({ state: 'open', statNet: 0, breaches: [] });
    expect(evaluate({ date: MONDAY, intervals }, { now: instantOf(MONDAY, '11:00') })).toMatchObject({ state: 'open', statNet: 180 });
  });
});

describe('rest and night (hr.md §10.2)', () => {
  it.each([
    ['T20', '2026-11-23 22:00', '2026-11-24 09:00', 660, []],
    ['T21', '2026-11-23 22:00', '2026-11-24 08:59', 659, ['REST_SHORT 1']],
    ['T23 clocks go forward', '2027-03-27 20:00', '2027-03-28 07:00', 600, ['REST_SHORT 60']],
    ['T24 clocks go back', '2026-10-24 20:00', '2026-10-25 06:00', 660, []],
    ['after a free day', '2026-11-20 22:00', '2026-11-23 05:00', 3300, []],
    ['overlapping', '2026-11-24 10:00', '2026-11-24 09:00', 0, ['REST_SHORT 660']],
  ])('%s', (_, end, start, rest, expected) => {
    const [[endDate, endTime], [date, time]] = [end.split(' '), start.split(' ')];
    const from = instantOf(date, time);
    const result = evaluate({ date, intervals: [{ start: from, end: from + 3_600_000 }] }, { previousEnd: instantOf(endDate, endTime) });
    expect(result.rest).toBe(rest);
    expect(codes(result.breaches)).toEqual(expected);
  });

  it.each([
    ['10:00', '07:00', []],
    ['9:59', '06:59', ['REST_SHORT 1']],
  ])('an agreement with ten hours: rest %s', (_, start, expected) => {
    const person = { agreements: [TARIF_REST_10.code] };
    const { breaches } = evaluate(day(`${start}-10:00`), { person, previousEnd: instantOf('2026-11-22', '21:00') });
    expect(codes(breaches)).toEqual(expected);
    for (const { paragraph, ruleCode } of breaches) expect([paragraph, ruleCode]).toEqual(['§5(2) ArbZG', 'ARBZG_DEFAULT']);
  });

  it.each([
    ['T26', '22:00-06:00', '2026-10-24', { presence: 540, statNet: 540, breakNeed: 30, nightMinutes: 480 }],
    ['T27', '17:00-01:00', MONDAY, { nightMinutes: 120, isNightWork: false }],
    ['one minute more', '17:00-01:01', MONDAY, { nightMinutes: 121, isNightWork: true }],
    ['T29 normal', '22:00-06:00', MONDAY, { presence: 480, nightMinutes: 420, isNightWork: true }],
    ['T29 clocks go forward', '22:00-06:00', '2027-03-27', { presence: 420, nightMinutes: 360 }],
    ['morning only', '04:00-08:00', MONDAY, { nightMinutes: 120, isNightWork: false }],
    ['no night', '06:00-14:00', MONDAY, { nightMinutes: 0 }],
  ])('%s', (_, work, date, expected) => {
    expect(evaluate(day(work, '', date))).toMatchObject(expected);
  });

  it('cuts surcharges at midnight and leaves the day that of the start', () => {
    const intervals = [span('22:00-02:00', '2026-12-24'), span('02:30-06:00', '2026-12-25')];
    const result = evaluate({ date: '2026-12-24', intervals }, { holidays: new Set(['2026-12-25', '2026-12-26']) });
    expect(result).toMatchObject({ date: '2026-12-24', workMin: 450, nightMinutes: 390, sundayMinutes: 0, holidayMinutes: 330 });
    expect(result.byDate).toEqual([
      { date: '2026-12-24', minutes: 120, nightMinutes: 60, isSunday: false, isHoliday: false },
      { date: '2026-12-25', minutes: 330, nightMinutes: 330, isSunday: false, isHoliday: true },
    ]);
    expect(result.breaches).toMatchObject([{ code: 'HOLIDAY_WORK', date: '2026-12-25', params: { substituteDue: '2027-02-18' } }]);
  });

  it('T36, T38: Sunday work is recorded with the date for its rest day; a holiday on a Sunday counts as Sunday', () => {
    const sunday = evaluate(day('08:00-12:00', '', '2026-11-22')).breaches;
    expect(sunday).toMatchObject([
      { code: 'SUNDAY_WORK', severity: 'info', minutes: 240, remedy: { action: 'giveReason', date: '2026-12-05' } },
    ]);
    const both = evaluate(day('08:00-12:00', '', '2027-10-31'), {
      holidays: d => d === '2027-10-31',
      sundayReason: '§10(1) no. 1',
    }).breaches;
    expect(both).toMatchObject([{ code: 'SUNDAY_WORK', remedy: { action: 'grantRestDay', date: '2027-11-13' } }]);
  });

  it('knows no rest without both ends', () => {
    expect([restBetween(null, 0), restBetween(0, undefined), restBetween('nonsense', 0), restBetween(0, 59_999)]).toEqual([
      null,
      null,
      null,
      0,
    ]);
  });
});
