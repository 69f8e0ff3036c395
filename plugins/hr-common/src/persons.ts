import { z } from 'zod';
import { isoDate, onDate, pageQuery, PersonRef, plainText, queryFlag, searchText, UnitRef } from './fields';

/** Kinds of employment. */
export const employmentKinds = ['regular', 'minijob', 'apprentice', 'temp', 'executive'] as const;
export type EmploymentKind = (typeof employmentKinds)[number];

/** How working time is organised: the types of working-time models. */
export const workingTimeModels = ['fixedDays', 'flexitime', 'shift', 'annual', 'onCall', 'trust'] as const;
export type WorkingTimeModel = (typeof workingTimeModels)[number];

/** German states, as in ISO 3166-2 without `DE-`. */
export const federalStates = ['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'] as const;
export type FederalState = (typeof federalStates)[number];

/** Municipalities whose holidays differ from their state's. */
export const municipalityFlags = ['mariaeHimmelfahrt', 'fronleichnamSN', 'fronleichnamTH', 'augsburg'] as const;
export type MunicipalityFlag = (typeof municipalityFlags)[number];

/** Employed on the day, employed only later, employed only before, or whatever. */
export const personStatuses = ['active', 'future', 'left', 'all'] as const;
export const personSorts = ['name', '-name', 'relevance', 'location', '-location', 'unit', '-unit', 'entry', '-entry'] as const;

/** Filters of the people list. */
export const PersonListQuery = z.object({
  ...pageQuery,
  q: searchText.optional().describe('Name, staff number, unit, phone or e-mail; forgives typing slips'),
  unit: z.uuid().optional().describe('Id of an org unit; includes the units below'),
  location: plainText(200).optional(),
  kind: z.enum(employmentKinds).optional().describe('Kind of employment; only finds people whose private part the caller may read'),
  status: z.enum(personStatuses).default('active').describe('Other than `active`: only people whose private part the caller may read'),
  date: onDate,
  costCentre: plainText(50).optional().describe('Of the contract on the day; only finds people whose private part the caller may read'),
  workingTimeModel: z.enum(workingTimeModels).optional().describe('Of the contract on the day; only finds as `costCentre`'),
  workingTimeModelId: z.uuid().optional().describe('Model of the contract on the day; only finds as `costCentre`'),
  entryFrom: onDate.describe('Entry on this day or later; only finds people whose private part the caller may read'),
  entryTo: onDate.describe('Entry on this day or before'),
  sort: z
    .enum(personSorts)
    .optional()
    .describe('Default: `relevance` with `q`, otherwise `name`. `entry` only orders people whose private part the caller may read'),
  withEmployment: queryFlag
    .default(false)
    .describe('Also give staff number, kind, dates and contract where the caller may read them; that is written down'),
  withTotal: queryFlag.default(false).describe('Also count all rows'),
});
export type PersonListQuery = z.output<typeof PersonListQuery>;

/** What the list shows of the employment on the day, to those who may read the private part. */
export const EmploymentSummary = z
  .object({
    staffNo: z.string(),
    kind: z.enum(employmentKinds),
    entryDate: isoDate.nullable(),
    exitDate: isoDate.nullable(),
    weeklyMinutes: z.number().int().nullable(),
    workingTimeModel: z.enum(workingTimeModels).nullable(),
    costCentre: z.string().nullable(),
  })
  .meta({ id: 'HrEmploymentSummary' });
export type EmploymentSummary = z.infer<typeof EmploymentSummary>;

/** One row of the people list. */
export const PersonSummary = PersonRef.extend({
  firstName: z.string(),
  lastName: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  mobile: z.string().nullable(),
  location: z.string().nullable(),
  positionTitle: z.string().nullable(),
  positionTitleEn: z.string().nullable(),
  unit: UnitRef.nullable(),
}).meta({ id: 'HrPersonSummary' });
export type PersonSummary = z.infer<typeof PersonSummary>;

/** A row of the people list; `employment` only when asked for and only where the caller may read it. */
export const PersonRow = PersonSummary.extend({ employment: EmploymentSummary.optional() }).meta({ id: 'HrPersonRow' });
export type PersonRow = z.infer<typeof PersonRow>;

/** A page of people; `totalItems` only when asked for, and with it of whom, besides themselves, the caller may read the private part. */
export const PersonPage = z
  .object({
    items: z.array(PersonRow),
    totalItems: z.number().int().optional(),
    hasMore: z.boolean(),
    readsPrivate: z.enum(['all', 'some', 'none']).optional(),
  })
  .meta({ id: 'HrPersonPage' });
export type PersonPage = z.infer<typeof PersonPage>;

/** A position that a person holds on the day. */
export const HeldPosition = z
  .object({
    positionId: z.uuid(),
    title: z.string(),
    titleEn: z.string().nullable(),
    /** Part of the position, in thousandths. */
    share: z.number().int(),
    isPrimary: z.boolean(),
    isLead: z.boolean(),
    unit: UnitRef,
  })
  .meta({ id: 'HrHeldPosition' });
export type HeldPosition = z.infer<typeof HeldPosition>;

const ContractState = z.object({
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  weeklyMinutes: z.number().int(),
  workingTimeModel: z.enum(workingTimeModels),
  costCentre: z.string().nullable(),
});

/** An employment with its contract versions, oldest first. */
export const Employment = z
  .object({
    id: z.uuid(),
    staffNo: z.string(),
    kind: z.enum(employmentKinds),
    entryDate: isoDate,
    /** Last day of the employment, included. */
    exitDate: isoDate.nullable(),
    federalState: z.enum(federalStates).nullable(),
    municipalityFlags: z.array(z.enum(municipalityFlags)),
    contracts: z.array(ContractState),
  })
  .meta({ id: 'HrEmployment' });
export type Employment = z.infer<typeof Employment>;

/** What only the person and those with `hr.person.private.read` get. */
export const PersonPrivate = z
  .object({
    birthDate: isoDate.nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    employments: z.array(Employment),
  })
  .meta({ id: 'HrPersonPrivate' });
export type PersonPrivate = z.infer<typeof PersonPrivate>;

/** A person's page. `private` is absent unless the caller may read it. */
export const PersonDetail = PersonSummary.extend({
  locale: z.enum(['de', 'en']).nullable(),
  /** Month and day of birth as `MM-DD`, only of people who want it shown. */
  birthday: z.string().optional(),
  positions: z.array(HeldPosition),
  /** From the company down to the person's own unit. */
  unitPath: z.array(UnitRef),
  /** Whoever holds the next occupied position up the solid line; without a line the lead of the unit. Several with job sharing. */
  leads: z.array(PersonRef),
  version: z.number().int(),
  private: PersonPrivate.optional(),
}).meta({ id: 'HrPersonDetail' });
export type PersonDetail = z.infer<typeof PersonDetail>;

/** The signed-in person for the home page: who leads me, who is in my team. */
export const Me = PersonSummary.extend({
  leads: z.array(PersonRef),
  teamMates: z.array(PersonSummary).max(50),
}).meta({ id: 'HrMe' });
export type Me = z.infer<typeof Me>;
