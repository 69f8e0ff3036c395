import { defaultLodasTemplate, lodasLines, type LodasTemplate } from './lodas';
import { defaultLohnUndGehaltProfile, lohnUndGehaltLines, type LohnUndGehaltProfile } from './lohnUndGehalt';
import { payrollIssues, type PayrollIssue } from './payrollCheck';
import type { PayrollInput } from './payrollInput';
import { encodeWindows1252, type Windows1252 } from './windows1252';

/** A file for payroll, or everything that keeps it from being made; never a part of one. */
export type PayrollFile = { issues: PayrollIssue[]; file?: undefined } | { issues: []; file: PayrollContent };

/** The content as text and as bytes in Windows-1252, lines ending with CRLF. */
export interface PayrollContent extends Windows1252 {
  text: string;
  /** Lines of data, without head and descriptions. */
  lines: number;
}

const isData = (line: string) => /^\d+;.*;/.test(line);

/**
 * Makes the file for DATEV LODAS or Lohn und Gehalt. The order of fields, dates and the decimal sign are data, for they have to match the
 * client's import; a trial import shows whether they do.
 *
 * @example
 * payrollFile({ system: 'lodas', month: '2026-12', consultantNo: 1234, clientNo: 56, mapping, people }).file?.text
 */
export function payrollFile(
  input: PayrollInput,
  formats: { lodas?: LodasTemplate; lohnUndGehalt?: LohnUndGehaltProfile } = {},
): PayrollFile {
  const issues = payrollIssues(input);
  if (issues.length > 0) return { issues };
  const lines =
    input.system === 'lodas'
      ? lodasLines(input, formats.lodas ?? defaultLodasTemplate)
      : lohnUndGehaltLines(input, formats.lohnUndGehalt ?? defaultLohnUndGehaltProfile);
  const head = input.system === 'lodas' ? lines.indexOf('[Bewegungsdaten]') + 1 : 1;
  const text = lines.map(line => `${line}\r\n`).join('');
  return { issues: [], file: { text, lines: lines.slice(head).filter(isData).length, ...encodeWindows1252(text) } };
}
