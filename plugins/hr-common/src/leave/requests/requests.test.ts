import type { FederalState } from '../../persons';
import { leaveEntitlement } from '../entitlement/leaveEntitlement';
import type { AbsenceRange, DayPart } from './absenceRange';
import { companyHolidayBooking } from './companyHolidays';
import { findOverlaps, overlapIssues } from './findOverlaps';
import { hourlyAbsence } from './hourlyAbsence';
import { leaveBlock } from './leaveBlock';
import { requestDays, type RequestFacts } from './requestDays';
import { requestIssueCodes, requestIssueText } from './requestIssues';
import { daysPerWeekOf, targetOfContracts, targetOfCycle, targetOfWeekdays, workSectionsOf } from './workSchedule';

const range = (from: string, to = from, fromPart: DayPart = 'full', toPart: DayPart = fromPart): AbsenceRange => ({
  from: { date: from, part: fromPart },
  to: { date: to, part: toPart },
});
const facts = (federalState: FederalState = 'NW', weekdays = [1, 2, 3, 4, 5]): RequestFacts => ({
  target: targetOfWeekdays(weekdays),
  calendar: { federalState, companyDays: [{ date: '12-24', factor: 0.5, nameDe: 'Heiligabend', nameEn: 'Christmas Eve' }] },
});

describe('days of a request', () => {
  it.each<[string, AbsenceRange, RequestFacts, Record<number, number>]>([
    ['L02', range('2026-12-28', '2027-01-08'), facts('BY'), { 2026: 4000, 2027: 4000 }],
    ['L03', range('2026-12-28', '2027-01-08'), facts('NW'), { 2026: 4000, 2027: 5000 }],
    ['L05', range('2026-06-01', '2026-06-14'), facts('NW', [1, 3, 5]), { 2026: 6000 }],
    ['L06', range('2026-06-01', '2026-06-14'), facts('NW', [2, 4]), { 2026: 3000 }],
    ['one day', range('2026-06-01'), facts(), { 2026: 1000 }],
    ['a morning', range('2026-06-01', '2026-06-01', 'am'), facts(), { 2026: 500 }],
    ['morning to afternoon', range('2026-06-01', '2026-06-01', 'am', 'pm'), facts(), { 2026: 1000 }],
    ['two half days in one request', range('2026-06-01', '2026-06-03', 'pm', 'am'), facts(), { 2026: 2000 }],
    ['from noon', range('2026-06-01', '2026-06-02', 'pm', 'full'), facts(), { 2026: 1500 }],
    ['company half day', range('2026-12-24'), facts(), { 2026: 500 }],
    ['half of a company half day', range('2026-12-24', '2026-12-24', 'am'), facts(), { 2026: 250 }],
    ['half day on a holiday', range('2026-06-03', '2026-06-04', 'full', 'am'), facts(), { 2026: 1000 }],
    ['leap day', range('2028-02-28', '2028-03-01'), facts(), { 2028: 3000 }],
  ])('%s', (_, request, where, expected) => {
    const result = requestDays(request, where);
    expect([result.daysByYear, result.issues]).toEqual([expected, []]);
    expect(result.total).toBe(Object.values(expected).reduce((sum, days) => sum + days, 0));
  });

  it.each<[string, AbsenceRange, string, string]>([
    ['30 February', range('2026-02-30', '2026-03-02'), 'invalidDate', 'from.date'],
    ['no date', range('2026-02-27', 'soon'), 'invalidDate', 'to.date'],
    ['before holidays are known', range('1994-12-30', '1995-01-03'), 'yearOutOfRange', 'from.date'],
    ['end before start', range('2026-03-02', '2026-03-01'), 'endBeforeStart', 'to.date'],
    ['more than two years', range('2026-01-01', '2028-01-02'), 'tooLong', 'to.date'],
    ['afternoon to morning', range('2026-06-01', '2026-06-01', 'pm', 'am'), 'partsDiffer', 'to.part'],
    ['Saturday', range('2026-06-06'), 'noWorkingDay', 'from.date'],
    ['holidays only', range('2026-12-25', '2026-12-26'), 'noWorkingDay', 'from.date'],
    ['before the entry', range('2025-12-30', '2026-01-02'), 'beforeEntry', 'from.date'],
    ['after the exit', range('2026-12-30', '2027-01-02'), 'afterExit', 'to.date'],
  ])('%s cannot be', (_, request, code, field) => {
    const employment = { entryDate: '2026-01-01', exitDate: '2026-12-31' };
    const { issues } = requestDays(request, { ...facts(), employment: /Entry|Exit/.test(code) ? employment : undefined });
    expect(issues).toEqual([expect.objectContaining({ code, field })]);
  });

  it('has a sentence for every issue in both languages', () => {
    for (const code of requestIssueCodes)
      for (const language of ['de', 'en'] as const)
        expect(requestIssueText({ code, field: 'from.date', params: {} }, language)).toMatch(/^\S.* .*\.$/);
    const { issues } = requestDays(range('2026-03-02', '2026-03-01'), facts());
    expect(requestIssueText(issues[0], 'de')).toBe('Das Ende am 1. März 2026 liegt vor dem Beginn am 2. März 2026.');
  });
});

