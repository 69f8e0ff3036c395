import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** One rejected field of a request. */
export interface FieldProblem {
  /** Where: `query.limit`, `body.rows[3].name`. */
  path: string;
  /** What is wrong and what is expected. */
  message: string;
}

function pathOf(part: string, path: PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`), part);
}

/** Objects refuse keys they do not know, so that a misspelt filter is an error and not a silently wider list. */
export function strictObject<S extends z.ZodType | undefined>(schema: S): S {
  return (schema instanceof z.ZodObject && !schema.def.catchall ? schema.strict() : schema) as S;
}

/**
 * Parses one part of a request.
 *
 * @throws InputError whose `fields` name every rejected path with a sentence.
 */
export function parsePart(part: string, schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, 50).map((issue): FieldProblem => ({
    path: pathOf(part, issue.path),
    message: issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.map(key => key.slice(0, 60)).join(', ')}` : issue.message,
  }));
  throw Object.assign(new InputError(fields.map(field => `${field.path}: ${field.message}`).join('; ')), { fields });
}

/** Query parameters as plain data: one value is a string, a repeated one an array of strings. */
export function readQuery(url: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  const given = new URLSearchParams(url.split('?')[1] ?? '');
  for (const [key, value] of given) query[key] = key in query ? [query[key], value].flat() : value;
  return { ...query };
}
