import { z } from 'zod';
import { PersonListQuery } from '../persons';

/** Most rows of an export. */
export const MAX_EXPORT_ROWS = 50_000;

/** A column that an export may have. */
export interface ExportColumn {
  title: { de: string; en: string };
  /** Only filled for people whose private part the caller may read; absent for whoever may read nobody's. */
  isPrivate: boolean;
}

const open = (de: string, en: string): ExportColumn => ({ title: { de, en }, isPrivate: false });
const hidden = (de: string, en: string): ExportColumn => ({ title: { de, en }, isPrivate: true });

/** Columns by their stable keys, in their usual order. */
export const exportColumns = {
  lastName: open('Nachname', 'Last name'),
  firstName: open('Vorname', 'First name'),
  title: open('Titel', 'Title'),
  email: open('E-Mail', 'E-mail'),
  phone: open('Telefon', 'Phone'),
  mobile: open('Mobil', 'Mobile'),
  location: open('Standort', 'Location'),
  position: open('Stelle', 'Position'),
  unit: open('Einheit', 'Unit'),
  staffNo: hidden('Personalnummer', 'Staff number'),
  kind: hidden('Beschäftigungsart', 'Employment kind'),
  entryDate: hidden('Eintritt', 'Entry date'),
  exitDate: hidden('Austritt', 'Exit date'),
  weeklyHours: hidden('Wochenstunden', 'Weekly hours'),
  workingTimeModel: hidden('Arbeitszeitmodell', 'Working-time model'),
  costCentre: hidden('Kostenstelle', 'Cost centre'),
} satisfies Record<string, ExportColumn>;
export type ExportColumnKey = keyof typeof exportColumns;

const keys = Object.keys(exportColumns) as ExportColumnKey[];
const usual = keys.filter(key => !exportColumns[key].isPrivate);

/** The filters of the list, and which columns are wanted. */
export const PersonExportQuery = PersonListQuery.omit({ limit: true, offset: true, withTotal: true, withEmployment: true }).extend({
  format: z.enum(['csv', 'xlsx']).default('csv'),
  lang: z.enum(['de', 'en']).default('de'),
  header: z.enum(['titles', 'keys']).default('titles').describe('`keys`: stable English keys for programs'),
  columns: z
    .string()
    .max(500)
    .optional()
    .transform(text => (text ? text.split(',') : usual))
    .pipe(z.array(z.enum(keys as [ExportColumnKey, ...ExportColumnKey[]])).max(keys.length))
    .describe('Keys joined with commas; default: those that everybody sees'),
});
export type PersonExportQuery = z.output<typeof PersonExportQuery>;
