/** Languages in which documents are written. */
export type PdfLanguage = 'de' | 'en';

/** A column of a table. */
export interface ReportColumn {
  title: string;
  /** Share of the width, compared with the other columns; 1 unless told. */
  share?: number;
  /** Figures stand at the end. */
  align?: 'start' | 'end';
}

/** A label and what belongs to it. */
export interface ReportField {
  label: string;
  value: string;
}

/**
 * One piece of a report. It says what something is, never how it looks, so that a page and a PDF are made of the same pieces.
 * Texts are plain: no markup, line breaks as `\n`.
 */
export type ReportBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; tone?: 'normal' | 'strong' | 'secondary' }
  | { kind: 'list'; items: readonly string[] }
  /** One thing with its properties. */
  | { kind: 'record'; fields: readonly ReportField[] }
  /** Things of one kind; the head is repeated on every page. */
  | { kind: 'table'; columns: readonly ReportColumn[]; rows: Iterable<readonly string[]> }
  /** Room and a line for signing by hand. */
  | { kind: 'signature'; label: string };

/** A report, independent of what it becomes. */
export interface Report {
  /** Stands in the metadata and the window of the reader; never with the name of a person. */
  title: string;
  language: PdfLanguage;
  /** Who gives it out: the company. In the metadata the author, on every page in the footer. */
  company: string;
  /** When it was made. */
  madeAt: Date;
  /** Words of the footer beside the company, e.g. title and date. */
  footer: string;
  /** Read once, from front to back. */
  blocks: Iterable<ReportBlock>;
}
