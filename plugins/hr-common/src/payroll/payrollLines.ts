import type { PayrollAmount, PayrollInput, WageTypeMapping } from './payrollInput';

/** One sum of one person that goes into a file. */
export interface AmountLine {
  month: string;
  staffNo: number;
  costCentre: string;
  costObject: string;
  amount: PayrollAmount;
  mapping: WageTypeMapping;
}

/** One absence of one person, cut to the month. */
export interface AbsenceLine {
  staffNo: number;
  costCentre: string;
  costObject: string;
  key: string;
  from: string;
  to: string;
}

const accountsOf = ({ costCentre, costObject }: PayrollInput['people'][number]) => ({
  costCentre: costCentre ?? '',
  costObject: costObject ?? '',
});

/** Sums by staff number, as they were given; those of 0 are left out. */
export function amountsOf({ month, mapping, people }: PayrollInput): AmountLine[] {
  return [...people]
    .sort((a, b) => Number(a.staffNo) - Number(b.staffNo))
    .flatMap(person =>
      person.amounts
        .filter(({ value }) => value !== 0)
        .map(amount => ({
          month,
          staffNo: Number(person.staffNo),
          ...accountsOf(person),
          amount,
          mapping: mapping.wageTypes[amount.code],
        })),
    );
}

/** Last day of a month `YYYY-MM`. */
function lastDayOf(month: string): string {
  const [year, no] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, no, 0)).getUTCDate()}`;
}

/** Absences by staff number and day, each cut to the month; those of other months are left out. */
export function absencesOfMonth({ month, mapping, people }: PayrollInput): AbsenceLine[] {
  const first = `${month}-01`;
  const last = lastDayOf(month);
  return [...people]
    .sort((a, b) => Number(a.staffNo) - Number(b.staffNo))
    .flatMap(person =>
      person.absences
        .filter(({ from, to }) => from <= last && to >= first)
        .map(({ code, from, to }) => ({
          staffNo: Number(person.staffNo),
          ...accountsOf(person),
          key: mapping.absenceKeys[code],
          from: from < first ? first : from,
          to: to > last ? last : to,
        }))
        .sort((a, b) => a.from.localeCompare(b.from)),
    );
}
