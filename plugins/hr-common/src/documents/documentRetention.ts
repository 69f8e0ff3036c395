import { DateTime } from 'luxon';
import { retentionRule, type RetentionClass } from '../retention';
import { documentClasses, type DocumentClass } from './documentClasses';

/** How long documents of a class are kept. */
export interface DocumentRetention {
  documentClass: DocumentClass;
  /** What the period counts from: the date of the document, or the last day of the last employment. */
  starts: 'document' | 'exit';
  months: number;
  /** The period begins at the end of the calendar year. */
  afterYearEnd: boolean;
  /** Paragraph, or `tOS` for a decision of the product. */
  source: string;
}

const RECORD_CLASSES: Record<DocumentClass, RetentionClass> = {
  contract: 'personnelFile',
  certificate: 'personnelFile',
  sickNote: 'sickCertificate',
  reference: 'personnelFile',
  payroll: 'payroll',
  application: 'applicant',
  other: 'personnelFile',
};

/**
 * The periods in force on a day, one per class, from the dated rules of `retention`.
 *
 * @param months - periods that the company has chosen instead
 */
export function documentRetention(date: string, months: Partial<Record<DocumentClass, number>> = {}): DocumentRetention[] {
  return documentClasses.flatMap(documentClass => {
    const rule = retentionRule(RECORD_CLASSES[documentClass], date);
    if (!rule) return [];
    const usual = (rule.years ?? 0) * 12 + (rule.months ?? 0);
    return {
      documentClass,
      starts: rule.from === 'exit' ? ('exit' as const) : ('document' as const),
      months: months[documentClass] ?? usual,
      afterYearEnd: rule.afterYearEnd ?? false,
      source: months[documentClass] === undefined ? rule.source : 'hr.documents.retentionMonths',
    };
  });
}

/**
 * Last day on which a document is kept; null as long as its period has not started.
 *
 * @param facts - date of the document, and last day of the last employment (null while there is one without an end)
 */
export function keptUntil(rule: DocumentRetention, facts: { documentDate: string; exitDate: string | null }): string | null {
  const from = rule.starts === 'exit' ? facts.exitDate : facts.documentDate;
  if (from === null) return null;
  const event = DateTime.fromISO(from, { zone: 'utc' });
  return (rule.afterYearEnd ? event.endOf('year') : event).plus({ months: rule.months }).toISODate();
}
