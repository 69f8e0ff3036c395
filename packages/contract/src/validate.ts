import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** One rejected field of a request. */
export interface FieldProblem {
  /** Where: `query.limit`, `body.rows[3].name`. */
  path: string;
  /** What is wrong and what is expected. */
  message: string;
}

const MAX_PROBLEMS = 50;

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
  const fields = result.error.issues.slice(0, MAX_PROBLEMS).map((issue): FieldProblem => ({
    path: pathOf(part, issue.path),
    message: issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.map(key => key.slice(0, 60)).join(', ')}` : issue.message,
  }));
  const error = new InputError(fields.map(field => `${field.path}: ${field.message}`).join('; '));
  throw Object.assign(error, { fields });
}

/** Query parameters as plain data: one value is a string, a repeated one an array of strings. */
export function readQuery(url: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [key, value] of new URLSearchParams(url.split('?')[1] ?? '')) {
    const known = query[key];
    query[key] = known === undefined ? value : [known, value].flat();
  }
  return { ...query };
}
