import fc from 'fast-check';
import { attributeDays } from './attributeDays';
import { addDays } from './calendar';
import { MONDAY, span } from './fixtures';
import { intervalsFromStamps, nextStamps, staleAfterMinutes, type Stamp, type StampKind } from './stamps';
import { instantOf, millisOf } from './zone';

const TUESDAY = addDays(MONDAY, 1);
const CODES: Record<string, StampKind> = { i: 'in', o: 'out', b: 'breakStart', e: 'breakEnd' };

/** `i08:00 o12:00`, on the next day with a plus: `+i07:00`. */
const stamps = (text: string): Stamp[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((part, i) => {
      const isNext = part.startsWith('+');
      const own = part.replace('+', '');
      return { id: `s${i}`, kind: CODES[own[0]], at: instantOf(isNext ? TUESDAY : MONDAY, own.slice(1)) };
    });

const clock = (instant: unknown) =>
  instant === null
    ? '…'
    : new Date(millisOf(instant as number)).toLocaleTimeString('de', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' });

function read(text: string, now: string) {
  const isNext = now.startsWith('+');
  const { state, intervals, issues } = intervalsFromStamps(stamps(text), instantOf(isNext ? TUESDAY : MONDAY, now.replace('+', '')));
  const shown = intervals.map(
    ({ start, end, kind, isStale }) => `${clock(start)}-${clock(end)}${kind === 'break' ? ' break' : ''}${isStale ? ' stale' : ''}`,
  );
  return [state, shown, issues.map(({ code, stampId }) => `${code} ${stampId}`)];
}

describe('intervalsFromStamps', () => {
  it.each<[string, string, string, string, string[], string[]]>([
    ['nothing', '', '18:00', 'out', [], []],
    ['a day', 'i08:00 b12:00 e12:30 o17:00', '18:00', 'out', ['08:00-12:00', '12:00-12:30 break', '12:30-17:00'], []],
    ['two parts', 'i06:00 o12:00 i13:00 o15:00', '18:00', 'out', ['06:00-12:00', '13:00-15:00'], []],
    ['running', 'i08:00', '10:00', 'in', ['08:00-…'], []],
    ['on break', 'i08:00 b12:00', '12:10', 'onBreak', ['08:00-12:00', '12:00-… break'], []],
    ['home from a break', 'i08:00 b12:00 o12:30', '18:00', 'out', ['08:00-12:00', '12:00-12:30 break'], []],
    ['14 hours', 'i08:00', '22:00', 'in', ['08:00-…'], []],
    ['a minute more', 'i08:00', '22:01', 'stale', ['08:00-… stale'], ['MISSING_OUT s0']],
    ['A09', 'i08:00', '+07:00', 'stale', ['08:00-… stale'], ['MISSING_OUT s0']],
    ['A09 and a new clock-in', 'i08:00 +i07:00', '+08:00', 'in', ['08:00-… stale', '07:00-…'], ['MISSING_OUT s0']],
    ['the real end comes late', 'i08:00 +i07:00 o17:00', '+08:00', 'in', ['08:00-17:00', '07:00-…'], []],
    ['an end after 15 hours is true', 'i08:00 o23:00', '23:30', 'out', ['08:00-23:00'], []],
    ['second clock-in', 'i08:00 i08:05 o17:00', '18:00', 'out', ['08:00-17:00'], ['DOUBLE_IN s1']],
    ['out twice', 'i08:00 o17:00 o17:05', '18:00', 'out', ['08:00-17:00'], ['NOT_IN s2']],
    ['break without work', 'b12:00 e12:30', '18:00', 'out', [], ['NOT_IN s0', 'NOT_IN s1']],
    [
      'break twice',
      'i08:00 b12:00 b12:10 e12:30 e12:40',
      '13:00',
      'in',
      ['08:00-12:00', '12:00-12:30 break', '12:30-…'],
      ['DOUBLE_BREAK s2', 'NOT_ON_BREAK s4'],
    ],
    ['the future', 'i08:00 o17:00', '10:00', 'in', ['08:00-…'], ['IN_FUTURE s1']],
    ['out and in at once', 'i08:00 i12:00 o12:00', '13:00', 'in', ['08:00-12:00', '12:00-…'], []],
    ['in and out at once', 'o08:00 i08:00', '13:00', 'out', ['08:00-08:00'], []],
    ['a break that never ended', 'i08:00 b12:00', '+07:00', 'stale', ['08:00-12:00', '12:00-… break stale'], ['MISSING_OUT s1']],
  ])('%s', (_, text, now, state, intervals, issues) => {
    expect(read(text, now)).toEqual([state, intervals, issues]);
  });

  it('takes the same stamp once, and notices another one under its key', () => {
    const [first, second] = stamps('i08:00 o12:00');
    const now = instantOf(MONDAY, '18:00');
    expect(intervalsFromStamps([first, second, first], now)).toEqual(intervalsFromStamps([first, second], now));
    const reused = intervalsFromStamps([first, second, { ...second, id: first.id }], now);
    expect(reused.issues).toMatchObject([{ code: 'REUSED_ID', stampId: first.id }]);
    expect(intervalsFromStamps([{ ...first, at: 'yesterday' }], now)).toMatchObject({ state: 'out', issues: [{ code: 'UNREADABLE' }] });
  });

  it('says the same whatever the order and number of arrivals, and loses no stamp', () => {
    const kind = fc.constantFrom<StampKind>('in', 'out', 'breakStart', 'breakEnd');
    const many = fc.uniqueArray(fc.record({ kind, minute: fc.integer({ min: 0, max: 4000 }) }), { maxLength: 14, selector: s => s.minute });
    fc.assert(
      fc.property(many, fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const from = instantOf(MONDAY, '00:00');
        const all = drawn.map(({ kind: k, minute }, i) => ({ id: `s${i}`, kind: k, at: from + minute * 60_000 }));
        const shuffled = all.map(stamp => ({ stamp, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const now = from + 5000 * 60_000;
        const result = intervalsFromStamps(all, now);
        expect(intervalsFromStamps([...shuffled.map(({ stamp }) => stamp), ...all], now)).toEqual(result);
        const used = new Set([...result.intervals.flatMap(({ stampIds }) => stampIds), ...result.issues.map(({ stampId }) => stampId)]);
        expect(used.size).toBe(all.length);
        for (const { start, end } of result.intervals) expect(end === null || millisOf(end) >= millisOf(start)).toBe(true);
      }),
    );
  });

  it('knows which stamps come next', () => {
    expect(nextStamps).toEqual({ out: ['in'], in: ['out', 'breakStart'], onBreak: ['breakEnd', 'out'], stale: ['in'] });
    expect(staleAfterMinutes).toBe(840);
  });
});

describe('attributeDays', () => {
  const at = (date: string, from: string, to: string) => span(`${from}-${to}`, date);
  it.each([
    ['a day', [at(MONDAY, '08:00', '12:00'), at(MONDAY, '13:00', '17:00')], [[MONDAY, 2]]],
    [
      'two days, in any order',
      [at(TUESDAY, '08:00', '12:00'), at(MONDAY, '08:00', '12:00')],
      [
        [MONDAY, 1],
        [TUESDAY, 1],
      ],
    ],
    ['a night shift', [at(MONDAY, '22:00', '02:00'), at(TUESDAY, '02:30', '06:00')], [[MONDAY, 2]]],
    [
      'late end, early start',
      [at(MONDAY, '18:00', '01:00'), at(TUESDAY, '04:01', '08:00')],
      [
        [MONDAY, 1],
        [TUESDAY, 1],
      ],
    ],
    ['a gap of just three hours', [at(MONDAY, '18:00', '01:00'), at(TUESDAY, '04:00', '08:00')], [[MONDAY, 2]]],
    ['from midnight on', [at(TUESDAY, '00:00', '06:00')], [[TUESDAY, 1]]],
    ['split shift', [at(MONDAY, '10:00', '14:00'), at(MONDAY, '18:00', '23:00')], [[MONDAY, 2]]],
    [
      'open',
      [{ start: instantOf(MONDAY, '08:00'), end: null }, at(TUESDAY, '07:00', '08:00')],
      [
        [MONDAY, 1],
        [TUESDAY, 1],
      ],
    ],
    ['unreadable', [{ start: 'x', end: null }], []],
  ])('%s', (_, intervals, expected) => {
    expect(attributeDays(intervals).map(({ date, intervals: own }) => [date, own.length])).toEqual(expected);
  });

  it('cuts days in the zone it is told', () => {
    expect(attributeDays([at(MONDAY, '00:30', '08:00')], { zone: 'UTC' }).map(({ date }) => date)).toEqual([addDays(MONDAY, -1)]);
  });
});
