import { z } from 'zod';
import { requiredLine } from './inputFields';

/** How many views of the people list one person may keep. */
export const MAX_PERSON_VIEWS = 30;

const word = z.string().regex(/^-?[A-Za-z][A-Za-z0-9]{0,39}$/, 'expected the name of a filter or column');
const query = z
  .record(
    word,
    z
      .string()
      .max(200, 'at most 200 characters')
      .regex(/^[^\0]*$/, 'must not contain NUL characters'),
  )
  .refine(filters => Object.keys(filters).length <= 20, 'at most 20 filters');
const columns = z.array(word).max(30, 'at most 30 columns');

/** A saved view of the people list: filters as they stand in the address, and the chosen columns in their order. */
export const PersonView = z
  .object({ id: z.uuid(), name: z.string(), query: z.record(z.string(), z.string()), columns: z.array(z.string()) })
  .meta({ id: 'HrPersonView' });
export type PersonView = z.infer<typeof PersonView>;

export const PersonViewList = z.object({ items: z.array(PersonView) }).meta({ id: 'HrPersonViewList' });

export const NewPersonView = z
  .object({ name: requiredLine(100), query: query.default({}), columns: columns.default([]) })
  .meta({ id: 'HrNewPersonView' });
export type NewPersonView = z.output<typeof NewPersonView>;
