import { z } from 'zod';
import { documentClasses } from '../documents/documentClasses';
import { isoDate, pageQuery, PersonRef, plainText } from '../fields';

export const exportStates = ['waiting', 'running', 'ready', 'failed', 'expired'] as const;

/** A copy of everything that is stored about a person (Art. 15 and 20 GDPR). */
export const PrivacyExport = z
  .object({
    id: z.uuid(),
    state: z.enum(exportStates),
    /** Disability and maternity are part of it. */
    includesSpecial: z.boolean(),
    /** How many parts are collected, and how many there are. */
    done: z.number().int(),
    total: z.number().int(),
    requestedAt: z.string(),
    requestedBy: z.string(),
    /** Until when it can be downloaded; null until it is ready. */
    expiresAt: z.string().nullable(),
    size: z.number().int().nullable(),
    /** Copies of older versions have none. */
    hasPdf: z.boolean(),
    error: z.string().nullable(),
  })
  .meta({ id: 'HrPrivacyExport' });
export type PrivacyExport = z.infer<typeof PrivacyExport>;
export const PrivacyExportList = z.object({ items: z.array(PrivacyExport) }).meta({ id: 'HrPrivacyExportList' });

export const NewPrivacyExport = z.object({ language: z.enum(['de', 'en']) }).meta({ id: 'HrNewPrivacyExport' });
/** The archive with everything, or what is readable by itself. */
export const exportFormats = ['zip', 'page', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const PrivacyExportQuery = z.object({ format: z.enum(exportFormats).default('zip') });

/** One line of what an erasure does with a kind of data. */
export const ErasureItem = z
  .object({
    /** Part of the system, e.g. `hr`. */
    source: z.string(),
    /** Kind of data, e.g. `person_private` or `documents.payroll`. */
    kind: z.string(),
    count: z.number().int(),
    action: z.enum(['erase', 'anonymise', 'keep']),
    reason: z.object({ de: z.string(), en: z.string() }),
    /** Last day on which it is kept; null when it goes now or no end is known. */
    until: isoDate.nullable(),
  })
  .meta({ id: 'HrErasureItem' });
export type ErasureItem = z.infer<typeof ErasureItem>;

export const erasureStates = ['requested', 'withdrawn', 'running', 'done'] as const;

/** The wish to erase a person: one asks, another one confirms. */
export const Erasure = z
  .object({
    id: z.uuid(),
    person: PersonRef,
    state: z.enum(erasureStates),
    reason: z.string(),
    requestedBy: z.string(),
    requestedAt: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    version: z.number().int(),
    /** The reader may confirm it: it is open and somebody else has asked. */
    mayConfirm: z.boolean(),
  })
  .meta({ id: 'HrErasure' });
export type Erasure = z.infer<typeof Erasure>;
export const ErasureList = z.object({ items: z.array(Erasure), totalItems: z.number().int() }).meta({ id: 'HrErasureList' });

/** What would go, what stays, why and until when; nothing is changed by asking. */
export const ErasurePlan = z
  .object({
    items: z.array(ErasureItem),
    /** Why nobody may be erased yet; null when it is possible. */
    obstacle: z.enum(['employed', 'anonymised']).nullable(),
    open: Erasure.nullable(),
  })
  .meta({ id: 'HrErasurePlan' });
export type ErasurePlan = z.infer<typeof ErasurePlan>;

export const NewErasure = z.object({ reason: plainText(500).trim().min(3, 'say why, in a few words') }).meta({ id: 'HrNewErasure' });
export const ErasureVersion = z.object({ version: z.number().int() }).meta({ id: 'HrErasureVersion' });
export const ErasureListQuery = z.object({ ...pageQuery, state: z.enum(erasureStates).optional() });
export type ErasureListQuery = z.output<typeof ErasureListQuery>;

/** One run of the job that deletes what is due; counts only. */
export const RetentionRun = z
  .object({
    id: z.uuid(),
    at: z.string(),
    by: z.string(),
    dryRun: z.boolean(),
    counts: z.record(z.string(), z.number().int()),
  })
  .meta({ id: 'HrRetentionRun' });
export type RetentionRun = z.infer<typeof RetentionRun>;

/** How the audit log ages. */
export const AuditReport = z
  .object({
    pseudonymiseAfterMonths: z.number().int(),
    deleteAfterMonths: z.number().int(),
    events: z.number().int(),
    /** Of these, events in which people are pseudonyms already. */
    pseudonymised: z.number().int(),
    /** Old enough to become so with the next run. */
    pseudonymiseNow: z.number().int(),
    deleteNow: z.number().int(),
  })
  .meta({ id: 'HrAuditReport' });
export type AuditReport = z.infer<typeof AuditReport>;

/** Proofs that outlived an erasure. */
export const ProofReport = z
  .object({ kept: z.number().int(), dueNow: z.number().int(), nextDue: isoDate.nullable() })
  .meta({ id: 'HrProofReport' });
export type ProofReport = z.infer<typeof ProofReport>;

/** What is due when, per class, and what the job did. */
export const RetentionReport = z
  .object({
    classes: z.array(
      z.object({
        documentClass: z.enum(documentClasses),
        months: z.number().int(),
        starts: z.enum(['document', 'exit']),
        afterYearEnd: z.boolean(),
        source: z.string(),
        documents: z.number().int(),
        dueNow: z.number().int(),
        dueIn90Days: z.number().int(),
        nextDue: isoDate.nullable(),
      }),
    ),
    proofs: ProofReport,
    audit: AuditReport,
    runs: z.array(RetentionRun),
  })
  .meta({ id: 'HrRetentionReport' });
export type RetentionReport = z.infer<typeof RetentionReport>;
export const NewRetentionRun = z.object({ dryRun: z.boolean() }).meta({ id: 'HrNewRetentionRun' });
