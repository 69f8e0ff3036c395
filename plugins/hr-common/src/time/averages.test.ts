import {
  averageWindow,
  checkAverage,
  checkNightAverage,
  isNightWorker,
  nightWorkerCheckYears,
  rollingAverageBreaches,
  type AverageDay,
} from './averages';
import { addDays, datesBetween, weekdayOf } from './calendar';
import { codes, min } from './fixtures';
import { ARBZG_DEFAULT, ARBZG_WEEKLY_48 } from './ruleSetData';

const FROM = '2026-01-05';
const TO = addDays(FROM, 24 * 7 - 1);
const weekdays = (from: string, to: string, last = 5) => datesBetween(from, to).filter(date => weekdayOf(date) <= last);

/** 24 weeks from Monday to Friday; the first weeks are absent. */
function halfYear(minutesPerDay: number, absentWeeks = 0, absence: 'leave' | 'sick' = 'leave', absentUntil = 5): AverageDay[] {
  const work = addDays(FROM, absentWeeks * 7);
  return [
    ...weekdays(FROM, addDays(work, -1), absentUntil).map(date => ({ date, absence })),
    ...weekdays(work, TO).map(date => ({ date, statNet: minutesPerDay })),
  ];
}

describe('average within 24 weeks (hr.md §10.2)', () => {
  it.each<[string, AverageDay[], string, string, string[]]>([
    ['9:36 h on five days is 48 h', halfYear(576), '1152:00', '1152:00', []],
    ['one minute more', [...halfYear(576), { date: TO, statNet: 1 }], '1152:00', '1152:01', ['AVG_8 1']],
    ['T32', halfYear(600), '1152:00', '1200:00', [`AVG_8 ${min('48:00')}`]],
    ['T33', halfYear(600, 4), '960:00', '1000:00', [`AVG_8 ${min('40:00')}`]],
    ['T33, Saturdays entered as leave, too', halfYear(600, 4, 'leave', 6), '960:00', '1000:00', [`AVG_8 ${min('40:00')}`]],
    ['T34 sickness counts as leave does', halfYear(600, 4, 'sick'), '960:00', '1000:00', [`AVG_8 ${min('40:00')}`]],
    [
      'a single day of leave takes no Saturday',
      [{ date: FROM, absence: 'leave' }, ...halfYear(600).slice(1)],
      '1144:00',
      '1190:00',
      ['AVG_8 2760'],
    ],
    ['nothing worked', [], '1152:00', '0:00', []],
  ])('%s', (_, days, limit, sum, expected) => {
    const result = checkAverage({ asOf: TO, mode: 'weeks', days })!;
    expect(result).toMatchObject({ from: FROM, to: TO, limit: min(limit), sum: min(sum) });
    expect(codes(result.breaches)).toEqual(expected);
  });

  it('takes out public holidays on Werktage, and counts nothing before the entry', () => {
    const holidays = new Set(['2026-01-06', '2026-04-03', '2026-04-05']);
    expect(checkAverage({ asOf: TO, mode: 'weeks', days: [], holidays })).toMatchObject({ werktage: 142 });
    const days = halfYear(600);
    expect(checkAverage({ asOf: TO, mode: 'weeks', days, from: addDays(TO, -6) })).toMatchObject({ werktage: 6, sum: 3000, limit: 2880 });
  });

  it('a part-timer on leave from Monday to Thursday is on leave for the week', () => {
    const days = weekdays(FROM, addDays(FROM, 6)).map((date, i) => ({
      date,
      targetMin: i < 4 ? 480 : 0,
      absence: i < 4 ? ('leave' as const) : null,
    }));
    expect(checkAverage({ asOf: TO, mode: 'weeks', days })).toMatchObject({ werktage: 138 });
  });

  it.each([
    ['2026-06-21', 'weeks', { from: '2026-01-05', to: '2026-06-21' }],
    ['2026-06-21', 'months', { from: '2026-01-01', to: '2026-06-30' }],
    ['2027-02-28', 'months', { from: '2026-09-01', to: '2027-02-28' }],
  ] as const)('window as of %s in %s', (asOf, mode, expected) => {
    expect(averageWindow(asOf, mode, { months: 6, weeks: 24 })).toEqual(expected);
  });

  it('runs both rule sets side by side, or one after the other by date', () => {
    const input = { asOf: TO, mode: 'weeks', days: halfYear(600) } as const;
    const sets = [ARBZG_DEFAULT, ARBZG_WEEKLY_48];
    expect(checkAverage({ ...input, ruleSets: sets })!.breaches.map(({ code }) => code)).toEqual(['AVG_8', 'AVG_48']);
    const change = [
      { ...ARBZG_DEFAULT, validTo: TO },
      { ...ARBZG_WEEKLY_48, validFrom: TO },
    ];
    expect(checkAverage({ ...input, ruleSets: change })!.breaches.map(({ code }) => code)).toEqual(['AVG_48']);
  });

  it('has none for executives', () => {
    expect(checkAverage({ asOf: TO, mode: 'weeks', days: halfYear(700), person: { kind: 'executive' } })).toBeUndefined();
  });

  it('rolls: names the days from which the average is exceeded', () => {
    const days = [...halfYear(576), { date: addDays(TO, 1), statNet: 577 }];
    const breaches = rollingAverageBreaches({ asOf: addDays(TO, 7), since: TO, mode: 'weeks', days });
    expect(breaches.map(({ date, minutes }) => [date, minutes])).toEqual([[addDays(TO, 1), 1]]);
  });
});

describe('night workers', () => {
  it.each([
    ['limit', min('208:00'), []],
    ['T35', min('209:00'), ['NIGHT_AVG 60']],
  ])('%s', (_, statNet, expected) => {
    // July 2026 has 27 Werktage; with one holiday there are 26.
    const result = checkNightAverage({
      asOf: '2026-07-31',
      mode: 'months',
      days: [{ date: '2026-07-15', statNet }],
      holidays: new Set(['2026-07-01']),
    })!;
    expect(result).toMatchObject({ werktage: 26, limit: min('208:00'), from: '2026-07-01', to: '2026-07-31' });
    expect(codes(result.breaches)).toEqual(expected);
  });

  it('balances within four weeks as well', () => {
    expect(checkNightAverage({ asOf: '2026-07-26', mode: 'weeks', days: [] })).toMatchObject({ from: '2026-06-29', werktage: 24 });
  });

  it.each([
    ['T30', { nightWorkDays: 47 }, false],
    ['T30', { nightWorkDays: 48 }, true],
    ['rotation', { nightWorkDays: 0, inRotation: true }, true],
  ])('%s %j', (_, facts, expected) => expect(isNightWorker(facts)).toBe(expected));

  it.each([
    [49, 3],
    [50, 1],
  ])('medical check at %i: every %i years', (age, years) => expect(nightWorkerCheckYears(age)).toBe(years));
});
