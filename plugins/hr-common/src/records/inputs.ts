import { z } from 'zod';
import { isoDate } from '../fields';
import { fieldProblem } from '../refusals/fieldRefusals';
import { employmentKinds, federalStates, municipalityFlags } from '../persons';
import {
  oneLine,
  optionalBic,
  optionalEmail,
  optionalIban,
  optionalLine,
  optionalLines,
  optionalPhone,
  readVersion,
  requiredLine,
} from './inputFields';
import { disabilityStatuses, exitReasons, genders, healthInsurances, payKinds } from './schemas';

const MAX_EMERGENCY_CONTACTS = 5;
const day = isoDate.refine(
  date => date >= '1900-01-01' && date < '2200-01-01',
  fieldProblem('hr.field.dayRange', { from: '1900', to: '2199' }),
);

const master = {
  username: optionalLine(200),
  firstName: oneLine(200),
  lastName: requiredLine(200),
  title: optionalLine(100),
  email: optionalEmail,
  phone: optionalPhone,
  mobile: optionalPhone,
  location: optionalLine(200),
  locale: z.enum(['de', 'en']).nullable(),
};

/** What a person may ask HR to change in the own record. */
export const proposable = {
  email: optionalEmail,
  phone: optionalPhone,
  address: optionalLines(500),
  iban: optionalIban,
  bic: optionalBic,
  accountHolder: optionalLine(200),
  emergencyContacts: z
    .array(
      z
        .object({ name: requiredLine(200), relation: optionalLine(100).default(null), phone: optionalPhone.pipe(z.string('is needed')) })
        .strict(),
    )
    .max(MAX_EMERGENCY_CONTACTS, `at most ${MAX_EMERGENCY_CONTACTS} contacts`),
};

const privateData = { ...proposable, birthDate: day.nullable(), gender: z.enum(genders).nullable() };

const employment = {
  kind: z.enum(employmentKinds),
  entryDate: day,
  exitDate: day.nullable(),
  exitReason: z.enum(exitReasons).nullable(),
  federalState: z.enum(federalStates).nullable(),
  municipalityFlags: z
    .array(z.enum(municipalityFlags))
    .max(municipalityFlags.length)
    .refine(flags => new Set(flags).size === flags.length, fieldProblem('hr.field.eachOnce')),
  healthInsurance: z.enum(healthInsurances).nullable(),
};

const contract = {
  weeklyMinutes: z
    .number()
    .int()
    .min(0)
    .refine(minutes => minutes <= 10_080, fieldProblem('hr.field.weekMinutes')),
  workingTimeModelId: z.uuid().nullable(),
  costCentre: optionalLine(50),
  costObject: optionalLine(50),
  payKind: z.enum(payKinds).nullable(),
  otherEmployerMinutesPerDay: z.number().int().min(0).max(1440).nullable(),
};

/** The caller knows that the past changes, and says why; the reason is kept in the record's history. */
const correction = {
  correctsPast: z.boolean().default(false),
  reason: requiredLine(500).optional().describe('Needed with `correctsPast`'),
};

const needsReason = <S extends z.ZodType<{ correctsPast: boolean; reason?: string }>>(schema: S) =>
  schema.refine(({ correctsPast, reason }) => !correctsPast || reason !== undefined, {
    path: ['reason'],
    ...fieldProblem('hr.field.sayWhyPast'),
  });

const NewContractPart = z
  .object({
    ...contract,
    workingTimeModelId: contract.workingTimeModelId.default(null),
    costCentre: contract.costCentre.default(null),
    costObject: contract.costObject.default(null),
    payKind: contract.payKind.default(null),
    otherEmployerMinutesPerDay: contract.otherEmployerMinutesPerDay.default(null),
  })
  .strict();

const NewEmploymentPart = z.object({
  staffNo: requiredLine(50),
  ...employment,
  kind: employment.kind.default('regular'),
  exitDate: employment.exitDate.default(null),
  exitReason: employment.exitReason.default(null),
  federalState: employment.federalState.default(null),
  municipalityFlags: employment.municipalityFlags.default([]),
  healthInsurance: employment.healthInsurance.default(null),
  contract: NewContractPart,
  positionId: z.uuid().optional().describe('Position held from the entry on, as the main one'),
});

const endsAfterEntry = ({ entryDate, exitDate }: { entryDate: string; exitDate: string | null }) =>
  exitDate === null || exitDate >= entryDate;
const END_BEFORE_START = { path: ['exitDate'], ...fieldProblem('hr.field.exitBeforeEntry') };

/** An employment with its first contract version, which begins with it. */
export const NewEmployment = NewEmploymentPart.refine(endsAfterEntry, END_BEFORE_START).meta({ id: 'HrNewEmployment' });
export type NewEmployment = z.output<typeof NewEmployment>;

/** A person with the first employment; the staff number is the key under which the importer finds them again. */
export const NewPerson = z
  .object({
    firstName: master.firstName,
    lastName: master.lastName,
    ...z.object(master).omit({ firstName: true, lastName: true }).partial().shape,
    private: z.object(privateData).partial().strict().default({}),
    employment: NewEmploymentPart.strict().refine(endsAfterEntry, END_BEFORE_START),
  })
  .meta({ id: 'HrNewPerson' });
export type NewPerson = z.output<typeof NewPerson>;

/** What is left out stays; `null` empties. */
export const PersonChange = z.object(master).partial().extend({ version: readVersion }).meta({ id: 'HrPersonChange' });
export type PersonChange = z.output<typeof PersonChange>;

/** Version 0 when nothing was stored yet. */
export const PrivateChange = z.object(privateData).partial().extend({ version: readVersion }).meta({ id: 'HrPrivateChange' });
export type PrivateChange = z.output<typeof PrivateChange>;

/** What everybody decides about the own record without asking. */
export const PreferencesChange = z
  .object({ photoConsent: z.boolean().optional(), birthdayVisible: z.boolean().optional(), version: readVersion })
  .meta({ id: 'HrPreferencesChange' });
export type PreferencesChange = z.output<typeof PreferencesChange>;

export const EmploymentChange = needsReason(
  z
    .object(employment)
    .partial()
    .extend({ version: readVersion, ...correction })
    .strict(),
).meta({ id: 'HrEmploymentChange' });
export type EmploymentChange = z.output<typeof EmploymentChange>;

/** A contract version from a day on. */
export const ContractAddition = needsReason(NewContractPart.extend({ validFrom: day, ...correction }).strict()).meta({
  id: 'HrContractAddition',
});
export type ContractAddition = z.output<typeof ContractAddition>;

export const ContractChange = needsReason(
  z
    .object(contract)
    .partial()
    .extend({ version: readVersion, ...correction })
    .strict(),
).meta({ id: 'HrContractChange' });
export type ContractChange = z.output<typeof ContractChange>;

export const ContractRemoval = needsReason(z.object({ version: readVersion, ...correction }).strict()).meta({ id: 'HrContractRemoval' });
export type ContractRemoval = z.output<typeof ContractRemoval>;

/** The whole special part, replaced at once. */
export const SensitiveChange = z
  .object({
    version: readVersion,
    disability: z.enum(disabilityStatuses),
    disabilityFrom: day.nullable(),
    disabilityTo: day.nullable(),
    maternityExpected: day.nullable(),
  })
  .refine(({ disabilityFrom: from, disabilityTo: to }) => !from || !to || from < to, {
    path: ['disabilityTo'],
    ...fieldProblem('hr.field.endBeforeStart'),
  })
  .meta({ id: 'HrSensitiveChange' });
export type SensitiveChange = z.output<typeof SensitiveChange>;
