import { formatAmount } from './amounts';
import { absencesOfMonth, amountsOf, type AbsenceLine, type AmountLine } from './payrollLines';
import type { PayrollInput } from './payrollInput';

/** Order of the fields; data of a template, for payroll offices differ. */
export interface LodasTemplate {
  dateFormat: 'TT.MM.JJJJ' | 'TT/MM/JJJJ';
  amounts: { record: string; fields: readonly LodasAmountField[] };
  absences: { record: string; fields: readonly LodasAbsenceField[] };
}

type Formats = { date: (day: string) => string };

const AMOUNT_FIELDS = {
  'abrechnung_zeitraum#bwd': ({ month }: AmountLine, { date }: Formats) => date(`${month}-01`),
  'bs_wert_butab#bwd': ({ amount }: AmountLine) => formatAmount(amount),
  'stunden#bwd': ({ amount }: AmountLine) => formatAmount(amount),
  'tage#bwd': ({ amount }: AmountLine) => formatAmount(amount),
  'bs_nr#bwd': ({ mapping }: AmountLine) => mapping.processingKey ?? '',
  'la_eigene#bwd': ({ mapping }: AmountLine) => String(mapping.wageType),
  'pnr#bwd': ({ staffNo }: AmountLine) => String(staffNo),
  'kostenstelle#bwd': ({ costCentre }: AmountLine) => costCentre,
} as const;
export type LodasAmountField = keyof typeof AMOUNT_FIELDS;

const ABSENCE_FIELDS = {
  'pnr#bwd': ({ staffNo }: AbsenceLine) => String(staffNo),
  'datum_von_ttmmjjjj#bwd': ({ from }: AbsenceLine, { date }: Formats) => date(from),
  'datum_bis_ttmmjjjj#bwd': ({ to }: AbsenceLine, { date }: Formats) => date(to),
  'grund_fehlzeiten#bwd': ({ key }: AbsenceLine) => key,
} as const;
export type LodasAbsenceField = keyof typeof ABSENCE_FIELDS;

/** The record descriptions that others use in the field. */
export const defaultLodasTemplate: LodasTemplate = {
  dateFormat: 'TT.MM.JJJJ',
  amounts: {
    record: 'u_lod_bwd_buchung_standard',
    fields: ['abrechnung_zeitraum#bwd', 'bs_wert_butab#bwd', 'bs_nr#bwd', 'la_eigene#bwd', 'pnr#bwd', 'kostenstelle#bwd'],
  },
  absences: {
    record: 'u_lod_bwd_fehlzeiten',
    fields: ['pnr#bwd', 'datum_von_ttmmjjjj#bwd', 'datum_bis_ttmmjjjj#bwd', 'grund_fehlzeiten#bwd'],
  },
};

const row = (values: readonly (string | number)[]) => `${values.join(';')};`;

/** Lines of a LODAS file; the caller has checked the input. */
export function lodasLines(input: PayrollInput, template: LodasTemplate = defaultLodasTemplate): string[] {
  const separator = template.dateFormat === 'TT.MM.JJJJ' ? '.' : '/';
  const formats: Formats = { date: day => day.split('-').reverse().join(separator) };
  const { amounts, absences } = template;
  return [
    '[Allgemein]',
    'Ziel=LODAS',
    `BeraterNr=${input.consultantNo}`,
    `MandantenNr=${input.clientNo}`,
    `Datumsformat=${template.dateFormat}`,
    'Feldtrennzeichen=;',
    'Zahlenkomma=,',
    '[Satzbeschreibung]',
    row([1, amounts.record, ...amounts.fields]),
    row([2, absences.record, ...absences.fields]),
    '[Bewegungsdaten]',
    ...amountsOf(input).map(line => row([1, ...amounts.fields.map(field => AMOUNT_FIELDS[field](line, formats))])),
    ...absencesOfMonth(input).map(line => row([2, ...absences.fields.map(field => ABSENCE_FIELDS[field](line, formats))])),
  ];
}
