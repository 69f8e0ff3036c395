import { workingTimeErrorsOf, workingTimeWarningsOf } from './checkRules';
import { averageWeekMinutes, cycleWeekOn, shiftMinutes, targetMinutesOn, weekdayOf } from './schedule';
import { NewWorkingTimeModel, NewWorkingTimeVersion, withSoundRules, type WorkingTimeRules } from './schemas';

const week = (...minutes: number[]) => [...minutes, ...Array(7 - minutes.length).fill(0)];
const FULL = week(480, 480, 480, 480, 480);
const rules = (change: Partial<WorkingTimeRules> = {}): WorkingTimeRules => ({
  days: [FULL],
  shifts: null,
  cycleStart: null,
  frame: null,
  core: [],
  dayValueMinutes: null,
  ...change,
});
const early = { from: '06:00', to: '14:30', breakMinutes: 30 };
const late = { from: '14:00', to: '22:30', breakMinutes: 30 };
const night = { from: '22:00', to: '06:30', breakMinutes: 30 };
const FREE = [null, null];
const fiveOf = (shift: typeof early) => [...Array(5).fill(shift), ...FREE];

describe('schedule', () => {
  it.each([
    ['06:00', '14:30', 30, 480],
    ['22:00', '06:30', 30, 480],
    ['16:00', '24:00', 0, 480],
    ['16:00', '00:00', 0, 480],
    ['23:00', '01:00', 0, 120],
  ])('a shift from %s to %s with %i minutes of break is %i minutes of work', (from, to, breakMinutes, expected) => {
    expect(shiftMinutes({ from, to, breakMinutes })).toBe(expected);
  });

  it.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['2000-02-29', 2],
  ])('%s is weekday %i', (date, expected) => expect(weekdayOf(date)).toBe(expected));

  const cycle = { days: [FULL, week(360), week()], cycleStart: '2026-11-02' };
  it.each([
    ['2026-11-02', 0, 480],
    ['2026-11-08', 0, 0],
    ['2026-11-09', 1, 360],
    ['2026-11-16', 2, 0],
    ['2026-11-23', 0, 480],
    ['2026-11-01', 2, 0],
    ['2026-10-12', 0, 480],
    // Over the changes of the clock, which days without a zone know nothing of.
    ['2027-03-29', 0, 480],
  ])('%s lies in week %i of the cycle and has %i minutes', (date, index, minutes) => {
    expect(cycleWeekOn(cycle, date)).toBe(index);
    expect(targetMinutesOn(cycle, date)).toBe(minutes);
  });

  it('averages over the cycle', () => {
    expect(averageWeekMinutes([FULL])).toBe(2400);
    expect(averageWeekMinutes([FULL, week(480, 480, 480, 480, 480, 480)])).toBe(2640);
    expect(averageWeekMinutes([week(1), week(), week()])).toBe(0);
  });
});

describe('errors of rules', () => {
  const frame = { from: '06:00', to: '20:00' };
  const core = (from: string, to: string, weekday = 1) => ({ weekday, from, to });
  it.each([
    ['plain', 'fixedDays', {}, []],
    ['core within the frame, to its edges', 'flexitime', { frame, core: [core('06:00', '20:00')] }, []],
    ['core before the frame', 'flexitime', { frame, core: [core('05:59', '12:00')] }, ['coreOutsideFrame']],
    ['core after the frame', 'flexitime', { frame, core: [core('09:00', '12:00'), core('12:00', '20:01')] }, ['coreOutsideFrame']],
    ['core times that meet', 'flexitime', { core: [core('09:00', '12:00'), core('12:00', '15:00')] }, []],
    ['core times that overlap', 'flexitime', { core: [core('09:00', '12:01'), core('12:00', '15:00')] }, ['coreOverlaps']],
    ['core times on other days', 'flexitime', { core: [core('09:00', '12:00'), core('09:00', '12:00', 2)] }, []],
    ['a day as long as the frame', 'flexitime', { frame: { from: '08:00', to: '16:00' } }, []],
    ['days longer than the frame', 'flexitime', { days: [week(480, 300)], frame: { from: '08:00', to: '15:59' } }, ['dayLongerThanFrame']],
    ['two weeks without a beginning', 'fixedDays', { days: [FULL, FULL] }, ['cycleStartMissing']],
    ['a cycle that begins on a Tuesday', 'fixedDays', { days: [FULL, FULL], cycleStart: '2026-11-24' }, ['cycleStartNotMonday']],
    ['shifts that fit', 'shift', { shifts: [fiveOf(night)] }, []],
    ['shifts of another type', 'flexitime', { shifts: [fiveOf(early)] }, ['shiftsForShiftModelOnly']],
    [
      'shifts for one week of two',
      'shift',
      { days: [FULL, FULL], cycleStart: '2026-11-23', shifts: [fiveOf(early)] },
      ['shiftsNotPerWeek'],
    ],
    ['a target without shift', 'shift', { shifts: [[null, ...fiveOf(early).slice(1)]] }, ['shiftDiffers']],
    [
      'a break as long as the shift',
      'shift',
      { days: [week(0)], shifts: [[{ from: '06:00', to: '06:30', breakMinutes: 30 }, ...Array(6).fill(null)]] },
      ['breakTooLong'],
    ],
  ] as const)('%s', (_, type, change, expected) => {
    expect(workingTimeErrorsOf(type, rules(change as never)).map(({ code }) => code)).toEqual(expected);
  });

  it('say where they are', () => {
    const found = workingTimeErrorsOf('flexitime', rules({ frame: { from: '08:00', to: '12:00' }, days: [week(0, 480)] }));
    expect(found).toEqual([{ code: 'dayLongerThanFrame', path: ['days', 0, 1], week: 0, day: 1 }]);
  });
});

