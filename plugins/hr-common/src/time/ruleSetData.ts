import type { RuleParams, RuleSet } from './ruleSets';

const NIGHT = { from: '23:00', to: '06:00', nightWorkAboveMinutes: 120, nightWorkerDays: 48, paragraph: '§2(3)–(5) ArbZG' };

const arbzg = {
  appliesTo: 'adults',
  dailyNormal: { minutes: 480, code: 'OVER_8', severity: 'info', paragraph: '§3, §16(2) ArbZG' },
  dailyMax: { minutes: 600, code: 'DAY_OVER_10', severity: 'breach', paragraph: '§3 ArbZG' },
  breaks: {
    steps: [
      { above: 360, need: 30 },
      { above: 540, need: 45 },
    ],
    minPartMinutes: 15,
    edgeMinutes: 0,
    code: 'BREAK_SHORT',
    paragraph: '§4 ArbZG',
  },
  stretch: { minutes: 360, code: 'STRETCH_6H', severity: 'breach', paragraph: '§4 ArbZG' },
  rest: { minutes: 660, code: 'REST_SHORT', severity: 'breach', paragraph: '§5(1) ArbZG' },
  night: NIGHT,
  sunday: { code: 'SUNDAY_WORK', severity: 'info', paragraph: '§9, §10 ArbZG' },
  holiday: { code: 'HOLIDAY_WORK', severity: 'info', paragraph: '§9, §10 ArbZG' },
  average: { minutesPerWerktag: 480, months: 6, weeks: 24, code: 'AVG_8', paragraph: '§3 ArbZG' },
  nightAverage: { minutesPerWerktag: 480, months: 1, weeks: 4, code: 'NIGHT_AVG', paragraph: '§6(2) ArbZG' },
  sundays: { freePerYear: 15, substituteDays: 14, holidaySubstituteDays: 56, paragraph: '§11 ArbZG' },
} as const satisfies RuleParams;

/** Working hours act for adults: 8 h, up to 10 h with balance (R7–R15). */
export const ARBZG_DEFAULT: RuleSet = { code: 'ARBZG_DEFAULT', validFrom: '1994-07-01', legalBasis: 'ArbZG', params: arbzg };

const { dailyMax: _max, ...withoutDailyMax } = arbzg;

/**
 * The announced weekly limit: 48 h on average instead of a daily maximum. Not in force as far as known (hr.md, "Moving target"), so not
 * in `defaultRuleSets`; put it beside or in the place of `ARBZG_DEFAULT` with the dates that hold. Both on one day: both are checked.
 */
export const ARBZG_WEEKLY_48: RuleSet = {
  code: 'ARBZG_WEEKLY_48',
  validFrom: '1994-07-01',
  legalBasis: 'Directive 2003/88/EC Art. 6',
  params: {
    ...withoutDailyMax,
    average: { minutesPerWerktag: 480, months: 6, weeks: 24, code: 'AVG_48', paragraph: 'Directive 2003/88/EC Art. 6, 16' },
  },
};

/** Minors (R20–R23); in the place of the ArbZG (R17). */
export const JARBSCHG: RuleSet = {
  code: 'JARBSCHG',
  validFrom: '1976-05-01',
  legalBasis: 'JArbSchG',
  params: {
    appliesTo: 'minors',
    dailyMax: { minutes: 480, withShorterDay: 510, code: 'J_DAY_8', severity: 'breach', paragraph: '§8 JArbSchG' },
    shiftMax: { minutes: 600, code: 'J_SHIFT_10', severity: 'breach', paragraph: '§12 JArbSchG' },
    breaks: {
      steps: [
        { above: 270, need: 30 },
        { above: 360, need: 60 },
      ],
      minPartMinutes: 15,
      edgeMinutes: 60,
      code: 'BREAK_SHORT',
      paragraph: '§11 JArbSchG',
    },
    stretch: { minutes: 270, code: 'STRETCH_430', severity: 'breach', paragraph: '§11(2) JArbSchG' },
    rest: { minutes: 720, code: 'J_REST_12', severity: 'breach', paragraph: '§13 JArbSchG' },
    night: NIGHT,
    workWindow: { from: '06:00', to: '20:00', code: 'J_HOURS', severity: 'breach', paragraph: '§14 JArbSchG' },
    earlyEnds: { days: ['12-24', '12-31'], to: '14:00', code: 'J_DEC', severity: 'breach', paragraph: '§17, §18 JArbSchG' },
    saturday: { code: 'J_SATURDAY', severity: 'breach', paragraph: '§16 JArbSchG' },
    sunday: { code: 'J_SUNDAY', severity: 'breach', paragraph: '§17 JArbSchG' },
    holiday: { code: 'J_HOLIDAY', severity: 'breach', paragraph: '§18 JArbSchG' },
    week: { minutes: 2400, days: 5, paragraph: '§8, §15 JArbSchG' },
  },
};

