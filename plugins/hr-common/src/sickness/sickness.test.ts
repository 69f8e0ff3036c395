import { requestDays } from '../leave/requests/requestDays';
import { targetOfWeekdays } from '../leave/requests/workSchedule';
import { certificateDueOn, type CertificateInput } from './certificateDue';
import { childSickDays, isChildCovered } from './childSickDays';
import { continuedPay, type EarlierSpell } from './continuedPay';
import { convertLeave } from './convertLeave';
import { extensionPicks, extensionProblem } from './extension';
import { proofTask, type ProofTask } from './proofTask';
import { reintegrationCount } from './reintegration';
import { payTexts, sicknessSentence } from './sicknessSentence';

const calendar = {
  federalState: 'NW' as const,
  companyDays: [{ date: '12-31', factor: 0 as const, nameDe: 'Silvester', nameEn: "New Year's Eve" }],
};

describe('certificate', () => {
  it.each<[string, Omit<CertificateInput, 'calendar'>, string | null]>([
    ['S02 from Friday', { from: '2026-11-20' }, '2026-11-23'],
    ['S03 day 4 is a Sunday', { from: '2026-11-19' }, '2026-11-23'],
    ['day 4 is a Saturday', { from: '2026-11-18' }, '2026-11-23'],
    ['from Monday', { from: '2026-11-23' }, '2026-11-26'],
    ['day 4 is a holiday', { from: '2026-12-22' }, '2026-12-28'],
    ['day 4 is a company day off, then a holiday and a weekend', { from: '2026-12-28' }, '2027-01-04'],
    ['S05 from day 1', { from: '2026-11-23', proofFromDay: 1 }, '2026-11-23'],
    ['S05 from day 1, a Saturday', { from: '2026-11-21', proofFromDay: 1 }, '2026-11-23'],
    ['S05 from day 1, one day', { from: '2026-11-23', to: '2026-11-23', proofFromDay: 1 }, '2026-11-23'],
    ['S06 back on day 4', { from: '2026-11-23', to: '2026-11-25' }, null],
    ['ill on day 4', { from: '2026-11-23', to: '2026-11-26' }, '2026-11-26'],
    ['went home during the shift', { from: '2026-11-23', duringShift: true }, '2026-11-27'],
    ['shop that is open on Saturdays', { from: '2026-11-18', isWorkingDay: date => date !== '2026-11-22' }, '2026-11-21'],
  ])('%s', (_, input, due) => expect(certificateDueOn({ ...input, calendar })).toBe(due));

  it('refuses a day before the first', () => {
    expect(() => certificateDueOn({ from: '2026-11-23', proofFromDay: 0, calendar })).toThrow('proofFromDay');
  });
});

