import { federalStates, type FederalState, type MunicipalityFlag } from '../persons';
import { companyDayOn, dayFactor, type CompanyDay } from './companyDays';
import { holidays, isPublicHoliday, isWerktag, publicHolidayOn } from './holidays';
import { schoolHolidaysWithin } from './schoolHolidays';
import { countWorkdays } from './workdays';

const statesWith = (date: string) => federalStates.filter(federalState => isPublicHoliday(date, { federalState }));

describe('public holidays (hr.md, 10.8)', () => {
  it.each<[string, (readonly [number, number])[]]>([
    [
      'BW',
      [
        [9, 252],
        [8, 253],
        [11, 249],
      ],
    ],
    [
      'BY',
      [
        [9, 252],
        [8, 253],
        [11, 249],
      ],
    ],
    [
      'BE',
      [
        [7, 254],
        [6, 255],
        [9, 251],
      ],
    ],
    [
      'BB',
      [
        [7, 254],
        [5, 256],
        [9, 251],
      ],
    ],
    [
      'HB HH NI SH',
      [
        [7, 254],
        [5, 256],
        [9, 251],
      ],
    ],
    [
      'HE',
      [
        [8, 253],
        [6, 255],
        [9, 251],
      ],
    ],
    [
      'MV',
      [
        [7, 254],
        [6, 255],
        [10, 250],
      ],
    ],
    [
      'NW RP',
      [
        [8, 253],
        [7, 254],
        [10, 250],
      ],
    ],
    [
      'SL',
      [
        [8, 253],
        [7, 254],
        [11, 249],
      ],
    ],
    [
      'SN ST',
      [
        [8, 253],
        [6, 255],
        [10, 250],
      ],
    ],
    [
      'TH',
      [
        [7, 254],
        [6, 255],
        [10, 250],
      ],
    ],
  ])('%s: holidays from Monday to Friday, and workdays, of 2026 to 2028', (states, expected) => {
    for (const federalState of states.split(' ') as FederalState[]) {
      const counts = [2026, 2027, 2028].map(year => countWorkdays(year, { federalState }));
      expect([federalState, counts.map(count => [count.holidaysOnWorkdays, count.workdays])]).toEqual([federalState, expected]);
    }
  });

  it.each<[string, string, string]>([
    ['H1', '2026-03-08', 'BE MV'],
    ['H1 before Mecklenburg-Vorpommern', '2022-03-08', 'BE'],
    ['H1 before both', '2018-03-08', ''],
    ['H2', '2026-09-20', 'TH'],
    ['H2 before', '2018-09-20', ''],
    ['H3', '2026-11-18', 'SN'],
    ['H3', '2027-11-17', 'SN'],
    ['H3', '2028-11-22', 'SN'],
    ['H3, 22 November is the last day possible', '2023-11-22', 'SN'],
    ['H3, 16 November is the first', '2022-11-16', 'SN'],
    ['H4', '2026-10-31', 'BB HB HH MV NI SN ST SH TH'],
    ['H4 before the north', '2016-10-31', 'BB MV SN ST TH'],
    ['H4 500 years', '2017-10-31', 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'],
    ['H5', '2026-08-15', 'SL'],
    ['H6', '2026-08-08', ''],
    ['H7', '2020-05-08', 'BE'],
    ['H7', '2025-05-08', 'BE'],
    ['H7', '2028-06-17', 'BE'],
    ['H7 in another year', '2026-05-08', ''],
    ['H8 Easter Sunday', '2026-04-05', 'BB'],
    ['H8 Whit Sunday', '2026-05-24', 'BB'],
    ['H9', '2026-06-04', 'BW BY HE NW RP SL'],
    ['H10', '2026-12-24', ''],
    ['H10', '2026-12-31', ''],
    ['Epiphany', '2026-01-06', 'BW BY ST'],
    ["All Saints' Day", '2026-11-01', 'BW BY NW RP SL'],
  ])('%s: %s is a holiday in %s', (_, date, states) => {
    expect([...statesWith(date)].sort()).toEqual(states.split(' ').filter(Boolean).sort());
  });

  it.each<[MunicipalityFlag, FederalState, string]>([
    ['mariaeHimmelfahrt', 'BY', '2026-08-15'],
    ['augsburg', 'BY', '2026-08-08'],
    ['fronleichnamSN', 'SN', '2026-06-04'],
    ['fronleichnamTH', 'TH', '2026-06-04'],
  ])('the municipal case %s holds in %s on %s, and nowhere else', (flag, state, date) => {
    const withFlag = federalStates.filter(federalState => isPublicHoliday(date, { federalState, municipalityFlags: [flag] }));
    expect(withFlag.filter(other => !statesWith(date).includes(other))).toEqual([state]);
  });

  it('gives names in both languages, in order, and what holds everywhere where no state is known', () => {
    expect(holidays(2026, { federalState: null }).map(({ date, nameDe, nameEn }) => `${date} ${nameDe} / ${nameEn}`)).toEqual([
      "2026-01-01 Neujahr / New Year's Day",
      '2026-04-03 Karfreitag / Good Friday',
      '2026-04-06 Ostermontag / Easter Monday',
      '2026-05-01 Tag der Arbeit / Labour Day',
      '2026-05-14 Christi Himmelfahrt / Ascension Day',
      '2026-05-25 Pfingstmontag / Whit Monday',
      '2026-10-03 Tag der Deutschen Einheit / Day of German Unity',
      '2026-12-25 1. Weihnachtstag / Christmas Day',
      '2026-12-26 2. Weihnachtstag / Boxing Day',
    ]);
    expect(publicHolidayOn('2026-04-03', { federalState: 'NW' })?.code).toBe('goodFriday');
  });

  it('names a day once where two holidays fall on it', () => {
    expect(holidays(2008, { federalState: 'NW' }).filter(({ date }) => date === '2008-05-01')).toHaveLength(1);
    expect(publicHolidayOn('2008-05-01', { federalState: 'NW' })?.code).toBe('labourDay');
  });

  it.each([1994, 2200, 2026.5, Number.NaN])('says which years it knows when asked for %s', year => {
    expect(() => holidays(year, { federalState: 'NW' })).toThrow(RangeError);
  });

  it.each<[string, boolean]>([
    ['2026-11-28', true],
    ['2026-11-29', false],
    ['2026-12-25', false],
    ['2026-12-24', true],
  ])('%s is a Werktag: %s', (date, expected) => expect(isWerktag(date, { federalState: 'NW' })).toBe(expected));
});

describe('company days', () => {
  const day = (date: string, factor: CompanyDay['factor']): CompanyDay => ({ date, factor, nameDe: 'frei', nameEn: 'off' });
  const companyDays = [day('12-24', 0.5), day('12-31', 0), day('2027-12-31', 0.5), day('2026-12-25', 1), day('2026-11-11', 1)];

  it.each<[string, number]>([
    ['2026-12-24', 0.5],
    ['2030-12-24', 0.5],
    ['2026-12-31', 0],
    ['2027-12-31', 0.5],
    ['2026-12-25', 0],
    ['2026-11-11', 1],
    ['2026-11-12', 1],
  ])('%s is worked by %s', (date, factor) => expect(dayFactor(date, { federalState: 'NW', companyDays })).toBe(factor));

  it('counts what they take off the workdays', () => {
    expect(countWorkdays(2026, { federalState: 'NW', companyDays })).toEqual({
      holidaysOnWorkdays: 8,
      workdays: 253,
      companyDaysOff: 1500,
    });
    expect(companyDayOn('2026-12-30', { federalState: 'NW', companyDays })).toBeUndefined();
  });

  it('counts for somebody who works on other days', () => {
    expect(countWorkdays(2026, { federalState: 'NW' }, [1, 2, 3, 4])).toMatchObject({ holidaysOnWorkdays: 5, workdays: 204 });
  });
});

describe('school holidays', () => {
  const autumn = { federalState: 'NW', from: '2026-10-17', to: '2026-10-31', nameDe: 'Herbstferien', nameEn: 'autumn holidays' } as const;

  it.each<[string, string, FederalState | null, number]>([
    ['2026-10-31', '2026-11-03', 'NW', 1],
    ['2026-11-01', '2026-11-03', 'NW', 0],
    ['2026-10-20', '2026-10-21', 'BY', 0],
    ['2026-10-20', '2026-10-21', null, 0],
  ])('%s to %s in %s', (from, to, state, found) => {
    expect(schoolHolidaysWithin({ from, to }, state, [autumn])).toHaveLength(found);
  });
});
