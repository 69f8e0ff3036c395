import { creditOf, type DayCredit } from './credits';
import { codes, day, evaluate, min, MONDAY } from './fixtures';
import { checkFlexitime } from './flexitime';
import { capFlagOf, sumDays, timeAccount, type TimePosting } from './timeAccount';
import { contractOn, scheduledMinutes, targetOn, type ContractPeriod, type WorkSchedule } from './workingTimeTarget';

const week = (minutes: number, days = 5) => Array.from({ length: 7 }, (_, i) => (i < days ? minutes : 0));
const fullTime: WorkSchedule = { type: 'fixedDays', days: [week(480)] };
const monToThu: WorkSchedule = { type: 'fixedDays', days: [week(480, 4)] };
const shifts: WorkSchedule = { type: 'shift', days: [week(480), week(420, 6), week(0)] };
const annual: WorkSchedule = { type: 'annual', days: [week(0)], dayValueMinutes: 240 };
const flexitime: WorkSchedule = {
  type: 'flexitime',
  days: [week(480)],
  frame: { from: '06:00', to: '20:00' },
  core: [
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '13:00', to: '15:00' },
  ],
};

describe('target of a day', () => {
  it.each([
    ['Monday', fullTime, MONDAY, 480],
    ['Saturday', fullTime, '2026-11-28', 0],
    ['Friday off', monToThu, '2026-11-27', 0],
    ['first week of the cycle', shifts, '2026-11-23', 480],
    ['second week', shifts, '2026-12-05', 420],
    ['third week', shifts, '2026-12-07', 0],
    ['first week again', shifts, '2026-12-14', 480],
    ['week before the cycle began', shifts, '2026-11-16', 0],
    ['no fixed days', annual, MONDAY, 0],
    ['no week at all', { type: 'trust', days: [] } as WorkSchedule, MONDAY, 0],
  ])('%s', (_, model, date, expected) => {
    expect(scheduledMinutes(date, model, '2026-11-25')).toBe(expected);
    const contracts = [{ validFrom: '2020-01-01', model, cycleStart: '2026-11-25' }];
    expect(targetOn(date, contracts)!.targetMin).toBe(expected);
  });

  const contracts: ContractPeriod[] = [
    { validFrom: '2026-07-01', weeklyMinutes: 1920, model: monToThu },
    { validFrom: '2020-01-01', validTo: '2026-07-01', weeklyMinutes: 2400, model: fullTime },
    { validFrom: '2027-01-01', weeklyMinutes: 1200, model: { type: 'trust', days: [week(0)] } },
  ];
  it.each([
    ['2019-12-31', undefined, undefined],
    ['2026-06-26', 480, null],
    ['2026-07-03', 0, null],
    ['2026-12-31', 480, null],
    ['2027-01-04', 0, 240],
  ])('changes with the contract: %s', (date, targetMin, dayValueMinutes) => {
    const target = targetOn(date, contracts);
    expect([target?.targetMin, target?.dayValueMinutes]).toEqual([targetMin, dayValueMinutes]);
    expect(contractOn(date, contracts)).toBe(target?.period);
  });

  it('takes the roster first, also a day off in it', () => {
    const roster = new Map([
      [MONDAY, 600],
      ['2026-11-24', 0],
    ]);
    const of = (date: string) => targetOn(date, [{ validFrom: null, model: fullTime }], d => roster.get(d))!.targetMin;
    expect([of(MONDAY), of('2026-11-24'), of('2026-11-25')]).toEqual([600, 0, 480]);
  });

  it('counts weeks of a cycle over the turn of the year, from where the model says', () => {
    const model = { ...shifts, cycleStart: '2026-12-28' };
    const of = (date: string) => targetOn(date, [{ validFrom: '2020-01-06', cycleStart: '2020-01-13', model }])!.targetMin;
    expect(['2026-12-25', '2026-12-28', '2027-01-01', '2027-01-04', '2027-01-11'].map(of)).toEqual([0, 480, 480, 420, 0]);
  });
});

