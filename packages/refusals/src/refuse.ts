import { ConflictError, InputError, NotAllowedError, NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { FieldProblem } from './fieldProblems';
import { fillRefusal, type Refusal, type RefusalArgs, type RefusalKind, type RefusalTable } from './refusals';

const CLASSES: Record<RefusalKind, new (message: string) => Error> = {
  input: InputError,
  conflict: ConflictError,
  missing: NotFoundError,
  forbidden: NotAllowedError,
  unavailable: ServiceUnavailableError,
};

/** An error of `@backstage/errors` that also says its reason; the error handler writes `code`, `params` and `fields` into the answer. */
export type RefusalError = Error & Refusal & { fields?: FieldProblem[]; status?: number };

/** A request that is refused because of its fields; the sentences of all of them are the message. */
export function refuseFields(fields: FieldProblem[]): RefusalError {
  const [{ code, params }] = fields.length === 1 ? fields : [{ code: 'contract.invalid', params: undefined }];
  const error = new InputError(fields.map(({ path, message }) => `${path}: ${message}`).join('; '));
  return Object.assign(error, { code, ...(params && { params }), fields });
}

/** Ways to refuse a request for a reason of a table; nothing else may make errors that reach a reader. */
export interface Refuse<T extends RefusalTable> {
  /** The error of a reason: `throw refuse('hr.person.missing')`. */
  <C extends keyof T & string>(code: C, ...args: RefusalArgs<T[C]>): RefusalError;
  /** The problem of a field, for `refuseFields`. */
  field<C extends keyof T & string>(path: string, code: C, ...args: RefusalArgs<T[C]>): FieldProblem;
  /** The error of a reason that lies in one field: `throw refuse.at('body.exitDate', 'hr.record.exitBeforeEntry')`. */
  at<C extends keyof T & string>(path: string, code: C, ...args: RefusalArgs<T[C]>): RefusalError;
}

/** Makes the one function with which the services of a plugin refuse. */
export function createRefuse<T extends RefusalTable>(table: T): Refuse<T> {
  const refusal = (code: string, params?: Refusal['params']) => ({ code, ...(params && { params }) });
  const refuse = (code: keyof T & string, params?: Refusal['params']) => {
    const { kind, status, text } = table[code];
    const error = new CLASSES[kind](fillRefusal(text, params));
    return Object.assign(error, refusal(code, params), status ? { status } : {});
  };
  const field = (path: string, code: keyof T & string, params?: Refusal['params']): FieldProblem => ({
    path,
    message: fillRefusal(table[code].text, params),
    ...refusal(code, params),
  });
  const at = (path: string, code: keyof T & string, params?: Refusal['params']) => refuseFields([field(path, code, params)]);
  return Object.assign(refuse, { field, at }) as Refuse<T>;
}

/** The reason that an error carries, e.g. to store it or to answer it as one result of many. */
export function refusalOf(error: unknown): Refusal | undefined {
  const { code, params } = (error ?? {}) as Partial<Refusal>;
  // Codes of the driver and of Node have no dot.
  return typeof code === 'string' && code.includes('.') ? { code, ...(params && { params }) } : undefined;
}
