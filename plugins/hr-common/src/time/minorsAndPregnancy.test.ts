import { checkWeek } from './checkWeek';
import { codes, day, evaluate, MONDAY } from './fixtures';
import {
  isMaternityRuleOn,
  maternityPeriod,
  maternityProtectionOn,
  miscarriageProtectionEnd,
  miscarriageProtectionWeeks,
} from './maternity';
import { completesYearsOn, isMinorOn } from './personFacts';
import { JARBSCHG_SHIFT_11 } from './ruleSetData';
import { schoolCredit, schoolWeekCredit } from './school';
import { selectRuleSets } from './selectRuleSets';
import { instantOf } from './zone';

const minor = { birthDate: '2009-06-01' };
const FRIDAY_7_00 = [420];
const lunch = '12:00-13:00';

describe('minors (hr.md §10.3)', () => {
  it.each([
    ['J01 8:00', '08:00-17:00', lunch, [], []],
    ['J01 8:01', '08:00-17:01', '12:30-13:30', [], ['J_DAY_8 1']],
    ['J02 8:30, Friday 7:00', '08:00-17:30', lunch, FRIDAY_7_00, []],
    ['J02 8:31, Friday 7:00', '08:00-17:31', '12:30-13:30', FRIDAY_7_00, ['J_DAY_8 1']],
    ['8:30, no shorter day', '08:00-17:30', lunch, [480, 480], ['J_DAY_8 30']],
    ['J03 4:30', '08:00-12:30', '', [], []],
    ['J03 4:31', '08:00-13:01', '10:00-10:30', [], []],
    ['J03 4:31 without', '08:00-12:31', '', [], ['BREAK_SHORT 30', 'STRETCH_430 1']],
    ['J03 6:00', '08:00-14:30', '11:00-11:30', [], []],
    ['J03 6:01', '08:00-14:31', '11:00-11:30', [], ['BREAK_SHORT 30']],
    ['J03 6:01 with 60', '08:00-15:01', '11:00-12:00', [], []],
    ['J04 in the first hour', '08:00-14:00', '08:59-09:29', [], ['BREAK_SHORT 30', 'STRETCH_430 1']],
    ['J04 after the first hour', '08:00-14:00', '09:00-09:30', [], []],
    ['J04 in the last hour', '08:00-13:31', '12:30-13:00', [], ['BREAK_SHORT 30']],
    ['J05', '08:00-14:01', '12:31-13:01', [], ['STRETCH_430 1']],
    ['J07 from 6 to 20', '06:00-10:00 16:30-20:00', '', [], ['J_SHIFT_10 240']],
    ['J07 before 6', '05:59-10:00', '', [], ['J_HOURS 1']],
    ['J07 after 20', '16:00-20:01', '', [], ['J_HOURS 1']],
    ['J08 10:00', '08:00-18:00', '12:00-14:00', [], []],
    ['J08 10:01', '08:00-18:01', '12:00-14:01', [], ['J_SHIFT_10 1']],
  ])('%s', (_, work, breaks, otherDaysOfWeek, expected) => {
    const { breaches } = evaluate(day(work, breaks), { person: minor, otherDaysOfWeek });
    expect(codes(breaches)).toEqual(expected);
  });

  it.each([
    ['J06', '06:30', ['J_REST_12 30']],
    ['12:00', '07:00', []],
  ])('%s: end 19:00, start %s', (_, start, expected) => {
    const { breaches } = evaluate(day(`${start}-10:30`), { person: minor, previousEnd: instantOf('2026-11-22', '19:00') });
    expect(codes(breaches)).toEqual(expected);
  });

  it.each([
    ['J09', '2026-12-24', '14:00', []],
    ['J09', '2026-12-24', '14:01', ['J_DEC 1']],
    ['J09', '2026-12-31', '14:01', ['J_DEC 1']],
    ['any other day', '2026-12-23', '14:01', []],
  ])('%s: %s until %s', (_, date, end, expected) => {
    expect(codes(evaluate(day(`10:00-${end}`, '', date), { person: minor }).breaches)).toEqual(expected);
  });

  it.each([
    ['Saturday', '2026-11-21', 'J_SATURDAY'],
    ['Sunday', '2026-11-22', 'J_SUNDAY'],
    ['holiday', '2026-12-25', 'J_HOLIDAY'],
  ])('no work on a %s, but in listed trades', (_, date, code) => {
    const input = day('08:00-12:00', '', date);
    const holidays = new Set(['2026-12-25']);
    expect(codes(evaluate(input, { person: minor, holidays }).breaches)).toEqual([`${code} 240`]);
    const listed = evaluate(input, { person: { ...minor, isListedTrade: true }, holidays }).breaches;
    expect(listed.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('eleven hours of shift in hospitality', () => {
    const person = { ...minor, agreements: [JARBSCHG_SHIFT_11.code] };
    const of = (end: string) => codes(evaluate(day(`08:00-12:00 15:00-${end}`), { person }).breaches);
    expect([of('19:00'), of('19:01')]).toEqual([[], ['J_DAY_8 1', 'J_SHIFT_10 1']]);
  });

  it.each([
    ['J10 six lessons', { lessons: 6, lessonsWithBreaksMinutes: 300, travelMinutes: 40 }, 480],
    ['J10 a second long day', { lessons: 6, lessonsWithBreaksMinutes: 300, travelMinutes: 40, isSecondLongDay: true }, 340],
    ['five lessons', { lessons: 5, lessonsWithBreaksMinutes: 245, travelMinutes: 0 }, 245],
    ['J11', { lessons: 4, lessonsWithBreaksMinutes: 195, travelMinutes: 40 }, 235],
  ])('%s', (_, school, expected) => expect(schoolCredit(school)).toBe(expected));

  it.each([
    ['block week', Array.from({ length: 5 }, () => ({ lessons: 7, lessonsWithBreaksMinutes: 345 })), 2400],
    [
      '24:45 h on five days',
      [7, 7, 7, 6, 6].map(lessons => ({ lessons, lessonsWithBreaksMinutes: lessons * 45 })),
      480 + 315 * 2 + 270 * 2,
    ],
    ['two days', [6, 4].map(lessons => ({ lessons, lessonsWithBreaksMinutes: lessons * 45 })), 480 + 180],
  ])('school week: %s', (_, days, expected) => expect(schoolWeekCredit(days)).toBe(expected));

  it('adds school to the day, and allows no work before a school that starts before 9 or after a long day', () => {
    const school = { lessons: 4, lessonsWithBreaksMinutes: 195, travelMinutes: 40, startsAt: instantOf(MONDAY, '08:00') };
    const of = (work: string, more = {}) => codes(evaluate(day(work), { person: minor, school: { ...school, ...more } }).breaches);
    expect(of('12:00-16:05')).toEqual([]);
    expect(of('12:00-16:06')).toEqual(['J_DAY_8 1']);
    expect(of('07:00-07:30')).toEqual(['J_SCHOOL 30']);
    expect(of('07:00-07:30', { startsAt: instantOf(MONDAY, '09:00') })).toEqual([]);
    expect(of('13:00-14:00', { lessons: 6 })).toEqual(['J_DAY_8 60', 'J_SCHOOL 60']);
  });

  it('forty hours on five days a week', () => {
    const week = (minutes: number, days: number) =>
      Array.from({ length: days }, (_, i) => ({ date: `2026-11-${23 + i}`, statNet: minutes }));
    const of = (days: { date: string; statNet: number }[]) => codes(checkWeek({ date: '2026-11-25', days, person: minor }));
    expect(of(week(480, 5))).toEqual([]);
    expect(of([...week(480, 5), { date: '2026-11-30', statNet: 480 }])).toEqual([]);
    expect(of(week(481, 5))).toEqual(['J_WEEK_40 5']);
    expect(of(week(400, 6))).toEqual(['J_FIVE_DAYS 0']);
    expect(checkWeek({ date: '2026-11-25', days: week(600, 6), person: {} })).toEqual([]);
  });

  it.each([
    ['J12', '2008-11-23', '2026-11-22', true],
    ['J12', '2008-11-23', '2026-11-23', false],
    ['born on 29 February', '2008-02-29', '2026-02-28', true],
    ['born on 29 February', '2008-02-29', '2026-03-01', false],
    ['unknown', null, '2026-03-01', false],
  ])('%s: born %s, on %s a minor: %s', (_, birthDate, date, expected) => {
    expect(isMinorOn(birthDate, date)).toBe(expected);
    const codesOfSets = selectRuleSets(date, { birthDate }).map(({ code }) => code);
    expect(codesOfSets).toEqual([expected ? 'JARBSCHG' : 'ARBZG_DEFAULT']);
  });

  it('completes years on the birthday', () => {
    expect([completesYearsOn('2008-02-29', 20), completesYearsOn('2008-12-31', 18)]).toEqual(['2028-02-29', '2026-12-31']);
  });
});

const EXPECTED = '2027-03-10';

describe('maternity protection (hr.md §10.3)', () => {
  it.each([
    ['M01', {}, '2027-01-27', '2027-05-05', 8],
    ['on the day', { birthDate: EXPECTED }, '2027-01-27', '2027-05-05', 8],
    ['M02 early', { birthDate: '2027-03-03' }, '2027-01-27', '2027-05-05', 8],
    ['M03 late', { birthDate: '2027-03-15' }, '2027-01-27', '2027-05-10', 8],
    ['M04 premature by 21 days', { birthDate: '2027-02-17', isPremature: true }, '2027-01-27', '2027-06-02', 12],
    ['M04 twins', { birthDate: EXPECTED, isMultipleBirth: true }, '2027-01-27', '2027-06-02', 12],
    ['disability of the child', { birthDate: EXPECTED, isChildDisabled: true }, '2027-01-27', '2027-06-02', 12],
    ['before the six weeks', { birthDate: '2027-01-10', isPremature: true }, '2027-01-10', '2027-05-16', 12],
  ])('%s', (_, more, from, to, weeksAfter) => {
    expect(maternityPeriod({ expectedDate: EXPECTED, ...more })).toMatchObject({ from, to, weeksAfter });
  });

  it('is unknown without any date', () => expect(maternityPeriod({})).toBeUndefined());

  it.each([
    [12, 0],
    [13, 2],
    [16, 2],
    [17, 6],
    [19, 6],
    [20, 8],
  ])('M05 miscarriage in week %i: %i weeks', (week, weeks) => expect(miscarriageProtectionWeeks(week)).toBe(weeks));

  it('M05 ends on the same weekday', () => {
    expect([miscarriageProtectionEnd('2026-11-23', 13), miscarriageProtectionEnd('2026-11-23', 12)]).toEqual(['2026-12-07', undefined]);
  });

  it.each([
    ['2027-01-26', 'none', true],
    ['2027-01-27', 'beforeBirth', true],
    ['2027-03-03', 'beforeBirth', true],
    ['2027-03-04', 'afterBirth', true],
    ['2027-05-05', 'afterBirth', true],
    ['2027-05-06', 'none', false],
  ])('on %s: %s', (date, period, isOn) => {
    const pregnancy = { expectedDate: EXPECTED, birthDate: '2027-03-03' };
    expect(maternityProtectionOn(pregnancy, date)).toBe(period);
    expect(isMaternityRuleOn(pregnancy, date)).toBe(isOn);
    expect(isMaternityRuleOn({ ...pregnancy, isNursing: true }, date)).toBe(true);
  });
});

describe('a day of an expectant mother', () => {
  const pregnancy = { expectedDate: EXPECTED };
  it.each([
    ['8:30', day('08:00-17:00', '12:00-12:30'), {}, {}, []],
    ['8:31', day('08:00-17:01', '12:00-12:30'), {}, {}, ['M_DAY_830 1']],
    ['8:00 under 18', day('08:00-17:00', lunch), { birthDate: '2009-06-01' }, {}, []],
    ['8:01 under 18', day('08:00-17:01', lunch), { birthDate: '2009-06-01' }, {}, ['J_DAY_8 1', 'M_DAY_8 1']],
    ['until 20:00', day('16:00-20:00'), {}, {}, []],
    ['until 20:01', day('16:00-20:01'), {}, {}, ['M_HOURS 1']],
    ['until 22:00, agreed', day('16:00-22:00'), {}, { agreesToEvenings: true }, []],
    ['until 22:01, agreed', day('17:00-22:01'), {}, { agreesToEvenings: true }, ['M_HOURS 1']],
    ['Sunday', day('08:00-12:00', '', '2026-11-22'), {}, {}, ['M_SUNDAY 240']],
    ['Sunday, agreed', day('08:00-12:00', '', '2026-11-22'), {}, { agreesToSundays: true }, []],
    ['protected', day('08:00-12:00', '', '2027-01-27'), {}, {}, ['M_PROTECTION 240']],
    ['protected, agreed', day('08:00-12:00', '', '2027-01-27'), {}, { agreesToWorkBeforeBirth: true }, []],
    [
      'after the birth',
      day('08:00-12:00', '', '2027-04-01'),
      {},
      { agreesToWorkBeforeBirth: true, birthDate: EXPECTED },
      ['M_PROTECTION 240'],
    ],
    ['an executive', day('08:00-17:01', '12:00-12:30'), { kind: 'executive' as const }, {}, ['M_DAY_830 1']],
  ])('%s', (_, input, person, more, expected) => {
    const { breaches } = evaluate(input, { person: { ...person, pregnancy: { ...pregnancy, ...more } } });
    expect(codes(breaches)).toEqual(expected);
  });

  it('keeps eleven hours of rest whatever an agreement says', () => {
    const person = { pregnancy, agreements: ['TARIF_REST_10'] };
    const { breaches } = evaluate(day('08:00-10:00'), { person, previousEnd: instantOf('2026-11-22', '21:30') });
    expect(breaches).toMatchObject([{ code: 'REST_SHORT', minutes: 30, paragraph: '§4(2) MuSchG' }]);
  });

  it.each([
    ['90 h', 540, {}, []],
    ['90:10 h', 541, {}, ['M_FORTNIGHT_90 10']],
    ['under 18 90 h', 540, { birthDate: '2009-06-01' }, ['M_FORTNIGHT_90 600']],
  ])('double week: %s', (_, statNet, person, expected) => {
    const days = [16, 17, 18, 19, 20, 23, 24, 25, 26, 27, 30].map(d => ({ date: `2026-11-${d}`, statNet }));
    const breaches = checkWeek({ date: '2026-11-27', days, person: { ...person, pregnancy } });
    expect(codes(breaches.filter(({ code }) => code === 'M_FORTNIGHT_90'))).toEqual(expected);
  });
});
