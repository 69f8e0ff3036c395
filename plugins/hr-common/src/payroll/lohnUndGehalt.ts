import { addDays } from '../holidays/dates';
import { formatAmount, formatDays } from './amounts';
import { absencesOfMonth, amountsOf } from './payrollLines';
import type { PayrollInput } from './payrollInput';

/** What has to match the import profile of the client. */
export interface LohnUndGehaltProfile {
  decimalSign: ',' | '.';
}

export const defaultLohnUndGehaltProfile: LohnUndGehaltProfile = { decimalSign: ',' };

const daysOf = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/**
 * Lines of a file for Lohn und Gehalt: a head and eleven fields each – number, day, absence key, wage type, hours, days, value, factor,
 * change of pay, cost centre, cost object. Sums of the month use the value; absences stand once a day.
 */
export function lohnUndGehaltLines(input: PayrollInput, { decimalSign } = defaultLohnUndGehaltProfile): string[] {
  const [year, month] = input.month.split('-');
  const sums = amountsOf(input).map(({ staffNo, mapping, amount, costCentre, costObject }) =>
    [staffNo, '', '', mapping.wageType, '', '', formatAmount(amount, decimalSign), '', '', costCentre, costObject].join(';'),
  );
  const days = absencesOfMonth(input).flatMap(({ staffNo, key, from, to, costCentre, costObject }) =>
    daysOf(from, to).map(day =>
      [staffNo, day.slice(8), key, '', '', formatDays(1000, decimalSign), '', '', '', costCentre, costObject].join(';'),
    ),
  );
  return [`${input.consultantNo};${input.clientNo};${month}/${year}`, ...sums, ...days];
}