describe('credits (hr.md §10.4)', () => {
  const leave: DayCredit = { kind: 'leave' };
  const sick: DayCredit = { kind: 'sick' };
  const holiday: DayCredit = { kind: 'holiday' };
  it.each<[string, number, number, DayCredit[], number, number]>([
    ['leave', 480, 0, [leave], 480, 480],
    ['half a day', 480, 240, [{ ...leave, part: 'am' }], 480, 240],
    [
      'two halves of an odd day',
      461,
      0,
      [
        { ...leave, part: 'am' },
        { ...sick, part: 'pm' },
      ],
      461,
      461,
    ],
    ['A03', 480, 180, [{ kind: 'sick', startsInDay: true }], 480, 300],
    ['sick after a full day', 480, 500, [{ kind: 'sick', startsInDay: true }], 480, 0],
    [
      'half leave, then sick',
      480,
      120,
      [
        { ...leave, part: 'pm' },
        { kind: 'sick', startsInDay: true },
      ],
      480,
      360,
    ],
    ['A05 holiday on a day off', 0, 0, [holiday], 0, 0],
    ['A05 holiday on a working day', 480, 0, [holiday], 480, 480],
    ['holiday and leave', 480, 0, [holiday, leave], 480, 480],
    ['holiday and sick', 480, 0, [holiday, sick], 480, 480],
    ['half a company day', 480, 240, [{ ...holiday, part: 'pm' }], 480, 240],
    ['time off in lieu', 480, 0, [{ kind: 'comp' }], 480, 0],
    ['unpaid', 480, 0, [{ kind: 'unpaid' }], 0, 0],
    [
      'half unpaid, half leave',
      480,
      0,
      [
        { kind: 'unpaid', part: 'am' },
        { ...leave, part: 'pm' },
      ],
      240,
      240,
    ],
    ['two hours at the doctor', 480, 360, [{ kind: 'special', minutes: 120 }], 480, 120],
    ['nothing', 480, 480, [], 480, 0],
  ])('%s', (_, targetMin, workMin, credits, target, credit) => {
    expect(creditOf({ targetMin, workMin, credits })).toEqual({ targetMin: target, creditMin: credit });
  });

  it('A06: a sick day in a model without fixed days is worth its day value', () => {
    const { targetMin, dayValueMinutes } = targetOn(MONDAY, [{ validFrom: null, model: annual }])!;
    expect(creditOf({ targetMin, dayValueMinutes, credits: [sick] })).toEqual({ targetMin: 0, creditMin: 240 });
  });

  it.each([
    ['A05', '2026-12-25', 0],
    ['A05', '2026-05-14', 480],
  ])('%s: Monday to Thursday, holiday on %s', (_, date, credit) => {
    const { targetMin } = targetOn(date, [{ validFrom: null, model: monToThu }])!;
    expect(evaluate({ date, intervals: [], targetMin, credits: [holiday] })).toMatchObject({ creditMin: credit, balance: 0 });
  });

  it('A03: the balance is even', () => {
    const result = evaluate(day('08:00-11:00'), { targetMin: 480, credits: [{ kind: 'sick', startsInDay: true }] });
    expect(result).toMatchObject({ workMin: 180, creditMin: 300, balance: 0 });
  });
});

