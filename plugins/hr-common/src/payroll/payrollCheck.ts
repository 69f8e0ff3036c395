import { isCalendarDate } from '../holidays/dates';
import type { PayrollInput, PayrollPerson } from './payrollInput';

/** What keeps a payroll file from being made; `payrollIssueText` has a sentence for each. */
export const payrollIssueCodes = [
  'monthInvalid',
  'consultantNoInvalid',
  'clientNoInvalid',
  'nobody',
  'staffNoMissing',
  'staffNoInvalid',
  'staffNoTwice',
  'monthOpen',
  'wageTypeMissing',
  'wageTypeInvalid',
  'processingKeyInvalid',
  'absenceKeyMissing',
  'absenceKeyInvalid',
  'absenceSpanInvalid',
] as const;
export type PayrollIssueCode = (typeof payrollIssueCodes)[number];

/** One thing that is to be mended before there is a file. */
export interface PayrollIssue {
  code: PayrollIssueCode;
  params: Readonly<Record<string, string | number>>;
}

const STAFF_NO = /^0*[1-9]\d{0,4}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const within = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;

const fits = {
  lodas: {
    wageType: (no: number) => within(no, 1, 9999),
    absenceKey: (key: string) => /^\d{1,4}$/.test(key),
  },
  lohnUndGehalt: {
    wageType: (no: number) => within(no, 1, 5999) || within(no, 9000, 9999),
    absenceKey: (key: string) => /^[A-Z]{1,2}$/.test(key),
  },
};

function* clientIssues({ month, consultantNo, clientNo, people }: PayrollInput): Generator<PayrollIssue> {
  if (!MONTH.test(month)) yield { code: 'monthInvalid', params: { given: month } };
  if (!within(consultantNo, 1000, 9_999_999)) yield { code: 'consultantNoInvalid', params: { given: consultantNo } };
  if (!within(clientNo, 1, 99_999)) yield { code: 'clientNoInvalid', params: { given: clientNo } };
  if (people.length === 0) yield { code: 'nobody', params: { month } };
}

function* personIssues({ name, staffNo, timesheet, absences }: PayrollPerson): Generator<PayrollIssue> {
  if (!staffNo) yield { code: 'staffNoMissing', params: { name } };
  else if (!STAFF_NO.test(staffNo)) yield { code: 'staffNoInvalid', params: { name, given: staffNo } };
  if (timesheet !== 'locked' && timesheet !== 'exported') yield { code: 'monthOpen', params: { name } };
  for (const { from, to } of absences) {
    if (!isCalendarDate(from) || !isCalendarDate(to) || to < from) yield { code: 'absenceSpanInvalid', params: { name, from, to } };
  }
}

function* doubleNumbers(people: readonly PayrollPerson[]): Generator<PayrollIssue> {
  const holders = new Map<number, string[]>();
  for (const { staffNo, name } of people) {
    if (staffNo && STAFF_NO.test(staffNo)) holders.set(Number(staffNo), [...(holders.get(Number(staffNo)) ?? []), name]);
  }
  for (const [no, names] of holders) {
    if (names.length > 1) yield { code: 'staffNoTwice', params: { no, names: names.join(', ') } };
  }
}

const hoursOf = (minutes: number) => Math.round((minutes * 100) / 60) / 100;

/** Totals of minutes by code, over everybody. */
function minutesByCode<T extends { code: string }>(items: readonly T[], minutesOf: (item: T) => number): Map<string, number> {
  const totals = new Map<string, number>();
  for (const item of items) totals.set(item.code, (totals.get(item.code) ?? 0) + minutesOf(item));
  return totals;
}

function* mappingIssues({ system, mapping, people }: PayrollInput): Generator<PayrollIssue> {
  const amounts = people.flatMap(person => person.amounts).filter(({ value }) => value !== 0);
  for (const [code, minutes] of minutesByCode(amounts, ({ unit, value }) => (unit === 'hours' ? value : 0))) {
    const found = mapping.wageTypes[code];
    if (!found) yield { code: 'wageTypeMissing', params: { code, hours: hoursOf(minutes) } };
    else if (!fits[system].wageType(found.wageType)) yield { code: 'wageTypeInvalid', params: { code, given: found.wageType } };
    else if (system === 'lodas' && !/^\d{2}$/.test(found.processingKey ?? '')) {
      yield { code: 'processingKeyInvalid', params: { code, given: found.processingKey ?? '' } };
    }
  }
  for (const [code, minutes] of minutesByCode(
    people.flatMap(person => person.absences),
    absence => absence.minutes ?? 0,
  )) {
    const key = mapping.absenceKeys[code];
    if (!key) yield { code: 'absenceKeyMissing', params: { code, hours: hoursOf(minutes) } };
    else if (!fits[system].absenceKey(key)) yield { code: 'absenceKeyInvalid', params: { code, given: key } };
  }
}

/**
 * Everything that has to be mended before there is a file (hr.md 8.1): numbers of client and staff, open months, codes without a key with
 * the hours behind them. Empty when `payrollFile` makes one.
 */
export function payrollIssues(input: PayrollInput): PayrollIssue[] {
  return [
    ...clientIssues(input),
    ...input.people.flatMap(person => [...personIssues(person)]),
    ...doubleNumbers(input.people),
    ...mappingIssues(input),
  ];
}
