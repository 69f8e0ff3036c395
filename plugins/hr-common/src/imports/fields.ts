import { EMPLOYEE_FIELDS } from './employeeFields';
import { ORG_UNIT_FIELDS, POSITION_FIELDS, POST_FIELDS } from './organisationFields';

/** What one row of a file describes. */
export const IMPORT_KINDS = ['orgUnits', 'positions', 'employees', 'posts'] as const;

/** What one row of a file describes; `posts` is an organogram: seat, holder and unit in one row. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** How the text of a cell becomes a value; `thousandths` and `minutes` are stored as integers. */
export type FieldType = 'text' | 'key' | 'email' | 'date' | 'boolean' | 'thousandths' | 'minutes' | 'choice';

/** One target of the mapping. */
export interface ImportField {
  name: string;
  type: FieldType;
  /** The mapping must name a column or a constant, and no cell may be empty. */
  required?: boolean;
  /** An empty cell leaves the stored value (or the default) as it is, instead of clearing it. */
  keepsWhenEmpty?: boolean;
  /** Longest text in characters. */
  max?: number;
  title: { de: string; en: string };
  /** Headers that mean this field, in any spelling that {@link normalizeHeader} makes equal. */
  synonyms: string[];
  /** Allowed values with the words that mean them. */
  choices?: Record<string, string[]>;
}

/** The targets of each kind, in the order they are shown. */
export const IMPORT_FIELDS: Record<ImportKind, ImportField[]> = {
  orgUnits: ORG_UNIT_FIELDS,
  positions: POSITION_FIELDS,
  employees: EMPLOYEE_FIELDS,
  posts: POST_FIELDS,
};

/** The field that holds the external key of a row. */
export const KEY_FIELD: Record<ImportKind, string> = {
  orgUnits: 'externalKey',
  positions: 'externalKey',
  employees: 'externalKey',
  posts: 'externalKey',
};

/** Looks up a target by name. */
export function importField(kind: ImportKind, name: string): ImportField | undefined {
  return IMPORT_FIELDS[kind].find(field => field.name === name);
}
