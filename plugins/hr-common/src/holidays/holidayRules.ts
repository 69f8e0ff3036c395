import type { FederalState, MunicipalityFlag } from '../persons';

/** Where a holiday lies in the year: a fixed day, days from Easter Sunday, the Wednesday before 23 November, or once only. */
export type HolidayDay = { month: number; day: number } | { easter: number } | { penance: true } | { once: string };

/** In which states, from and to which year (both included; open where absent), and in which municipalities only. */
export interface HolidayScope {
  states: readonly FederalState[] | 'all';
  from?: number;
  to?: number;
  /** Only where the workplace lies in such a municipality. */
  flag?: MunicipalityFlag;
}

/** One public holiday as data; the laws of the states change it by years. */
export interface HolidayRule {
  code: string;
  nameDe: string;
  nameEn: string;
  on: HolidayDay;
  scopes: readonly HolidayScope[];
}

const ALL: readonly HolidayScope[] = [{ states: 'all' }];
const fixed = (month: number, day: number): HolidayDay => ({ month, day });
const REFORMATION_SINCE_2018 = ['HB', 'HH', 'NI', 'SH'] as const;

/** Public holidays of the 16 states by the laws of the states, as far as they have changed since 1995; hr.md, sections 10.8 and 12. */
export const holidayRules: readonly HolidayRule[] = [
  { code: 'newYear', nameDe: 'Neujahr', nameEn: "New Year's Day", on: fixed(1, 1), scopes: ALL },
  { code: 'epiphany', nameDe: 'Heilige Drei Könige', nameEn: 'Epiphany', on: fixed(1, 6), scopes: [{ states: ['BW', 'BY', 'ST'] }] },
  {
    code: 'womensDay',
    nameDe: 'Internationaler Frauentag',
    nameEn: "International Women's Day",
    on: fixed(3, 8),
    scopes: [
      { states: ['BE'], from: 2019 },
      { states: ['MV'], from: 2023 },
    ],
  },
  { code: 'goodFriday', nameDe: 'Karfreitag', nameEn: 'Good Friday', on: { easter: -2 }, scopes: ALL },
  { code: 'easterSunday', nameDe: 'Ostersonntag', nameEn: 'Easter Sunday', on: { easter: 0 }, scopes: [{ states: ['BB'] }] },
  { code: 'easterMonday', nameDe: 'Ostermontag', nameEn: 'Easter Monday', on: { easter: 1 }, scopes: ALL },
  { code: 'labourDay', nameDe: 'Tag der Arbeit', nameEn: 'Labour Day', on: fixed(5, 1), scopes: ALL },
  { code: 'ascension', nameDe: 'Christi Himmelfahrt', nameEn: 'Ascension Day', on: { easter: 39 }, scopes: ALL },
  { code: 'whitSunday', nameDe: 'Pfingstsonntag', nameEn: 'Whit Sunday', on: { easter: 49 }, scopes: [{ states: ['BB'] }] },
  { code: 'whitMonday', nameDe: 'Pfingstmontag', nameEn: 'Whit Monday', on: { easter: 50 }, scopes: ALL },
  {
    code: 'corpusChristi',
    nameDe: 'Fronleichnam',
    nameEn: 'Corpus Christi',
    on: { easter: 60 },
    scopes: [
      { states: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
      { states: ['SN'], flag: 'fronleichnamSN' },
      { states: ['TH'], flag: 'fronleichnamTH' },
    ],
  },
  {
    code: 'peaceFestival',
    nameDe: 'Augsburger Friedensfest',
    nameEn: 'Augsburg Peace Festival',
    on: fixed(8, 8),
    scopes: [{ states: ['BY'], flag: 'augsburg' }],
  },
  {
    code: 'assumption',
    nameDe: 'Mariä Himmelfahrt',
    nameEn: 'Assumption Day',
    on: fixed(8, 15),
    scopes: [{ states: ['SL'] }, { states: ['BY'], flag: 'mariaeHimmelfahrt' }],
  },
  {
    code: 'childrensDay',
    nameDe: 'Weltkindertag',
    nameEn: "World Children's Day",
    on: fixed(9, 20),
    scopes: [{ states: ['TH'], from: 2019 }],
  },
  { code: 'germanUnity', nameDe: 'Tag der Deutschen Einheit', nameEn: 'Day of German Unity', on: fixed(10, 3), scopes: ALL },
  {
    code: 'reformation',
    nameDe: 'Reformationstag',
    nameEn: 'Reformation Day',
    on: fixed(10, 31),
    scopes: [
      { states: ['BB', 'MV', 'SN', 'ST', 'TH'] },
      { states: 'all', from: 2017, to: 2017 },
      { states: REFORMATION_SINCE_2018, from: 2018 },
    ],
  },
  {
    code: 'allSaints',
    nameDe: 'Allerheiligen',
    nameEn: "All Saints' Day",
    on: fixed(11, 1),
    scopes: [{ states: ['BW', 'BY', 'NW', 'RP', 'SL'] }],
  },
  {
    code: 'penance',
    nameDe: 'Buß- und Bettag',
    nameEn: 'Day of Repentance and Prayer',
    on: { penance: true },
    scopes: [{ states: ['SN'] }],
  },
  { code: 'christmasDay', nameDe: '1. Weihnachtstag', nameEn: 'Christmas Day', on: fixed(12, 25), scopes: ALL },
  { code: 'boxingDay', nameDe: '2. Weihnachtstag', nameEn: 'Boxing Day', on: fixed(12, 26), scopes: ALL },
  {
    code: 'liberation75',
    nameDe: '75. Jahrestag der Befreiung vom Nationalsozialismus',
    nameEn: '75th anniversary of the liberation from National Socialism',
    on: { once: '2020-05-08' },
    scopes: [{ states: ['BE'] }],
  },
  {
    code: 'liberation80',
    nameDe: '80. Jahrestag der Befreiung vom Nationalsozialismus',
    nameEn: '80th anniversary of the liberation from National Socialism',
    on: { once: '2025-05-08' },
    scopes: [{ states: ['BE'] }],
  },
  {
    code: 'uprising75',
    nameDe: '75. Jahrestag des Volksaufstandes vom 17. Juni',
    nameEn: '75th anniversary of the uprising of 17 June',
    on: { once: '2028-06-17' },
    scopes: [{ states: ['BE'] }],
  },
];
