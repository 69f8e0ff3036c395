import type { FieldProblem, Refusal } from '@tos/refusals';

/** What an answer says about why a request was refused. */
export interface RefusedAnswer extends Partial<Refusal> {
  /** The server's English sentence, shown when nobody knows the code. */
  message?: string;
  /** Rejected fields, when there are any. */
  fields: (Partial<FieldProblem> & { path: string })[];
}

/** Reads it from a `ResponseError` of a contract client, or from any error that carries the same facts itself. */
export function readRefusal(error: unknown): RefusedAnswer {
  const own = (error ?? {}) as { message?: string; body?: { error?: object } };
  const facts = (own.body?.error ?? own) as Partial<Refusal & { message: string; fields: RefusedAnswer['fields'] }>;
  return {
    // Other errors have codes too (`ECONNRESET`), but without a dot.
    ...(typeof facts.code === 'string' && facts.code.includes('.') && { code: facts.code, params: facts.params }),
    message: facts.message ?? own.message,
    fields: Array.isArray(facts.fields) ? facts.fields : [],
  };
}
