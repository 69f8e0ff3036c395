import { exportColumns, type ExportColumnKey, type PersonExportQuery, type PersonRow } from '@tos/plugin-hr-common';
import type { Cell } from './XlsxWriter';

const KINDS: Record<string, { de: string; en: string }> = {
  regular: { de: 'Angestellt', en: 'Regular' },
  minijob: { de: 'Minijob', en: 'Mini-job' },
  apprentice: { de: 'Ausbildung', en: 'Apprentice' },
  temp: { de: 'Befristet', en: 'Temporary' },
  executive: { de: 'Leitend', en: 'Executive' },
};
const MODELS: Record<string, { de: string; en: string }> = {
  fixedDays: { de: 'Feste Tage', en: 'Fixed days' },
  flexitime: { de: 'Gleitzeit', en: 'Flexitime' },
  shift: { de: 'Schicht', en: 'Shift' },
  annual: { de: 'Jahresarbeitszeit', en: 'Annual hours' },
  onCall: { de: 'Abruf', en: 'On call' },
  trust: { de: 'Vertrauensarbeitszeit', en: 'Trust-based' },
};

type Languages = Pick<PersonExportQuery, 'lang' | 'header'>;

/** Titles in the reader's language, or the stable keys. */
export const headerCells = (columns: ExportColumnKey[], { lang, header }: Languages): string[] =>
  columns.map(key => (header === 'keys' ? key : exportColumns[key].title[lang]));

/** The values of a row. Whoever reads keys is a program and gets codes instead of words. */
export function rowCells({ employment, ...person }: PersonRow, columns: ExportColumnKey[], { lang, header }: Languages): Cell[] {
  const name = (names: Record<string, { de: string; en: string }>, code: string | null | undefined) => {
    if (!code) return null;
    return header === 'keys' ? code : (names[code]?.[lang] ?? code);
  };
  const english = (en: string | null | undefined, de: string | null | undefined) => (lang === 'en' && en ? en : (de ?? null));
  const minutes = employment?.weeklyMinutes ?? null;
  const values: Record<ExportColumnKey, Cell> = {
    lastName: person.lastName,
    firstName: person.firstName,
    title: person.title,
    email: person.email,
    phone: person.phone,
    mobile: person.mobile,
    location: person.location,
    position: english(person.positionTitleEn, person.positionTitle),
    unit: english(person.unit?.nameEn, person.unit?.name),
    staffNo: employment?.staffNo ?? null,
    kind: name(KINDS, employment?.kind),
    entryDate: employment?.entryDate ?? null,
    exitDate: employment?.exitDate ?? null,
    weeklyHours: minutes === null ? null : Math.round((minutes / 60) * 100) / 100,
    workingTimeModel: name(MODELS, employment?.workingTimeModel),
    costCentre: employment?.costCentre ?? null,
  };
  return columns.map(key => values[key]);
}