describe('time account (hr.md §10.4)', () => {
  it('A02', () => {
    const worked = Array.from({ length: 19 }, (_, i) => ({ targetMin: 480, workMin: i === 0 ? min('11:30') : 480, creditMin: 0 }));
    const leave = { targetMin: 480, workMin: 0, creditMin: 480 };
    expect(sumDays([...worked, leave, leave])).toEqual({
      targetMin: min('168:00'),
      workMin: min('155:30'),
      creditMin: min('16:00'),
      actualMin: min('171:30'),
      balance: min('3:30'),
    });
    expect(sumDays([])).toMatchObject({ actualMin: 0, balance: 0 });
  });

  const caps = { warnPlus: min('30:00'), maxPlus: min('40:00'), warnMinus: 600, maxMinus: 1200 };
  const posting = (date: string, minutes: number, kind: TimePosting['kind'] = 'day'): TimePosting => ({ date, minutes, kind });

  it('A08: keeps the posting beyond the cap and says so', () => {
    const result = timeAccount({ opening: min('40:00'), postings: [posting(MONDAY, 60)], caps });
    expect(result.balance).toBe(min('41:00'));
    expect(result.entries).toHaveLength(1);
    expect(result.flags).toMatchObject([
      { code: 'ABOVE_CAP', severity: 'warn', minutes: 60, date: MONDAY, params: { balance: 2460, limit: 2400 } },
    ]);
  });

  it.each([
    [1800, undefined],
    [1801, 'NEAR_CAP 1'],
    [2400, 'NEAR_CAP 600'],
    [2401, 'ABOVE_CAP 1'],
    [-600, undefined],
    [-601, 'NEAR_LOWER_CAP 1'],
    [-1200, 'NEAR_LOWER_CAP 600'],
    [-1201, 'BELOW_CAP 1'],
  ])('balance %i', (balance, expected) => {
    const flag = capFlagOf(balance, caps);
    expect(flag && `${flag.code} ${flag.minutes}`).toBe(expected);
    expect(capFlagOf(balance, { ...caps, warnMinus: -600, maxMinus: -1200 })).toEqual(flag);
    expect(capFlagOf(balance, {})).toBeUndefined();
  });

  it('sums by kind, in order of date, and flags what leads further beyond', () => {
    const postings = [
      posting('2026-11-03', 60),
      posting('2026-11-02', 2500),
      posting('2026-11-04', -30),
      posting('2026-11-05', -600, 'payout'),
    ];
    const result = timeAccount({ postings, caps });
    expect(result.entries.map(({ balance }) => balance)).toEqual([2500, 2560, 2530, 1930]);
    expect(result.byKind).toEqual({ day: 2530, manual: 0, payout: -600, expiry: 0, carry: 0 });
    expect(codes(result.flags, true)).toEqual(['ABOVE_CAP 100', 'ABOVE_CAP 160', 'NEAR_CAP 130']);
  });
});

describe('flexitime', () => {
  const of = (work: string, isAbsent = false) => codes(checkFlexitime({ ...day(work), model: flexitime, isAbsent }), true);
  it.each([
    ['within', '09:00-12:00 12:45-15:00', []],
    ['a break of an hour in core time', '09:00-11:00 12:00-15:00', []],
    ['a hole in core time', '09:00-10:00 11:01-15:00', ['CORE_MISSED 61']],
    ['late', '09:01-15:00', ['CORE_MISSED 1']],
    ['gone before the second part', '09:00-12:00', ['CORE_MISSED 120']],
    ['outside the frame', '05:59-20:01', ['OUTSIDE_FRAME 2']],
  ])('%s', (_, work, expected) => expect(of(work)).toEqual(expected));

  it('asks nobody who is absent, and no other day', () => {
    expect(of('', true)).toEqual([]);
    expect(of('')).toEqual(['CORE_MISSED 180', 'CORE_MISSED 120']);
    expect(checkFlexitime({ ...day('', '', '2026-11-24'), model: flexitime })).toEqual([]);
  });

  it('is part of the evaluation, as information', () => {
    const { breaches } = evaluate(day('05:00-09:00'), { model: flexitime });
    expect(codes(breaches, true)).toEqual(['OUTSIDE_FRAME 60', 'CORE_MISSED 180']);
    expect(codes(breaches)).toEqual([]);
    expect(codes(evaluate(day(''), { model: flexitime, credits: [{ kind: 'leave' }] }).breaches, true)).toEqual([]);
  });
});
