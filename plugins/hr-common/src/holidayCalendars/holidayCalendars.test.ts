import { icalCalendar } from '../calendarFeeds';
import { companyDaysOf, type KeptCompanyDay } from './companyDaysOf';
import { HolidayQuery, NewCompanyDay } from './schemas';

const kept = (day: string, change: Partial<KeptCompanyDay> = {}): KeptCompanyDay => ({
  day,
  isYearly: false,
  lastYear: null,
  factor: 500,
  nameDe: 'Tag',
  nameEn: 'Day',
  ...change,
});
const EVE = kept('2026-12-24', { isYearly: true });

describe('company days of a year', () => {
  it.each<[string, number, KeptCompanyDay[], [string, number][]]>([
    ['of the first year', 2026, [EVE], [['2026-12-24', 0.5]]],
    ['of a later year', 2030, [EVE], [['2030-12-24', 0.5]]],
    ['not before the first year', 2025, [EVE], []],
    ['until the last year', 2027, [{ ...EVE, lastYear: 2027 }], [['2027-12-24', 0.5]]],
    ['not after it', 2028, [{ ...EVE, lastYear: 2027 }], []],
    ['one day alone', 2027, [kept('2027-02-08', { factor: 0 })], [['2027-02-08', 0]]],
    ['one day alone not in the next year', 2028, [kept('2027-02-08')], []],
    ['one day alone before that of every year', 2027, [kept('2027-12-24', { factor: 1000 }), EVE], [['2027-12-24', 1]]],
    ['29 February in no common year', 2029, [kept('2028-02-29', { isYearly: true })], []],
    ['29 February in a leap year', 2032, [kept('2028-02-29', { isYearly: true })], [['2032-02-29', 0.5]]],
    [
      'in order',
      2026,
      [kept('2026-12-31'), EVE],
      [
        ['2026-12-24', 0.5],
        ['2026-12-31', 0.5],
      ],
    ],
  ])('are those %s', (_, year, days, expected) => {
    expect(companyDaysOf(year, days).map(({ date, factor }) => [date, factor])).toEqual(expected);
  });

  it.each([
    ['30 February', { day: '2027-02-30' }],
    ['another factor', { factor: 250 }],
    ['an empty name', { nameDe: '  ' }],
    ['a field more', { note: 'x' }],
  ])('refuse %s', (_, change) => {
    const good = { day: '2027-02-08', factor: 500, nameDe: 'Rosenmontag', nameEn: 'Carnival Monday' };
    expect(NewCompanyDay.safeParse(good).success).toBe(true);
    expect(NewCompanyDay.safeParse({ ...good, ...change }).success).toBe(false);
  });

  it.each([
    ['2026', 'BY', 'augsburg,mariaeHimmelfahrt', true],
    ['2026', 'BY', undefined, true],
    ['2026', 'XX', '', false],
    ['2026', 'BY', 'rom', false],
    ['1', 'BY', '', false],
  ])('know the place %s %s %s: %s', (year, federalState, municipalityFlags, good) => {
    expect(HolidayQuery.safeParse({ year, federalState, municipalityFlags }).success).toBe(good);
  });
});

describe('a calendar file', () => {
  it('ends events on the day after, masks commas and folds within 75 bytes', () => {
    const events = [{ uid: 'a', title: 'Ä'.repeat(60), from: '2026-12-31', to: '2026-12-31' }];
    const text = icalCalendar({ name: 'Feiertage, BY', events, stamp: '20261125T080000Z' });
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(text).toContain('X-WR-CALNAME:Feiertage\\, BY\r\n');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'Ä'.repeat(60)}`);
  });
});
