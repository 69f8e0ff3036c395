import { z } from 'zod';
import { isoDate, PersonRef } from '../fields';
import { employmentKinds, federalStates, HeldPosition, municipalityFlags, workingTimeModels } from '../persons';

/** Kinds of health insurance; who is privately insured hands in certificates on paper. */
export const healthInsurances = ['statutory', 'private'] as const;
/** Why an employment ended. */
export const exitReasons = ['resignation', 'dismissal', 'agreement', 'endOfTerm', 'retirement', 'death', 'other'] as const;
/** Gender as it is registered, when HR needs it. */
export const genders = ['female', 'male', 'diverse', 'unstated'] as const;
/** How pay is agreed. */
export const payKinds = ['salary', 'hourly'] as const;
/** Recognised disability: severe (grade 50 and more), equal status (section 2(3) SGB IX) or none. */
export const disabilityStatuses = ['none', 'equal', 'severe'] as const;

/** Who is to be told in an emergency. */
export const EmergencyContact = z
  .object({ name: z.string(), relation: z.string().nullable(), phone: z.string() })
  .meta({ id: 'HrEmergencyContact' });
export type EmergencyContact = z.infer<typeof EmergencyContact>;

/** A contract version; `validTo` is the first day on which it no longer counts. */
export const ContractVersion = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
    weeklyMinutes: z.number().int(),
    workingTimeModel: z.enum(workingTimeModels),
    workingTimeModelId: z.uuid().nullable(),
    workingTimeModelName: z.string().nullable(),
    workingTimeModelNameEn: z.string().nullable(),
    costCentre: z.string().nullable(),
    costObject: z.string().nullable(),
    payKind: z.enum(payKinds).nullable(),
    /** Minutes a day for another employer, which count for the daily limit (section 2(1) ArbZG). */
    otherEmployerMinutesPerDay: z.number().int().nullable(),
  })
  .meta({ id: 'HrContractVersion' });
export type ContractVersion = z.infer<typeof ContractVersion>;

/** An employment with everything HR edits; contract versions oldest first. */
export const EmploymentRecord = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    staffNo: z.string(),
    kind: z.enum(employmentKinds),
    /** Null: since ever. */
    entryDate: isoDate.nullable(),
    /** Last day of the employment, included. */
    exitDate: isoDate.nullable(),
    exitReason: z.enum(exitReasons).nullable(),
    federalState: z.enum(federalStates).nullable(),
    municipalityFlags: z.array(z.enum(municipalityFlags)),
    healthInsurance: z.enum(healthInsurances).nullable(),
    contracts: z.array(ContractVersion),
  })
  .meta({ id: 'HrEmploymentRecord' });
export type EmploymentRecord = z.infer<typeof EmploymentRecord>;

/** A position held at some time; newest first in lists. */
export const HeldPositionSpan = HeldPosition.extend({
  assignmentId: z.uuid(),
  employmentId: z.uuid(),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
}).meta({ id: 'HrHeldPositionSpan' });
export type HeldPositionSpan = z.infer<typeof HeldPositionSpan>;

/** Private data; `version` 0 means that nothing is stored yet. */
export const PrivateRecord = z
  .object({
    version: z.number().int(),
    birthDate: isoDate.nullable(),
    gender: z.enum(genders).nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    iban: z.string().nullable(),
    bic: z.string().nullable(),
    accountHolder: z.string().nullable(),
    emergencyContacts: z.array(EmergencyContact),
    photoConsent: z.boolean(),
    birthdayVisible: z.boolean(),
  })
  .meta({ id: 'HrPrivateRecord' });
export type PrivateRecord = z.infer<typeof PrivateRecord>;

/** Special categories of data (Art. 9 GDPR); `version` 0 means that nothing is stored. */
export const SensitiveRecord = z
  .object({
    version: z.number().int(),
    disability: z.enum(disabilityStatuses),
    disabilityFrom: isoDate.nullable(),
    /** First day on which the status no longer holds. */
    disabilityTo: isoDate.nullable(),
    /** Expected date of delivery. */
    maternityExpected: isoDate.nullable(),
  })
  .meta({ id: 'HrSensitiveRecord' });
export type SensitiveRecord = z.infer<typeof SensitiveRecord>;

/** What the caller may do with this very record. */
export const RecordRights = z
  .object({
    /** Master data, private data, employments and contracts; nobody edits the own ones. */
    edit: z.boolean(),
    /** Phone, mobile, location and language; the own ones too. */
    editContact: z.boolean(),
    editSensitive: z.boolean(),
    readHistory: z.boolean(),
    /** Decide what the person asks to change; nobody decides about the own request. */
    decideRequests: z.boolean(),
    /** Propose changes to the own data. */
    propose: z.boolean(),
  })
  .meta({ id: 'HrRecordRights' });
export type RecordRights = z.infer<typeof RecordRights>;

/** Name, account and work contact with their common version. */
export const MasterRecord = z
  .object({
    version: z.number().int(),
    firstName: z.string(),
    lastName: z.string(),
    title: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    mobile: z.string().nullable(),
    location: z.string().nullable(),
    locale: z.enum(['de', 'en']).nullable(),
  })
  .meta({ id: 'HrMasterRecord' });
export type MasterRecord = z.infer<typeof MasterRecord>;

/** The editable record of a person. What the caller may not see is absent, not empty. */
export const PersonRecord = PersonRef.extend({
  master: MasterRecord,
  /** With the private part: keys and account. */
  identity: z.object({ externalKey: z.string(), username: z.string().nullable(), hasAccount: z.boolean() }).optional(),
  private: PrivateRecord.optional(),
  employments: z.array(EmploymentRecord).optional(),
  /** Positions held at any time, with the private part. */
  positions: z.array(HeldPositionSpan).optional(),
  /** Contracted minutes per week today, over all employments; null without a contract. */
  hours: z.object({ weeklyMinutes: z.number().int().nullable() }).optional(),
  sensitive: SensitiveRecord.optional(),
  rights: RecordRights,
}).meta({ id: 'HrPersonRecord' });
export type PersonRecord = z.infer<typeof PersonRecord>;