describe('continued pay', () => {
  const same = (from: string, to: string): EarlierSpell => ({ from, to, sameCause: 'yes' });
  const pay = (from: string, earlier: EarlierSpell[] = [], rest: { entryDate?: string; exitDate?: string; duringShift?: boolean } = {}) => {
    const { duringShift, ...employment } = rest;
    return continuedPay({ entryDate: '2020-01-01', ...employment, spell: { from, to: null, duringShift }, earlier });
  };

  it.each<[string, ReturnType<typeof pay>, number, string | null, string | null]>([
    ['42 days', pay('2026-11-23'), 42, '2026-11-23', '2027-01-03'],
    ['S08 went home during the shift', pay('2026-11-23', [], { duringShift: true }), 42, '2026-11-24', '2027-01-04'],
    ['S09 within the waiting time', pay('2026-09-05', [], { entryDate: '2026-09-01' }), 42, '2026-09-29', '2026-11-09'],
    ['on the last day of the waiting time', pay('2026-09-28', [], { entryDate: '2026-09-01' }), 42, '2026-09-29', '2026-11-09'],
    ['on the day after', pay('2026-09-29', [], { entryDate: '2026-09-01' }), 42, '2026-09-29', '2026-11-09'],
    ['S11 28 days in March', pay('2026-06-01', [same('2026-03-01', '2026-03-28')]), 14, '2026-06-01', '2026-06-14'],
    ['S11 another illness', pay('2026-06-01', [{ ...same('2026-03-01', '2026-03-28'), sameCause: 'no' }]), 42, '2026-06-01', '2026-07-12'],
    ['S12 six months without it', pay('2026-09-29', [same('2026-03-01', '2026-03-28')]), 42, '2026-09-29', '2026-11-09'],
    ['one day less', pay('2026-09-28', [same('2026-03-01', '2026-03-28')]), 14, '2026-09-28', '2026-10-11'],
    ['all used up', pay('2026-06-01', [same('2026-03-01', '2026-04-30')]), 0, null, null],
    [
      'twelve months since it began',
      pay('2027-03-01', [same('2026-03-01', '2026-03-28'), same('2026-07-01', '2026-07-14'), same('2026-12-01', '2026-12-10')]),
      42,
      '2027-03-01',
      '2027-04-11',
    ],
    [
      'one day less than twelve months',
      pay('2027-02-28', [same('2026-03-01', '2026-03-28'), same('2026-07-01', '2026-07-14'), same('2026-12-01', '2026-12-10')]),
      0,
      null,
      null,
    ],
    [
      'six months count from the last time',
      pay('2026-10-15', [same('2026-03-01', '2026-03-10'), same('2026-06-01', '2026-06-10')]),
      22,
      '2026-10-15',
      '2026-11-05',
    ],
    [
      'days of the waiting time use nothing up',
      pay('2026-10-05', [same('2026-09-20', '2026-09-30')], { entryDate: '2026-09-01' }),
      40,
      '2026-10-05',
      '2026-11-13',
    ],
    ['the employment ends', pay('2026-11-23', [], { exitDate: '2026-11-30' }), 42, '2026-11-23', '2026-11-30'],
    [
      'the employment ends within the waiting time',
      pay('2026-09-05', [], { entryDate: '2026-09-01', exitDate: '2026-09-15' }),
      42,
      null,
      null,
    ],
  ])('%s', (_, { daysLeft, payFrom, payUntil }, ...expected) => expect([daysLeft, payFrom, payUntil]).toEqual(expected));

  it('refuses days that do not exist and ends before the start', () => {
    expect(() => pay('2026-02-30')).toThrow('illness');
    expect(() => pay('2026-11-23', [same('2026-03-28', '2026-03-01')])).toThrow('illness');
    expect(() => pay('2026-11-23', [], { exitDate: '2019-12-31' })).toThrow('employment');
    expect(() => certificateDueOn({ from: '2026-11-23', to: '2026-11-22', calendar })).toThrow('illness');
    expect(() => reintegrationCount([], '2026-11-31')).toThrow('on');
  });

  it.each([
    ['2026-09-28', null],
    ['2026-09-29', '2026-09-29'],
    [null, '2026-09-29'],
  ])('an illness that begins in the waiting time and ends on %s is paid from %s', (to, payFrom) => {
    expect(continuedPay({ entryDate: '2026-09-01', spell: { from: '2026-09-05', to } }).payFrom).toBe(payFrom);
  });

  it('warns a week before the end and says what HR has to find out', () => {
    const unknown: EarlierSpell = { from: '2026-09-01', to: '2026-09-20', sameCause: 'unknown' };
    expect(pay('2026-11-23', [unknown])).toMatchObject({ warnOn: '2026-12-27', hints: ['askFund'], claim: 'first' });
    expect(pay('2026-11-23', [{ ...unknown, to: '2026-11-22', sameCause: 'no' }]).hints).toEqual(['followsOtherIllness']);
    expect(pay('2026-11-23', [{ ...unknown, from: '2024-09-01', to: '2024-09-20' }]).hints).toEqual([]);
  });

  it('has a sentence for every step, and no parameter is missing', () => {
    const results = [
      pay('2026-06-01', [same('2026-03-01', '2026-04-30')]),
      pay('2026-12-01', [same('2026-03-01', '2026-03-28')], { duringShift: true }),
      pay('2026-09-05', [], { entryDate: '2026-09-01', exitDate: '2026-10-15' }),
      pay('2027-03-01', [same('2026-03-01', '2026-03-28'), same('2026-09-01', '2026-09-14')]),
      pay('2026-11-23'),
    ];
    const steps = results.flatMap(result => result.steps);
    for (const step of steps)
      for (const language of ['de', 'en'] as const) expect(sicknessSentence(step, language)).not.toMatch(/\?|^\S+$/);
    expect(new Set(steps.map(({ code }) => code))).toEqual(new Set(Object.keys(payTexts)));
    for (const { steps: own, daysLeft } of results) expect(own.reduce((sum, { delta }) => sum + delta, 0)).toBe(daysLeft);
  });
});

describe('reintegration', () => {
  const spells = (last: string) => [
    { from: '2026-03-02', to: '2026-03-15' },
    { from: '2026-03-10', to: '2026-03-22' },
    { from: '2026-10-01', to: last },
  ];

  it.each<[string, Parameters<typeof reintegrationCount>[0], string, number, boolean]>([
    ['S14 42 days', spells('2026-10-21'), '2026-11-25', 42, false],
    ['S14 43 days', spells('2026-10-22'), '2026-11-25', 43, true],
    ['still ill', [{ from: '2026-10-14', to: null }], '2026-11-25', 43, true],
    ['what is longer ago does not count', [{ from: '2025-10-01', to: '2025-11-25' }], '2026-11-25', 0, false],
    ['the first day of twelve months', [{ from: '2025-10-01', to: '2025-11-26' }], '2026-11-25', 1, false],
    ['what lies ahead does not count', [{ from: '2026-11-20', to: '2027-02-01' }], '2026-11-25', 6, false],
    ['until 29 February', [{ from: '2027-01-01', to: '2027-03-01' }], '2028-02-29', 1, false],
    ['nothing', [], '2026-11-25', 0, false],
  ])('%s', (_, list, on, sickDays, isDue) => expect(reintegrationCount(list, on)).toMatchObject({ sickDays, isDue }));
});

