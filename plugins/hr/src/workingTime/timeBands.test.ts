import { mondayOf, ruleValuesOf, usualRules, withoutWeek, withShift, withShiftTimes, withWeek } from './ruleValues';
import { hasTimes, timeBandsOf } from './timeBands';

const FREE = Array(7).fill(null);
const night = { from: '22:00', to: '06:30', breakMinutes: 30 };

describe('timeBandsOf', () => {
  const rules = { ...usualRules, days: [[480, 0, 0, 0, 0, 0, 480]], shifts: [[night, null, null, null, null, null, night]] };

  it('carries the rest of a night over into the next day, round the cycle', () => {
    expect(timeBandsOf(rules, 0, 0)).toEqual([
      { kind: 'carried', start: 0, end: 390 },
      { kind: 'shift', start: 1320, end: 1440 },
    ]);
    expect(timeBandsOf(rules, 0, 1)).toEqual([{ kind: 'carried', start: 0, end: 390 }]);
    expect(timeBandsOf(rules, 0, 2)).toEqual([]);
  });

  it('draws frame on days with hours only, and core time where it is', () => {
    const flexitime = { ...usualRules, frame: { from: '06:00', to: '24:00' }, core: [{ weekday: 1, from: '09:00', to: '15:00' }] };
    expect(timeBandsOf(flexitime, 0, 0)).toEqual([
      { kind: 'frame', start: 360, end: 1440 },
      { kind: 'core', start: 540, end: 900 },
    ]);
    expect(timeBandsOf(flexitime, 0, 6)).toEqual([]);
    expect([hasTimes(flexitime), hasTimes(usualRules)]).toEqual([true, false]);
  });
});

describe('rules in a form', () => {
  it('take the hours of a day from its shift', () => {
    const started = { ...usualRules, ...withShiftTimes(usualRules, true) };
    expect(started.days).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
    const half = { ...started, ...withShift(started, 0, 0, { from: '22:00' }) };
    expect([half.days[0][0], half.shifts![0][0]]).toEqual([0, { from: '22:00', to: '', breakMinutes: 30 }]);
    const whole = { ...half, ...withShift(half, 0, 0, { to: '06:30' }) };
    expect(whole.days[0][0]).toBe(480);
    const gone = { ...whole, ...withShift({ ...whole, ...withShift(whole, 0, 0, { from: '' }) }, 0, 0, { to: '' }) };
    expect([gone.days[0][0], gone.shifts]).toEqual([0, [FREE]]);
    expect(withShiftTimes(whole, false)).toEqual({ shifts: null });
  });

  it('add a week like the last one, and need no Monday when one is left', () => {
    const two = { ...usualRules, ...withWeek(usualRules), cycleStart: '2026-11-23' };
    expect(two.days).toHaveLength(2);
    expect(withoutWeek(two, 0)).toEqual({ days: usualRules.days, shifts: null, cycleStart: null });
    expect(ruleValuesOf({ ...usualRules, cycleWeeks: 1, validFrom: null, validTo: null, usedOnPastDays: false })).toEqual(usualRules);
  });

  it.each([
    ['2026-11-25', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('the Monday of %s is %s', (date, expected) => expect(mondayOf(date)).toBe(expected));
});
