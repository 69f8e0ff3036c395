import fc from 'fast-check';
import { addDays } from './calendar';
import { evaluateDay } from './evaluateDay';
import { MONDAY } from './fixtures';
import type { WorkInterval } from './intervals';
import type { PersonFacts } from './personFacts';
import { instantOf } from './zone';

const MINUTE = 60_000;
const person = fc.constantFrom<PersonFacts>(
  {},
  { birthDate: '2009-06-01' },
  { kind: 'executive' },
  { kind: 'minijob', otherEmployerMinutes: 60 },
  { pregnancy: {} },
);
const date = fc.constantFrom(MONDAY, '2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28', '2026-12-24');

/** A day of parts and gaps that lie one after the other, in minutes. */
const dayOf = fc
  .record({
    on: date,
    start: fc.integer({ min: 0, max: 1439 }),
    lengths: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 7 }),
  })
  .map(({ on, start, lengths }) => {
    let at = instantOf(on, '00:00') + start * MINUTE;
    const intervals: WorkInterval[] = [];
    for (const [i, length] of lengths.entries()) {
      if (i % 2 === 0) intervals.push({ start: at, end: at + length * MINUTE });
      at += length * MINUTE;
    }
    return { date: on, intervals };
  });

const without = <T extends object>({ ...value }: T) => value;

describe('whatever was worked', () => {
  it('cutting an interval in two where it does not stop changes nothing', () => {
    fc.assert(
      fc.property(dayOf, person, fc.nat(), fc.nat(), (day, who, which, where) => {
        const index = which % day.intervals.length;
        const { start, end } = day.intervals[index] as { start: number; end: number };
        const cut = start + (where % ((end - start) / MINUTE + 1)) * MINUTE;
        const intervals = [...day.intervals.slice(0, index), { start, end: cut }, { start: cut, end }, ...day.intervals.slice(index + 1)];
        expect(evaluateDay({ ...day, person: who, intervals })).toEqual(evaluateDay({ ...day, person: who }));
      }),
    );
  });

  it('a gap and a break entered inside of work are the same', () => {
    fc.assert(
      fc.property(dayOf, person, (day, who) => {
        const first = day.intervals[0].start;
        const last = day.intervals[day.intervals.length - 1].end;
        const breaks = day.intervals.slice(1).map(({ start }, i) => ({ start: day.intervals[i].end!, end: start, kind: 'break' as const }));
        const entered = { ...day, intervals: [...breaks, { start: first, end: last }] };
        expect(evaluateDay({ ...entered, person: who })).toEqual(evaluateDay({ ...day, person: who }));
      }),
    );
  });

  it('the order of intervals is of no matter, and seconds fall away at both ends', () => {
    fc.assert(
      fc.property(dayOf, person, fc.integer({ min: 0, max: 59_999 }), (day, who, ms) => {
        const result = evaluateDay({ ...day, person: who });
        const later = day.intervals.map(({ start, end }) => ({ start: Number(start) + ms, end: Number(end) + ms })).reverse();
        expect(evaluateDay({ ...day, person: who, intervals: later })).toEqual(result);
      }),
    );
  });

  it('sums agree with each other', () => {
    fc.assert(
      fc.property(dayOf, person, (day, who) => {
        const result = evaluateDay({ ...day, person: who, targetMin: 480 });
        expect(result.presence).toBe(result.statNet + result.breakStat);
        expect(result.workMin).toBeLessThanOrEqual(result.statNet);
        expect(result.longestStretch).toBeLessThanOrEqual(result.presence);
        expect(result.nightMinutes).toBeLessThanOrEqual(result.statNet);
        expect(result.byDate.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(result.workMin);
        expect(result.balance).toBe(result.workMin + result.creditMin - result.targetMin);
        for (const { minutes } of result.breaches) expect(Number.isInteger(minutes) && minutes >= 0).toBe(true);
      }),
    );
  });

  it('one more minute of work never mends a daily limit', () => {
    fc.assert(
      fc.property(dayOf, day => {
        const of = (code: string, intervals: WorkInterval[]) =>
          evaluateDay({ ...day, intervals }).breaches.find(b => b.code === code)?.minutes ?? 0;
        const last = day.intervals[day.intervals.length - 1];
        const longer = [...day.intervals.slice(0, -1), { ...last, end: Number(last.end) + MINUTE }];
        for (const code of ['OVER_8', 'DAY_OVER_10', 'STRETCH_6H', 'BREAK_SHORT'])
          expect(of(code, longer)).toBeGreaterThanOrEqual(of(code, day.intervals));
      }),
    );
  });

  it('is the same in a week without a change of clocks', () => {
    fc.assert(
      fc.property(dayOf, day => {
        const week = 7 * 24 * 60 * MINUTE;
        const on = { ...day, date: MONDAY, intervals: day.intervals };
        const from = instantOf(day.date, '00:00');
        const monday = (weeks: number) =>
          on.intervals.map(({ start, end }) => {
            const shift = instantOf(MONDAY, '00:00') + weeks * week - from;
            return { start: Number(start) + shift, end: Number(end) + shift };
          });
        const { firstStart: _, lastEnd: __, byDate, ...a } = evaluateDay({ ...on, intervals: monday(0) });
        const next = evaluateDay({ ...on, date: addDays(MONDAY, 7), intervals: monday(1) });
        const moved = without({ ...a, date: next.date, breaches: a.breaches.map(b => ({ ...b, date: addDays(b.date, 7) })) });
        const strip = ({ substituteDue: _due, ...params }: Record<string, unknown>) => params;
        const comparable = (breaches: typeof a.breaches) =>
          breaches.map(({ params, remedy: _remedy, ...rest }) => ({ ...rest, params: strip(params) }));
        expect({ ...next, firstStart: null, lastEnd: null, byDate: [], breaches: comparable(next.breaches) }).toEqual({
          ...moved,
          firstStart: null,
          lastEnd: null,
          byDate: [],
          breaches: comparable(moved.breaches),
        });
        expect(next.byDate.map(({ minutes }) => minutes)).toEqual(byDate.map(({ minutes }) => minutes));
      }),
    );
  });

  it('takes everything, however odd, without an error', () => {
    const instant = fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.string(), fc.date(), fc.constant(NaN));
    const kind = fc.constantFrom('work', 'break', 'travel', 'onCallWork') as fc.Arbitrary<NonNullable<WorkInterval['kind']>>;
    const odd = fc.array(fc.record({ start: instant, end: fc.option(instant), kind }), { maxLength: 6 });
    fc.assert(
      fc.property(odd, person, (intervals, who) => {
        const near = intervals.map(interval => ({
          ...interval,
          end: typeof interval.start === 'number' ? interval.start + 3_600_000 : null,
        }));
        for (const some of [intervals, near]) {
          const { workMin, statNet, rest } = evaluateDay({ date: MONDAY, intervals: some, person: who, previousEnd: 'never' });
          expect([workMin >= 0, statNet >= 0, rest]).toEqual([true, true, null]);
        }
      }),
    );
  });
});
