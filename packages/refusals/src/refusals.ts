/** What a refusal is: it decides the class of the error and thereby the status (400, 409, 404, 403, 503). */
export type RefusalKind = 'input' | 'conflict' | 'missing' | 'forbidden' | 'unavailable';

/**
 * How a parameter is shown to a reader.
 *
 * - `text`: as it is
 * - `number`: with the separators of the language
 * - `date`: a plain day, `YYYY-MM-DD`
 * - `instant`: day and time, ISO 8601
 * - `person`: a reference such as `user:default/anna.becker`, shown as a name
 * - `term`: a word of the plugin (name of a field, a state) or several, each with a translation of its own
 */
export type RefusalParamKind = 'text' | 'number' | 'date' | 'instant' | 'person' | 'term';

/** One reason to refuse a request. */
export interface RefusalDefinition {
  kind: RefusalKind;
  /** Status when it is not the usual one of the kind, e.g. 413. */
  status?: number;
  /** The English sentence, for users of the API, logs and English readers. Parameters stand in it as `{{name}}`. */
  text: string;
  params?: Readonly<Record<string, RefusalParamKind>>;
}

/** Reasons by their code, which is `<plugin>.<slice>.<reason>` and never changes: it is part of the API. */
export type RefusalTable = Readonly<Record<string, RefusalDefinition>>;

/** Declares reasons and keeps their literal types. One table per slice; a plugin spreads them into one. */
export function defineRefusals<const T extends RefusalTable>(table: T): T {
  return table;
}

/** A parameter as it travels. */
export type RefusalParam = string | number | readonly string[];

type ParamValue<K> = K extends 'number' ? number : K extends 'term' ? string | readonly string[] : string;

/** The parameters that a reason takes. */
export type RefusalParams<D> = D extends { params: infer P } ? { [K in keyof P]: ParamValue<P[K]> } : Record<never, never>;

/** Arguments after the code: the parameters, when there are any. */
export type RefusalArgs<D> = D extends { params: object } ? [params: RefusalParams<D>] : [];

/** A reason without its sentence: what a page needs to say it in the reader's language. */
export interface Refusal {
  code: string;
  params?: Readonly<Record<string, RefusalParam>>;
}

/** Puts parameters into a sentence. */
export function fillRefusal(text: string, params: Refusal['params'] = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (hole, name) => (name in params ? [params[name]].flat().join(', ') : hole));
}

/**
 * Gives what a zod check takes (`.refine(isIban, problem('hr.field.iban'))`), so that its issue carries code and parameters of the table.
 * `path` names the field when the check is on the object.
 */
export function fieldProblemsOf<T extends RefusalTable>(table: T) {
  return <C extends keyof T & string>(code: C, ...args: RefusalArgs<T[C]>) => {
    const [params] = args as [Refusal['params']?];
    const message = fillRefusal(table[code].text, params);
    return { message, params: { code, ...(params && { params }) } };
  };
}
