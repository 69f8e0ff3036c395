import { z } from 'zod';
import { plainText } from '../fields';
import { fieldProblem } from '../refusals/fieldRefusals';
import { requiredLine } from './inputFields';

/** How many views of the people list one person may keep. */
export const MAX_PERSON_VIEWS = 30;

const word = z.string().refine(text => /^-?[A-Za-z][A-Za-z0-9]{0,39}$/.test(text), fieldProblem('hr.field.viewWord'));
const query = z
  .record(word, plainText(200))
  .refine(filters => Object.keys(filters).length <= 20, fieldProblem('contract.field.tooMany', { max: 20 }));
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
