import { z } from 'zod';
import { fieldProblem } from './refusals/fieldRefusals';

/** Calendar day without zone, `YYYY-MM-DD`. */
export const isoDate = z.iso.date('expected a date as YYYY-MM-DD');

/** Which day the answer is about; default: today in the company's zone. */
export const onDate = isoDate
  .refine(date => date >= '1900-01-01' && date < '2200-01-01', fieldProblem('hr.field.dayRange', { from: '1900', to: '2199' }))
  .optional();

/** Page of a list: at most 100 rows. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
};

/** `true`/`false` as they come in a query string. */
export const queryFlag = z.enum(['true', 'false']).transform(value => value === 'true');

/** Text that PostgreSQL can hold: no NUL character. */
export const plainText = (max: number) =>
  z
    .string()
    .max(max, `at most ${max} characters`)
    .refine(text => !text.includes('\0'), fieldProblem('hr.field.controlCharacters'));

/** Search text: words in any order; `%`, `_` and `\` stand for themselves. */
export const searchText = plainText(100).trim();

/** Reference to a unit by id, with what a reader needs to recognise it. */
export const UnitRef = z
  .object({ id: z.uuid(), name: z.string(), nameEn: z.string().nullable(), entityName: z.string() })
  .meta({ id: 'HrUnitRef' });
export type UnitRef = z.infer<typeof UnitRef>;

/** Reference to a person by id, with what a reader needs to recognise and link them. */
export const PersonRef = z
  .object({
    id: z.uuid(),
    displayName: z.string(),
    userEntityRef: z.string(),
    /** Version of the photo that colleagues may see, for its address; null when there is none or the person did not consent. */
    photo: z.number().int().nullable().optional(),
  })
  .meta({ id: 'HrPersonRef' });
export type PersonRef = z.infer<typeof PersonRef>;
