import { z } from 'zod';

/** Classes of records with a period of their own. */
export const retentionClasses = [
  'workingTime',
  'minorsAndMaternity',
  'payroll',
  'socialSecurity',
  'bookingVoucher',
  'leave',
  'sickCertificate',
  'reintegration',
  'personnelFile',
  'applicant',
  'audit',
  'erasure',
] as const;
export const RetentionClass = z.enum(retentionClasses);
export type RetentionClass = (typeof retentionClasses)[number];

/** What a period counts from. */
export const retentionEvents = ['exit', 'lastEntry', 'lastAudit', 'voucher', 'caseEnd', 'rejection', 'recorded'] as const;

/** How long records of a class are kept. Numbers are data with a validity, not law in code. */
export interface RetentionRule {
  recordClass: RetentionClass;
  from: (typeof retentionEvents)[number];
  years?: number;
  months?: number;
  /** The period starts at the end of the calendar year of the event. */
  afterYearEnd?: boolean;
  /** Part of a leaver's plan; applicants' papers and the audit log are not. */
  concernsEmployees: boolean;
  /** Paragraph, or `tOS` for a decision of the product (hr.md, section 11). */
  source: string;
  /** First day of the rule. */
  validFrom: string;
  /** First day after, `null`: open. */
  validTo: string | null;
}

const always = { validFrom: '1900-01-01', validTo: null };
const ofLeavers = { ...always, concernsEmployees: true };

/**
 * Defaults of tOS from the table of hr.md, section 11. Working time counts from the exit for a leaver, because no later record exists;
 * payroll, wage records and vouchers are kept by whoever runs payroll, so their last entry is known there only.
 */
export const retentionRules: readonly RetentionRule[] = [
  { ...ofLeavers, recordClass: 'workingTime', from: 'exit', years: 3, afterYearEnd: true, source: '§16(2) ArbZG, §17 MiLoG' },
  { ...ofLeavers, recordClass: 'minorsAndMaternity', from: 'lastEntry', years: 2, source: '§50(2) JArbSchG, §27(5) MuSchG' },
  { ...ofLeavers, recordClass: 'payroll', from: 'lastEntry', years: 6, afterYearEnd: true, source: '§41(1) EStG' },
  { ...ofLeavers, recordClass: 'socialSecurity', from: 'lastAudit', years: 1, afterYearEnd: true, source: '§28f SGB IV' },
  { ...ofLeavers, recordClass: 'bookingVoucher', from: 'voucher', years: 8, afterYearEnd: true, source: '§147(3) AO' },
  { ...ofLeavers, recordClass: 'leave', from: 'exit', years: 3, source: 'tOS' },
  { ...ofLeavers, recordClass: 'sickCertificate', from: 'caseEnd', months: 12, source: 'tOS' },
  { ...ofLeavers, recordClass: 'reintegration', from: 'caseEnd', years: 3, source: 'tOS' },
  { ...ofLeavers, recordClass: 'personnelFile', from: 'exit', years: 3, afterYearEnd: true, source: 'tOS' },
  { ...always, concernsEmployees: false, recordClass: 'applicant', from: 'rejection', months: 6, source: '§15(4) AGG' },
  { ...always, concernsEmployees: false, recordClass: 'audit', from: 'recorded', months: 24, source: 'tOS' },
  {
    ...always,
    concernsEmployees: false,
    recordClass: 'erasure',
    from: 'recorded',
    years: 3,
    afterYearEnd: true,
    source: 'Art. 5(2) GDPR, §195 BGB',
  },
];
