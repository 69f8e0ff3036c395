import type { formTranslationRef } from './formTranslationRef';

type Key = keyof (typeof formTranslationRef)['T'] & `problem.${string}`;

/** A problem in the reader's language: which text, with which figures. */
export interface FormProblem {
  key: Key;
  values?: Record<string, string>;
}

/** Sentences of the contract's schemas, and what a reader is told. */
const KNOWN: [RegExp, Key, string?][] = [
  [/at most (\d+) characters/, 'problem.tooLong', 'max'],
  [/at most (\d+) contacts/, 'problem.tooMany', 'max'],
  [/a week has/, 'problem.wrong'],
  [/must be one line|NUL characters|control characters/, 'problem.oneLine'],
  [/must not be empty|is needed|received (undefined|null)/, 'problem.needed'],
  [/e-mail address/, 'problem.email'],
  [/phone number/, 'problem.phone'],
  [/IBAN/, 'problem.iban'],
  [/BIC/, 'problem.bic'],
  [/expected a da(te|y)/, 'problem.date'],
  [/must not lie before the entry/, 'problem.exitBeforeEntry'],
  [/must lie after the first day/, 'problem.endBeforeStart'],
  [/say why the past/, 'problem.sayWhy'],
  [/expected number to be <=(\d+)/, 'problem.tooBig', 'max'],
  [/expected number to be >=(\d+)/, 'problem.tooSmall', 'min'],
];

/**
 * Finds the reader's words for a sentence of a schema. A sentence that is not known is still a problem, so there is always an answer.
 *
 * @param message - what the schema says
 */
export function describeProblem(message: string): FormProblem {
  for (const [pattern, key, figure] of KNOWN) {
    const match = pattern.exec(message);
    if (match) return figure ? { key, values: { [figure]: match[1] } } : { key };
  }
  return { key: 'problem.wrong' };
}
