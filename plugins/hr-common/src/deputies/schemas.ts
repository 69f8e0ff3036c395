import { z } from 'zod';
import { isoDate, PersonRef } from '../fields';
import { fieldProblem } from '../refusals/fieldRefusals';
import { readVersion } from '../records/inputFields';

/** How many deputies a person may have at a time; 1 is asked first. */
export const MAX_DEPUTY_RANK = 3;

const day = isoDate.refine(
  date => date >= '1900-01-01' && date < '2200-01-01',
  fieldProblem('hr.field.dayRange', { from: '1900', to: '2199' }),
);

/** Somebody who stands in for a person while they are away, from today on or later. */
export const Deputy = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    person: PersonRef,
    /** 1 is asked first. */
    rank: z.number().int(),
    validFrom: isoDate,
    /** First day on which they no longer stand in; null is open. */
    validTo: isoDate.nullable(),
  })
  .meta({ id: 'HrDeputy' });
export type Deputy = z.infer<typeof Deputy>;

/** Deputies of a person: those of today for everybody, planned ones for the person and for whoever may set them. */
export const DeputyList = z.object({ items: z.array(Deputy), rights: z.object({ manage: z.boolean() }) }).meta({ id: 'HrDeputyList' });
export type DeputyList = z.infer<typeof DeputyList>;

/** Sets a deputy from a day on; whoever had the rank until then stands in until the day before. */
export const NewDeputy = z
  .object({
    deputyId: z.uuid(),
    rank: z.number().int().min(1).max(MAX_DEPUTY_RANK).default(1),
    validFrom: day,
    validTo: day.nullable().default(null),
  })
  .strict()
  .refine(({ validFrom, validTo }) => !validTo || validTo > validFrom, { path: ['validTo'], ...fieldProblem('hr.field.endBeforeStart') })
  .meta({ id: 'HrNewDeputy' });
export type NewDeputy = z.output<typeof NewDeputy>;

/** Moves the end; one at or before the beginning takes the deputy back. */
export const DeputyChange = z.object({ version: readVersion, validTo: day.nullable() }).strict().meta({ id: 'HrDeputyChange' });
export type DeputyChange = z.output<typeof DeputyChange>;
