/** How the dates or numbers of a column are written; `auto` takes what has only one meaning. */
export const VALUE_FORMATS = ['auto', 'dmy', 'mdy', 'iso', 'excel', 'comma', 'dot'] as const;

/** How the dates or numbers of a column are written. */
export type ValueFormat = (typeof VALUE_FORMATS)[number];

/** Where a field gets its value: from a column (counted from 0) or the same for all rows. */
export interface MappingEntry {
  field: string;
  column?: number;
  constant?: string;
  format?: ValueFormat;
}
