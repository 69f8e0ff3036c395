import { addDays } from './calendar';
import { MONDAY, span } from './fixtures';
import { hoursOfDay, validateIntervals } from './validateIntervals';
import { instantOf, localDateOf, millisOf, momentFrom, resolveLocalTime } from './zone';
import { dayNumber } from './calendar';

const NOW = instantOf(MONDAY, '18:00');
const at = (time: string) => instantOf(MONDAY, time);

describe('validateIntervals', () => {
  it.each([
    ['a plain day', [span('08:00-12:00'), span('12:30-17:00')], []],
    ['a break inside work', [span('08:00-17:00'), span('12:00-12:30', MONDAY, 'break')], []],
    ['an open one at the end', [span('08:00-12:00'), { start: at('13:00'), end: null }], []],
    ['an empty one', [{ start: at('08:00'), end: at('08:00') }], []],
    ['sixteen hours are long, and true', [span('01:00-17:30')], []],
    ['end before start', [{ start: at('09:00'), end: at('08:00') }], ['END_BEFORE_START intervals[0].end']],
    ['overlap', [span('12:00-13:00'), span('08:00-12:01')], ['OVERLAP intervals[0].start']],
    [
      'three at once',
      [span('08:00-16:00'), span('09:00-10:00'), span('11:00-12:00')],
      ['OVERLAP intervals[1].start', 'OVERLAP intervals[2].start'],
    ],
    [
      'breaks at once',
      [span('08:00-16:00'), span('12:00-12:30', MONDAY, 'break'), span('12:15-12:45', MONDAY, 'break')],
      ['OVERLAP intervals[2].start'],
    ],
    ['the future', [{ start: at('08:00'), end: NOW + 60_000 }], ['IN_FUTURE intervals[0].end']],
    ['the future, open', [{ start: NOW + 1, end: null }], ['IN_FUTURE intervals[0].start']],
    ['25 hours', [{ start: NOW - 25 * 3_600_000, end: NOW }], ['OTHER_DAY intervals[0].start', 'TOO_LONG intervals[0].end']],
    [
      'two open',
      [
        { start: at('08:00'), end: null },
        { start: at('09:00'), end: null },
      ],
      ['SECOND_OPEN intervals[0].end'],
    ],
    ['open, with later ones', [{ start: at('08:00'), end: null }, span('09:00-10:00')], ['OPEN_BEFORE_OTHERS intervals[0].end']],
    [
      'without offset',
      [{ start: '2026-11-23T08:00', end: '2026-11-23' }],
      ['UNREADABLE intervals[0].start', 'UNREADABLE intervals[0].end'],
    ],
    ['30 February', [{ start: '2026-02-30T08:00:00Z', end: at('08:00') }], ['UNREADABLE intervals[0].start']],
    ['another day', [span('08:00-12:00', addDays(MONDAY, -1))], ['OTHER_DAY intervals[0].start']],
  ])('%s', (_, intervals, expected) => {
    const issues = validateIntervals({ intervals, now: NOW, date: MONDAY });
    expect(issues.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
    for (const { field, message } of issues) expect(message.startsWith(`${field} `)).toBe(true);
  });

  it.each(['2026-02-30', '2026-13-01', '23.11.2026', ''])('day %j', date => {
    expect(validateIntervals({ intervals: [], date })).toMatchObject([{ code: 'INVALID_DATE', field: 'date' }]);
  });

  it('takes the hours after midnight of a night shift', () => {
    const intervals = [span('22:00-02:00'), span('02:30-06:00', addDays(MONDAY, 1))];
    expect(validateIntervals({ intervals, date: MONDAY })).toEqual([]);
  });
});

describe('clocks and calendars', () => {
  it.each([
    ['2026-11-23', '08:00', { kind: 'ok', instant: Date.parse('2026-11-23T07:00:00Z') }],
    ['2026-06-15', '24:00', { kind: 'ok', instant: Date.parse('2026-06-15T22:00:00Z') }],
    ['2027-03-28', '01:59', { kind: 'ok', instant: Date.parse('2027-03-28T00:59:00Z') }],
    ['2027-03-28', '02:00', { kind: 'missing' }],
    ['2027-03-28', '02:59', { kind: 'missing' }],
    ['2027-03-28', '03:00', { kind: 'ok', instant: Date.parse('2027-03-28T01:00:00Z') }],
    ['2026-10-25', '02:30', { kind: 'ambiguous', earlier: Date.parse('2026-10-25T00:30:00Z'), later: Date.parse('2026-10-25T01:30:00Z') }],
    ['2026-10-25', '03:00', { kind: 'ok', instant: Date.parse('2026-10-25T02:00:00Z') }],
    ['2026-02-30', '08:00', { kind: 'invalid' }],
    ['2026-11-23', '25:00', { kind: 'invalid' }],
    ['2026-11-23', '24:01', { kind: 'invalid' }],
    ['2026-11-23', '08:60', { kind: 'invalid' }],
    ['2026-11-23', '8:00', { kind: 'invalid' }],
  ])('%s %s', (date, time, expected) => expect(resolveLocalTime(date, time)).toEqual(expected));

  it('says what is wrong with a time', () => {
    expect(() => instantOf('2027-03-28', '02:30')).toThrow('02:30 does not exist on 2027-03-28 in Europe/Berlin: clocks go forward');
    expect(() => instantOf('2027-02-30', '08:00')).toThrow('There is no 08:00 on 2027-02-30');
    expect(() => localDateOf(0, 'Europe/Bielefeld')).toThrow('There is no time zone "Europe/Bielefeld"');
  });

  it.each([
    ['2027-03-28', 23],
    ['2026-10-25', 25],
    [MONDAY, 24],
  ])('%s has %i hours', (date, hours) => expect(hoursOfDay(date)).toBe(hours));

  it.each([
    ['Europe/Berlin', '2026-11-22T23:00:00Z', '2026-11-23'],
    ['Europe/Berlin', '2026-11-22T22:59:59Z', '2026-11-22'],
    ['Pacific/Kiritimati', '2026-11-22T10:00:00Z', '2026-11-23'],
    ['America/St_Johns', '2026-11-23T03:29:00Z', '2026-11-22'],
    ['Asia/Kathmandu', '2026-11-22T18:15:00Z', '2026-11-23'],
  ])('in %s %s is %s', (zone, instant, date) => expect(localDateOf(instant, zone)).toBe(date));

  it.each([
    ['Asia/Beirut', '2026-03-29', 0, '2026-03-28T22:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', 135, '2026-10-03T15:30:00.000Z'],
  ])('%s: clocks that skip a time go on at the end of the gap', (zone, date, minute, expected) => {
    expect(new Date(momentFrom(dayNumber(date), minute, zone)).toISOString()).toBe(expected);
  });

  it.each(['', 'nonsense', '2026-11-23T08:00', '2026-02-30T08:00:00Z', '2026-02-29T08:00:00+01:00'])('%j is no moment', text => {
    expect(millisOf(text)).toBeNaN();
  });
});