describe('schedules', () => {
  const week = (...days: number[]) => [1, 2, 3, 4, 5, 6, 7].map(day => (days.includes(day) ? 480 : 0));
  const cycle = { days: [week(1, 2, 3), week(1, 2, 3, 4)], startsOn: '2026-06-03' };

  it('follow a cycle of weeks, also before its start and over the new year', () => {
    const target = targetOfCycle(cycle);
    expect(['2026-06-04', '2026-06-11', '2026-05-28', '2026-05-21', '2026-12-31', '2027-01-07'].map(target)).toEqual([
      0, 480, 480, 0, 0, 480,
    ]);
    expect(requestDays(range('2026-06-08', '2026-06-21'), { ...facts(), target }).total).toBe(7000);
    expect(daysPerWeekOf(cycle)).toBe(3.5);
  });

  it('come from contracts, and so do the days per week of the yearly leave', () => {
    const contracts = [
      { validFrom: '2020-01-01', validTo: '2026-07-01', model: { type: 'fixedDays' as const, days: [week(1, 2, 3, 4, 5)] } },
      { validFrom: '2026-07-01', validTo: '2027-01-01', model: { type: 'shift' as const, days: cycle.days }, cycleStart: cycle.startsOn },
      { validFrom: '2027-01-01', model: { type: 'annual' as const, days: [week()], dayValueMinutes: 240 } },
    ];
    const target = targetOfContracts(contracts);
    expect(['2026-06-04', '2026-06-07', '2026-07-02', '2026-07-09', '2019-12-31'].map(target)).toEqual([480, 0, 0, 480, 0]);
    expect(['2027-01-04', '2027-01-09'].map(target)).toEqual([240, 0]);
    expect(targetOfContracts(contracts, () => 0)('2027-01-04')).toBe(0);
    expect(requestDays(range('2026-12-28', '2027-01-08'), { ...facts(), target }).daysByYear).toEqual({ 2026: 3000, 2027: 5000 });
    expect(workSectionsOf(contracts).map(({ daysPerWeek }) => daysPerWeek)).toEqual([5, 3.5, 5]);
    const entitled = leaveEntitlement({ year: 2026, entryDate: '2020-01-01', daysPerWeek: workSectionsOf(contracts) });
    expect(entitled.statutory).toBe(17000);
  });

  it('refuse what is no cycle', () => {
    expect(() => targetOfCycle({ days: [] })).toThrow(RangeError);
    expect(() => targetOfCycle({ days: [[480]] })).toThrow(RangeError);
  });
});

describe('hours', () => {
  it.each<[string, Parameters<typeof hourlyAbsence>[0], number, string | undefined]>([
    ['times', { date: '2026-06-01', fromTime: '08:00', toTime: '09:30' }, 90, undefined],
    ['minutes', { date: '2026-06-01', minutes: 45 }, 45, undefined],
    ['the whole day', { date: '2026-06-01', minutes: 480 }, 480, undefined],
    ['more than is planned', { date: '2026-06-01', minutes: 481 }, 480, 'longerThanDay'],
    ['company half day', { date: '2026-12-24', minutes: 241 }, 240, 'longerThanDay'],
    ['backwards', { date: '2026-06-01', fromTime: '09:30', toTime: '09:30' }, 0, 'invalidMinutes'],
    ['nothing', { date: '2026-06-01' }, 0, 'invalidMinutes'],
    ['negative', { date: '2026-06-01', minutes: -30 }, 0, 'invalidMinutes'],
    ['no time', { date: '2026-06-01', fromTime: '25:00', toTime: '26:00' }, 0, 'invalidTime'],
    ['only one time', { date: '2026-06-01', fromTime: '08:00' }, 0, 'invalidTime'],
    ['Sunday', { date: '2026-06-07', minutes: 30 }, 0, 'noWorkingDay'],
    ['30 February', { date: '2026-02-30', minutes: 30 }, 0, 'invalidDate'],
    ['long ago', { date: '1990-03-01', minutes: 30 }, 0, 'yearOutOfRange'],
  ])('%s', (_, absence, minutes, code) => {
    const result = hourlyAbsence(absence, facts());
    expect([result.minutes, result.issues[0]?.code]).toEqual([minutes, code]);
  });
});

