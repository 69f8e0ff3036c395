import { z } from 'zod';
import { isoDate } from '../fields';
import { fieldProblem } from '../refusals/fieldRefusals';
import { RefusalFacts } from '../refusals/RefusalFacts';
import { optionalLine } from './inputFields';

/** How many people one bulk action may touch. */
export const MAX_BULK_PEOPLE = 500;

/** Sets the location at once, or the cost centre of the contracts from a day on. */
export const BulkChange = z
  .object({
    ids: z
      .array(z.uuid())
      .min(1, 'name at least one person')
      .max(MAX_BULK_PEOPLE, `at most ${MAX_BULK_PEOPLE} people at once`)
      .refine(ids => new Set(ids.map(id => id.toLowerCase())).size === ids.length, fieldProblem('hr.field.eachOnce')),
    location: optionalLine(200).optional(),
    costCentre: z
      .object({ value: optionalLine(50), validFrom: isoDate })
      .strict()
      .optional(),
  })
  .strict()
  .refine(({ location, costCentre }) => location !== undefined || costCentre !== undefined, fieldProblem('hr.field.nothingWanted'))
  .meta({ id: 'HrBulkChange' });
export type BulkChange = z.output<typeof BulkChange>;

/** What became of one person; the others are stored whatever happened to this one. */
export const BulkResult = z
  .object({
    id: z.uuid(),
    outcome: z.enum(['changed', 'unchanged', 'failed']),
    /** Why it failed, in English. */
    reason: z.string().nullable(),
    refusal: RefusalFacts.nullable(),
  })
  .meta({ id: 'HrBulkResult' });
export type BulkResult = z.infer<typeof BulkResult>;

export const BulkResults = z.object({ results: z.array(BulkResult) }).meta({ id: 'HrBulkResults' });