/** Expectant and nursing mothers (R25); beside the ArbZG or the JArbSchG. */
export const MUSCHG: RuleSet = {
  code: 'MUSCHG',
  validFrom: '2018-01-01',
  legalBasis: 'MuSchG',
  params: {
    appliesTo: 'pregnant',
    dailyMax: { minutes: 510, code: 'M_DAY_830', severity: 'breach', paragraph: '§4(1) MuSchG' },
    minorDailyMax: { minutes: 480, code: 'M_DAY_8', severity: 'breach', paragraph: '§4(1) MuSchG' },
    rest: { minutes: 660, code: 'REST_SHORT', severity: 'breach', paragraph: '§4(2) MuSchG' },
    workWindow: { from: '06:00', to: '20:00', code: 'M_HOURS', severity: 'breach', paragraph: '§5 MuSchG' },
    sunday: { code: 'M_SUNDAY', severity: 'breach', paragraph: '§6 MuSchG' },
    holiday: { code: 'M_HOLIDAY', severity: 'breach', paragraph: '§6 MuSchG' },
    fortnight: { minutes: 5400, minorMinutes: 4800, paragraph: '§4(1) MuSchG' },
  },
};

const milog = { recordWithinDays: 7, extraShare: 0.5, balanceMonths: 12, paragraph: '§2(2), §17(1) MiLoG' };
const miLoG = (validFrom: string, validTo: string | null, monthlyLimitEuro?: number): RuleSet => ({
  code: 'MILOG',
  validFrom,
  validTo,
  legalBasis: 'MiLoG, §8 SGB IV',
  params: { appliesTo: 'miniJobs', miniJob: { ...milog, ...(monthlyLimitEuro !== undefined && { monthlyLimitEuro }) } },
});

/** Mini-jobs and listed industries (R4, R5), with the monthly limit of income: 603 € in 2026, 633 € from 2027 on (hr.md §2). */
export const MILOG: readonly RuleSet[] = [
  miLoG('2015-01-01', '2026-01-01'),
  miLoG('2026-01-01', '2027-01-01', 603),
  miLoG('2027-01-01', null, 633),
];

/** An agreement with ten hours of rest (§5(2), §7 ArbZG); a pattern for your own. It holds for those whose facts name its code. */
export const TARIF_REST_10: RuleSet = {
  code: 'TARIF_REST_10',
  validFrom: '1994-07-01',
  legalBasis: '§5(2) ArbZG: hospitals, hospitality, transport, broadcasting, farming; or a collective agreement under §7 ArbZG',
  params: { appliesTo: 'adults', isAgreement: true, rest: { ...arbzg.rest, minutes: 600, paragraph: '§5(2) ArbZG' } },
};

/** Shifts of eleven hours for minors in hospitality, farming and on construction sites (§12 JArbSchG). */
export const JARBSCHG_SHIFT_11: RuleSet = {
  code: 'JARBSCHG_SHIFT_11',
  validFrom: '1976-05-01',
  legalBasis: '§12 JArbSchG',
  params: {
    appliesTo: 'minors',
    isAgreement: true,
    shiftMax: { minutes: 660, code: 'J_SHIFT_10', severity: 'breach', paragraph: '§12 JArbSchG' },
  },
};

/** What holds when a company has stored no rule sets of its own. */
export const defaultRuleSets: readonly RuleSet[] = [ARBZG_DEFAULT, JARBSCHG, MUSCHG, ...MILOG, TARIF_REST_10, JARBSCHG_SHIFT_11];