describe('overlaps', () => {
  const day = '2026-06-01';
  const morning = range(day, day, 'am');
  const hours = (fromTime: string, toTime: string) => ({ date: day, fromTime, toTime });

  it.each<[string, Parameters<typeof findOverlaps>[0], Parameters<typeof findOverlaps>[0], boolean]>([
    ['L08 morning and afternoon', morning, range(day, day, 'pm'), false],
    ['L08 morning twice', morning, morning, true],
    ['whole day and morning', range(day), morning, true],
    ['ends at noon, begins at noon', range('2026-05-28', day, 'full', 'am'), range(day, '2026-06-03', 'pm', 'full'), false],
    ['ends at noon, begins in the morning', range('2026-05-28', day, 'full', 'am'), range(day, '2026-06-03'), true],
    ['a week and a day in it', range('2026-05-28', '2026-06-05'), range('2026-06-05'), true],
    ['day after day', range('2026-05-28', '2026-06-05'), range('2026-06-06'), false],
    ['hours in the morning', morning, hours('08:00', '09:00'), true],
    ['hours in the afternoon', morning, hours('12:00', '13:00'), false],
    ['hours over noon', morning, hours('11:59', '13:00'), true],
    ['hours one after the other', hours('08:00', '09:00'), hours('09:00', '10:00'), false],
    ['hours that meet', hours('08:00', '09:01'), hours('09:00', '10:00'), true],
    ['minutes beside a half day', morning, { date: day, minutes: 60 }, false],
    ['minutes beside a whole day', range(day), { date: day, minutes: 60 }, true],
  ])('%s', (_, one, other, meets) => {
    expect(findOverlaps(one, [other]).length > 0).toBe(meets);
    expect(findOverlaps(other, [one]).length > 0).toBe(meets);
  });

  it('says with what and from which day on', () => {
    const others = [range('2026-05-01'), range('2026-06-02', '2026-06-04')];
    expect(findOverlaps(range('2026-05-28', '2026-06-05'), others)).toEqual([{ with: others[1], date: '2026-06-02' }]);
    expect(overlapIssues(range('2026-06-03'), others)).toEqual([{ code: 'overlap', field: 'from.date', params: { date: '2026-06-03' } }]);
  });
});

describe('a longer leave (L20)', () => {
  it.each<[string, AbsenceRange[], string, number, number, boolean]>([
    ['nothing planned', [], '2026-09-30', 25, 0, true],
    ['too early to remind', [], '2026-09-29', 25, 0, false],
    ['two weeks', [range('2026-07-06', '2026-07-17')], '2026-09-30', 25, 12, false],
    ['two weeks but for one day', [range('2026-07-06', '2026-07-16')], '2026-09-30', 25, 10, true],
    ['half a day less', [range('2026-07-06', '2026-07-17', 'full', 'am')], '2026-09-30', 25, 10, true],
    [
      'two requests that follow each other',
      [range('2026-07-06', '2026-07-10'), range('2026-07-13', '2026-07-17')],
      '2026-10-05',
      25,
      12,
      false,
    ],
    ['from Wednesday', [range('2026-07-08', '2026-07-21')], '2026-09-30', 25, 12, false],
    ['holidays are no Werktage', [range('2026-12-21', '2026-12-31')], '2026-09-30', 25, 9, true],
    ['over the new year', [range('2026-12-21', '2027-01-06')], '2026-09-30', 25, 12, false],
    ['in the next year', [range('2027-01-04', '2027-01-23')], '2026-09-30', 25, 0, true],
    ['ten days due in a five-day week are twelve Werktage', [], '2026-09-30', 10, 0, false],
  ])('%s', (_, leave, on, entitled, longest, isReminderDue) => {
    const result = leaveBlock({
      year: 2026,
      leave,
      entitled: entitled * 1000,
      on,
      target: targetOfWeekdays(),
      calendar: { federalState: 'NW' },
    });
    expect([result.longest, result.isReminderDue]).toEqual([longest, isReminderDue]);
  });
});

describe('company holidays', () => {
  const span = { from: '2026-12-27', to: '2026-12-31' };
  const booking = (entryDate: string | null, exitDate: string | null, absences: AbsenceRange[] = [], weekdays?: number[]) =>
    companyHolidayBooking(span, { ...facts('NW', weekdays), employment: { entryDate, exitDate } }, absences);

  it.each<[string, ReturnType<typeof booking>, number, string | undefined]>([
    ['L23 enters on 1 January', booking('2027-01-01', null), 0, 'notEmployed'],
    ['was there', booking('2020-01-01', null), 4000, undefined],
    ['leaves in between', booking(null, '2026-12-29'), 2000, undefined],
    ['enters in between', booking('2026-12-30', null), 2000, undefined],
    ['has left', booking(null, '2026-12-26'), 0, 'notEmployed'],
    ['works at weekends only', booking(null, null, [], [6]), 0, 'noWorkingDay'],
    ['has leave on one day', booking(null, null, [range('2026-12-28')]), 3000, undefined],
    ['is away all the time', booking(null, null, [range('2026-12-01', '2027-01-15')]), 0, 'alreadyAbsent'],
  ])('%s', (_, { total, reason, booked }, expected, why) => {
    expect([total, reason, booked]).toEqual([expected, why, expected > 0]);
  });
});