describe('warnings about rules', () => {
  const shifts = (...weeks: (typeof early | null)[][]) => ({
    days: weeks.map(one => one.map(shift => (shift ? shiftMinutes(shift) : 0))),
    shifts: weeks,
  });
  it.each([
    ['40 hours', {}, []],
    ['48 hours', { days: [week(480, 480, 480, 480, 480, 480)] }, []],
    ['48:01 hours', { days: [week(480, 480, 480, 480, 480, 481)] }, ['weekOver48']],
    ['56 hours and 40 hours in turn: 48 on average', { days: [Array(7).fill(480), FULL] }, []],
    ['10 hours a day', { days: [week(600, 600, 600, 600)] }, []],
    ['10:01 hours a day', { days: [week(601, 600, 600, 600)] }, ['dayOver10']],
    ['no hours and no value of a day', { days: [week()] }, ['dayValueMissing']],
    ['no hours and a value of a day', { days: [week()], dayValueMinutes: 240 }, []],
    ['core time on a free day', { core: [{ weekday: 6, from: '09:00', to: '12:00' }] }, ['coreOnFreeDay']],
    ['core time longer than the day', { core: [{ weekday: 1, from: '08:00', to: '17:00' }] }, ['coreLongerThanDay']],
    ['three shifts forwards', shifts(fiveOf(early), fiveOf(late), fiveOf(night)), []],
    // Late on Monday, early on Tuesday: half past ten to six are seven and a half hours.
    ['early after late', shifts([late, early, null, null, null, null, null]), ['restShort']],
    ['Sunday late, then Monday early again', shifts([early, null, null, null, null, null, late]), ['restShort']],
    ['9 hours with half an hour', shifts([{ from: '06:00', to: '15:30', breakMinutes: 30 }, null, null, null, null, null, null]), []],
    [
      '9:01 hours with half an hour',
      shifts([{ from: '06:00', to: '15:31', breakMinutes: 30 }, null, null, null, null, null, null]),
      ['breakShort'],
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(workingTimeWarningsOf(rules(change as never)).map(({ code }) => code)).toEqual(expected);
  });

  it('follow the limits that are handed in', () => {
    const limits = { dayMax: 480, weekAverageMax: 2400, restMin: 720, breaks: [] };
    expect(workingTimeWarningsOf(rules({ days: [week(481, 480, 480, 480, 480)] }), limits).map(({ code }) => code)).toEqual([
      'weekOver48',
      'dayOver10',
    ]);
  });
});

describe('schemas', () => {
  const model = { name: 'x', type: 'flexitime', days: [FULL] };
  it.each([
    ['plain', {}, true],
    ['nine weeks', { days: Array(9).fill(FULL) }, false],
    ['no week', { days: [] }, false],
    ['a week of six days', { days: [[1, 2, 3, 4, 5, 6]] }, false],
    ['25 hours a day', { days: [week(1500)] }, false],
    ['24 hours a day', { days: [week(1440)] }, true],
    ['half a minute', { days: [week(0.5)] }, false],
    ['a frame that ends before it begins', { frame: { from: '20:00', to: '06:00' } }, false],
    ['core time on an eighth day', { core: [{ weekday: 8, from: '09:00', to: '12:00' }] }, false],
    ['25:61', { frame: { from: '06:00', to: '25:61' } }, false],
    ['an unknown field', { colour: 'red' }, false],
    ['a shift of no length', { type: 'shift', shifts: [fiveOf({ from: '06:00', to: '06:00', breakMinutes: 0 })] }, false],
    ['core time outside the frame', { frame: { from: '08:00', to: '18:00' }, core: [{ weekday: 1, from: '07:00', to: '12:00' }] }, false],
  ])('with %s: %s %s', (_, change, accepted) => {
    expect(NewWorkingTimeModel.safeParse({ ...model, ...change }).success).toBe(accepted);
  });

  it('name the field that contradicts', () => {
    const version = withSoundRules(NewWorkingTimeVersion, () => 'fixedDays');
    const parsed = version.safeParse({ validFrom: '2027-01-01', days: [FULL, FULL] });
    expect(parsed.error?.issues).toEqual([expect.objectContaining({ path: ['cycleStart'], message: expect.stringContaining('Monday') })]);
  });
});
