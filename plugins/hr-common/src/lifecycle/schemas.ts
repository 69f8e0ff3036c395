import { z } from 'zod';
import { isoDate, PersonRef, plainText } from '../fields';
import { employmentKinds } from '../persons';
import { fieldProblem } from '../refusals/fieldRefusals';
import { RetentionClass, retentionEvents } from '../retention';
import { leaveKinds, lifeCycleStages } from './stages';
import { transitionObstacles } from './transitions';

const stage = z.enum(lifeCycleStages);

/** One step of the past. */
export const LifeCycleStep = z
  .object({
    from: stage,
    to: stage,
    effectiveOn: isoDate,
    /** Only for those who steer the life cycle. */
    reason: z.string().nullable().optional(),
    /** Who moved it; only for those who steer the life cycle. */
    by: z.string().optional(),
    at: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'HrLifeCycleStep' });
export type LifeCycleStep = z.infer<typeof LifeCycleStep>;

/** A stage that may follow, with what is still in the way, reason and dates of the request aside. */
export const NextStage = z
  .object({ stage, needsReason: z.boolean(), obstacles: z.array(z.enum(transitionObstacles)) })
  .meta({ id: 'HrNextStage' });
export type NextStage = z.infer<typeof NextStage>;

/** Leave granted in the calendar year of the exit, §6(2) BUrlG; days in thousandths. */
export const LeaveCertificate = z
  .object({
    id: z.uuid(),
    employmentId: z.uuid(),
    year: z.number().int(),
    employedFrom: isoDate,
    employedTo: isoDate,
    entitledDays: z.number().int(),
    grantedDays: z.number().int(),
    paidOutDays: z.number().int(),
    place: z.string(),
    issuedOn: isoDate,
    issuedBy: z.string(),
  })
  .meta({ id: 'HrLeaveCertificate' });
export type LeaveCertificate = z.infer<typeof LeaveCertificate>;

/** When the records of one class go. */
export const PlannedDeletionRow = z
  .object({ recordClass: RetentionClass, deleteOn: isoDate.nullable(), from: z.enum(retentionEvents), source: z.string() })
  .meta({ id: 'HrPlannedDeletion' });

/** Where one employment stands. What the caller may not see is absent. */
export const LifeCycle = z
  .object({
    employmentId: z.uuid(),
    staffNo: z.string(),
    kind: z.enum(employmentKinds),
    entryDate: isoDate.nullable(),
    exitDate: isoDate.nullable(),
    stage,
    /** Nobody moved it yet; the stage follows from the dates. */
    isDerived: z.boolean(),
    since: isoDate.nullable(),
    leaveKind: z.enum(leaveKinds).nullable(),
    /** Expected last day of the leave. */
    leaveUntil: isoDate.nullable(),
    noPosition: z.boolean(),
    /** 0 while nothing is stored. */
    version: z.number().int(),
    steps: z.array(LifeCycleStep),
    certificates: z.array(LeaveCertificate),
    /** Absent unless the caller may move it. */
    next: z.array(NextStage).optional(),
    /** Of an employment whose end is known. */
    deletionPlan: z.array(PlannedDeletionRow).optional(),
  })
  .meta({ id: 'HrLifeCycle' });
export type LifeCycle = z.infer<typeof LifeCycle>;

/** The account with which somebody signs in. */
export const AccountLink = z
  .object({
    username: z.string().nullable(),
    /** Proposal while there is no name, or none is linked. */
    proposed: z.string().nullable(),
    isLinked: z.boolean(),
    /** First sign-in, if it is on record. */
    linkedSince: z.iso.datetime({ offset: true }).nullable(),
    /** Version of the person, for changing the name. */
    version: z.number().int(),
  })
  .meta({ id: 'HrAccountLink' });
export type AccountLink = z.infer<typeof AccountLink>;

/** Life cycles of a person, newest employment first. */
export const PersonLifeCycle = z
  .object({ person: PersonRef, account: AccountLink.optional(), employments: z.array(LifeCycle) })
  .meta({ id: 'HrPersonLifeCycle' });
export type PersonLifeCycle = z.infer<typeof PersonLifeCycle>;

/** Asks for a step. `effectiveOn`: today when left out. */
export const TransitionBody = z
  .object({
    to: stage,
    version: z.number().int().min(0),
    effectiveOn: isoDate.optional(),
    reason: plainText(1000).trim().optional(),
    exitDate: isoDate
      .refine(date => date >= '1900-01-01' && date < '2200-01-01', fieldProblem('hr.field.dayRange', { from: '1900', to: '2199' }))
      .optional(),
    leaveKind: z.enum(leaveKinds).optional(),
    leaveUntil: isoDate.optional(),
    noPosition: z.boolean().optional(),
  })
  .meta({ id: 'HrTransition' });
export type TransitionBody = z.infer<typeof TransitionBody>;

/** Name for the account that IT creates. */
export const AccountNameBody = z
  .object({
    username: plainText(60)
      .trim()
      .regex(/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/, 'expected letters and digits, joined by single dots, hyphens or underscores'),
    version: z.number().int().min(1),
  })
  .meta({ id: 'HrAccountName' });

const days = z.number().int().min(0).max(366_000);

/** Issues a certificate; HR enters the days, in thousandths. */
export const LeaveCertificateBody = z
  .object({
    year: z.number().int().min(1950).max(2199),
    entitledDays: days,
    grantedDays: days,
    paidOutDays: days.default(0),
    place: plainText(100).trim().min(1, 'expected the place where it is signed'),
  })
  .meta({ id: 'HrLeaveCertificateRequest' });
export type LeaveCertificateBody = z.output<typeof LeaveCertificateBody>;

/** The certificate in the language of whoever gets it. */
export const LeaveCertificateQuery = z.object({ language: z.enum(['de', 'en']).default('de') });

/** What the printed certificate needs. */
export const LeaveCertificateDocument = z
  .object({ person: PersonRef, birthDate: isoDate.nullable(), certificate: LeaveCertificate })
  .meta({ id: 'HrLeaveCertificateDocument' });
export type LeaveCertificateDocument = z.infer<typeof LeaveCertificateDocument>;
