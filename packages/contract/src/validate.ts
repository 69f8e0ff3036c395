import { fieldPath, refusalOfIssue, type FieldProblem } from '@tos/refusals';
import { refuseFields } from '@tos/refusals/backend';
import { z } from 'zod';

/** Objects refuse keys they do not know, so that a misspelt filter is an error and not a silently wider list. */
export function strictObject<S extends z.ZodType | undefined>(schema: S): S {
  return (schema instanceof z.ZodObject && !schema.def.catchall ? schema.strict() : schema) as S;
}

const messageOf = (issue: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.map(key => key.slice(0, 60)).join(', ')}` : issue.message;

/**
 * Parses one part of a request.
 *
 * @throws InputError whose `fields` name every rejected path with a sentence and its reason.
 */
export function parsePart(part: string, schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, 50).map((issue): FieldProblem => ({
    path: fieldPath(part, issue.path),
    message: messageOf(issue),
    ...refusalOfIssue(issue),
  }));
  throw refuseFields(fields);
}

/** Query parameters as plain data: one value is a string, a repeated one an array of strings. */
export function readQuery(url: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  const given = new URLSearchParams(url.split('?')[1] ?? '');
  for (const [key, value] of given) query[key] = key in query ? [query[key], value].flat() : value;
  return { ...query };
}