describe('proof', () => {
  it.each<[string, Parameters<typeof proofTask>[0], ProofTask]>([
    ['S15 statutory', { healthInsurance: 'statutory' }, 'eAU'],
    ['S15 private', { healthInsurance: 'private' }, 'upload'],
    ['S15 doctor abroad', { healthInsurance: 'statutory', doctor: 'abroad' }, 'upload'],
    ['private doctor', { healthInsurance: 'statutory', doctor: 'private' }, 'upload'],
    ['mini-job in a household', { healthInsurance: 'statutory', householdMinijob: true }, 'upload'],
    ['not known', { healthInsurance: null }, 'upload'],
  ])('%s', (_, options, task) => expect(proofTask(options)).toBe(task));
});

describe('child sick days', () => {
  it.each<[string, Parameters<typeof childSickDays>[0], number, number, number]>([
    ['S17 with partner', { year: 2026, singleParent: false }, 15, 35, 15],
    ['S17 single', { year: 2026, singleParent: true }, 30, 70, 30],
    ['three children', { year: 2026, singleParent: false, children: 3 }, 15, 35, 35],
    ['S18 with partner', { year: 2027, singleParent: false, children: 2 }, 10, 25, 20],
    ['S18 single', { year: 2027, singleParent: true, children: 3 }, 20, 50, 50],
    ['no child', { year: 2026, singleParent: false, children: 0 }, 15, 35, 0],
  ])('%s', (_, options, perChild, max, total) => {
    expect(childSickDays(options)).toEqual({ perChild, max, total, isProvisional: options.year > 2026 });
  });

  it('refuses years without rules and impossible numbers', () => {
    expect(() => childSickDays({ year: 2023, singleParent: false })).toThrow('2023');
    expect(() => childSickDays({ year: 2026, singleParent: false, children: -1 })).toThrow('children');
  });

  it.each([
    ['2014-11-26', false, true],
    ['2014-11-25', false, false],
    ['2010-01-01', true, true],
  ])('born %s, disabled %s: covered %s', (birthDate, isDisabled, expected) => {
    expect(isChildCovered({ birthDate, isDisabled }, '2026-11-25')).toBe(expected);
  });
});

describe('illness in leave', () => {
  const facts = { target: targetOfWeekdays(), calendar };
  const { days } = requestDays({ from: { date: '2026-07-06', part: 'full' }, to: { date: '2026-07-17', part: 'am' } }, facts);

  it.each<[string, { from: string; to: string }[], number, number]>([
    ['L18', [{ from: '2026-07-08', to: '2026-07-10' }], 6500, 3000],
    ['L18 without a certificate', [], 9500, 0],
    ['over the weekend', [{ from: '2026-07-10', to: '2026-07-13' }], 7500, 2000],
    ['the half day at the end', [{ from: '2026-07-17', to: '2026-08-30' }], 9000, 500],
    [
      'two certificates of one day',
      [
        { from: '2026-07-08', to: '2026-07-08' },
        { from: '2026-07-08', to: '2026-07-08' },
      ],
      8500,
      1000,
    ],
  ])('%s', (_, certified, counted, returnedTotal) => {
    expect(convertLeave(days, certified)).toMatchObject({ counted, returnedTotal });
  });

  it('L18 as written: ten days, three certified, seven counted', () => {
    const whole = requestDays({ from: { date: '2026-07-06', part: 'full' }, to: { date: '2026-07-17', part: 'full' } }, facts);
    expect(whole.total).toBe(10000);
    expect(convertLeave(whole.days, [{ from: '2026-07-08', to: '2026-07-10' }])).toMatchObject({
      counted: 7000,
      returnedByYear: { 2026: 3000 },
    });
  });
});

describe('extension', () => {
  it.each([
    ['2026-11-25', ['2026-11-26', '2026-11-29', '2026-12-06']],
    ['2026-11-28', ['2026-11-29', '2026-11-29', '2026-12-06']],
    ['2026-11-29', ['2026-11-30', '2026-12-06', '2026-12-13']],
  ])('after %s', (to, expected) => expect(extensionPicks(to).map(pick => pick.to)).toEqual(expected));

  it.each([
    ['2026-11-26', undefined],
    ['2026-11-25', 'notLater'],
    ['2026-02-30', 'invalidDate'],
    ['2027-11-26', undefined],
    ['2027-11-27', 'tooLong'],
  ])('until %s: %s', (until, problem) => expect(extensionProblem('2026-11-25', until)).toBe(problem));
});
