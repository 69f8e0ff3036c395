import { z } from 'zod';
import { isoDate, plainText } from '../fields';
import { federalStates, municipalityFlags, type MunicipalityFlag } from '../persons';
import { readVersion } from '../records/inputFields';
import { fieldProblem } from '../refusals/fieldRefusals';

/** First and last year that pages ask for; the rules reach further. */
export const calendarYears = { from: 2016, to: 2099 };
/** Thousandths of a day that are worked on a company day. */
export const companyDayFactors = [0, 500, 1000] as const;

const year = z.coerce.number().int().min(calendarYears.from).max(calendarYears.to);
const state = z.enum(federalStates);
const isFlag = (text: string): text is MunicipalityFlag => (municipalityFlags as readonly string[]).includes(text);

/** Which year and place; without a state it is the caller's own workplace, and the whole country where none is known. */
export const HolidayQuery = z.object({
  year,
  federalState: state.optional(),
  /** Municipal cases, separated by commas. */
  municipalityFlags: plainText(100)
    .optional()
    .transform(text => (text ? text.split(',') : []))
    .pipe(z.array(z.string().refine(isFlag, 'no such municipal case'))),
});
export type HolidayQuery = z.output<typeof HolidayQuery>;

const Place = { federalState: state.nullable(), municipalityFlags: z.array(z.enum(municipalityFlags)) };

/** A day of the calendar. */
export const HolidayEntry = z
  .object({
    date: isoDate,
    kind: z.enum(['public', 'company']),
    nameDe: z.string(),
    nameEn: z.string(),
    /** Thousandths of a day that are worked. */
    factor: z.number().int(),
    /** Sites that it concerns, of those with people whom the caller sees. */
    sites: z.array(z.string()),
  })
  .meta({ id: 'HrHolidayEntry' });
export type HolidayEntry = z.infer<typeof HolidayEntry>;

/** A site of the company with the place that decides its holidays. */
export const HolidaySite = z.object({ name: z.string(), ...Place }).meta({ id: 'HrHolidaySite' });
export type HolidaySite = z.infer<typeof HolidaySite>;

/** Holidays and company days of a year at a place. */
export const HolidayYear = z
  .object({
    year: z.number().int(),
    place: z.object({ ...Place, isOwn: z.boolean() }),
    items: z.array(HolidayEntry),
    /** Days from Monday to Friday that are no public holiday. */
    workdays: z.number().int(),
    sites: z.array(HolidaySite),
  })
  .meta({ id: 'HrHolidayYear' });
export type HolidayYear = z.infer<typeof HolidayYear>;

const factor = z.literal(companyDayFactors);
const name = plainText(100).trim().min(1);
const lastYear = z.number().int().min(1900).max(2199).nullable();

/** A company day as it is kept. */
export const CompanyDayRecord = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    day: isoDate,
    isYearly: z.boolean(),
    lastYear: z.number().int().nullable(),
    factor,
    nameDe: z.string(),
    nameEn: z.string(),
  })
  .meta({ id: 'HrCompanyDay' });
export type CompanyDayRecord = z.infer<typeof CompanyDayRecord>;

export const CompanyDayList = z.object({ items: z.array(CompanyDayRecord) }).meta({ id: 'HrCompanyDayList' });
export type CompanyDayList = z.infer<typeof CompanyDayList>;

const day = isoDate.refine(
  date => date >= '1900-01-01' && date < '2200-01-01',
  fieldProblem('hr.field.dayRange', { from: '1900', to: '2199' }),
);

/** Adds a company day. */
export const NewCompanyDay = z
  .object({ day, isYearly: z.boolean().default(false), lastYear: lastYear.default(null), factor, nameDe: name, nameEn: name })
  .strict()
  .meta({ id: 'HrNewCompanyDay' });
export type NewCompanyDay = z.output<typeof NewCompanyDay>;

/** Changes a company day. */
export const CompanyDayChange = z
  .object({
    version: readVersion,
    day: day.optional(),
    isYearly: z.boolean().optional(),
    lastYear: lastYear.optional(),
    factor: factor.optional(),
    nameDe: name.optional(),
    nameEn: name.optional(),
  })
  .strict()
  .meta({ id: 'HrCompanyDayChange' });
export type CompanyDayChange = z.output<typeof CompanyDayChange>;

export const CompanyDayRemoval = z.object({ version: readVersion }).strict().meta({ id: 'HrCompanyDayRemoval' });
