import type { z } from 'zod';
import { defineRefusals, type Refusal } from './refusals';

/** What the contract itself refuses, in every plugin. The German sentences are in `@tos/shell-react`. */
export const contractRefusals = defineRefusals({
  'contract.invalid': { kind: 'input', text: 'The request was not accepted' },
  'contract.notPermitted': { kind: 'forbidden', text: 'Not permitted: {{permission}}', params: { permission: 'text' } },
  'contract.upload.type': { kind: 'input', status: 415, text: 'Content-Type must be one of {{types}}', params: { types: 'term' } },
  'contract.upload.size': { kind: 'input', status: 413, text: 'The file is larger than {{bytes}} bytes', params: { bytes: 'number' } },
  'contract.idempotency.key': { kind: 'input', text: 'Idempotency-Key must be 8 to 200 visible ASCII characters' },
  'contract.idempotency.otherRequest': { kind: 'conflict', text: 'This Idempotency-Key was used for another request within the last day' },
  'contract.idempotency.running': { kind: 'conflict', text: 'The same request is still being worked on; please wait a moment' },
  'contract.idempotency.answerLost': {
    kind: 'conflict',
    text: 'This was begun, and its answer is lost; please look before you do it again',
  },
  'contract.field.needed': { kind: 'input', text: 'Please fill this in.' },
  'contract.field.tooShort': { kind: 'input', text: 'At least {{min}} characters.', params: { min: 'number' } },
  'contract.field.tooLong': { kind: 'input', text: 'At most {{max}} characters.', params: { max: 'number' } },
  'contract.field.tooFew': { kind: 'input', text: 'At least {{min}} entries.', params: { min: 'number' } },
  'contract.field.tooMany': { kind: 'input', text: 'At most {{max}} entries.', params: { max: 'number' } },
  'contract.field.tooSmall': { kind: 'input', text: 'At least {{min}}.', params: { min: 'number' } },
  'contract.field.tooBig': { kind: 'input', text: 'At most {{max}}.', params: { max: 'number' } },
  'contract.field.multipleOf': { kind: 'input', text: 'Only multiples of {{step}}.', params: { step: 'number' } },
  'contract.field.date': { kind: 'input', text: 'Please enter a day.' },
  'contract.field.email': { kind: 'input', text: 'This is not an e-mail address.' },
  'contract.field.unknown': { kind: 'input', text: 'Unknown: {{names}}.', params: { names: 'term' } },
  'contract.field.wrong': { kind: 'input', text: 'This value does not fit.' },
});

type Code = keyof typeof contractRefusals;
type Issue = z.core.$ZodIssue;

/** One rejected field of a request: a reason with its English sentence. */
export interface FieldProblem extends Refusal {
  /** Where: `query.limit`, `body.rows[3].name`. */
  path: string;
  /** What is wrong and what is expected, in English. */
  message: string;
}

const say = (code: Code, params?: Refusal['params']): Refusal => ({ code, ...(params && { params }) });

const LEAST: Partial<Record<string, Code>> = { string: 'contract.field.tooShort', array: 'contract.field.tooFew' };
const MOST: Partial<Record<string, Code>> = { string: 'contract.field.tooLong', array: 'contract.field.tooMany' };
const FORMATS: Partial<Record<string, Code>> = { date: 'contract.field.date', email: 'contract.field.email' };

/** By the kind of issue; complete, so that a new kind in zod does not compile unnoticed. */
const BY_ISSUE: { [K in Issue['code']]: (issue: Extract<Issue, { code: K }>) => Refusal } = {
  invalid_type: ({ input }) => say(input === undefined || input === null ? 'contract.field.needed' : 'contract.field.wrong'),
  too_small: ({ origin, minimum }) => {
    const min = Number(minimum);
    if (origin === 'string' && min === 1) return say('contract.field.needed');
    return say(LEAST[origin] ?? 'contract.field.tooSmall', { min });
  },
  too_big: ({ origin, maximum }) => say(MOST[origin] ?? 'contract.field.tooBig', { max: Number(maximum) }),
  invalid_format: ({ format }) => say(FORMATS[format] ?? 'contract.field.wrong'),
  not_multiple_of: ({ divisor }) => say('contract.field.multipleOf', { step: divisor }),
  unrecognized_keys: ({ keys }) => say('contract.field.unknown', { names: keys.map(key => key.slice(0, 60)) }),
  invalid_union: () => say('contract.field.wrong'),
  invalid_key: () => say('contract.field.wrong'),
  invalid_element: () => say('contract.field.wrong'),
  invalid_value: ({ input }) => say(input === undefined || input === null ? 'contract.field.needed' : 'contract.field.wrong'),
  custom: ({ params }) => {
    const { code, params: own } = (params ?? {}) as Partial<Refusal>;
    return typeof code === 'string' ? { code, ...(own && { params: own }) } : say('contract.field.wrong');
  },
};

/**
 * The reason behind an issue of zod. A schema gives its own by `fieldProblemsOf`.
 *
 * @param issue - of a parse with `reportInput: true`; without it a missing value counts as needed as well
 */
export function refusalOfIssue(issue: Issue): Refusal {
  return (BY_ISSUE[issue.code] as (issue: Issue) => Refusal)(issue);
}

/** Address of a field in a part of a request or a form: `body.rows[3].name`. */
export function fieldPath(part: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`), part);
}
