import type { ImportKind } from './fields';

/** What can be done with a problem. */
export const TREATMENT_CHOICES = [
  'reject',
  'skip',
  'first',
  'last',
  'jobShare',
  'separate',
  'clear',
  'attach',
  'keep',
  'onePerson',
  'together',
] as const;

/**
 * What can be done with a problem.
 *
 * - `reject`: nothing is imported until the file is mended or another choice is made (the default everywhere)
 * - `skip`: leave the row out
 * - `first`, `last`: of several rows with one key, the one that stands first or last in the file
 * - `jobShare`: the rows are one seat with several holders
 * - `separate`: the rows are different seats (or people); each gets a key of its own
 * - `clear`: leave the value empty: a unit becomes a root, a seat has no superior, a person has no seat
 * - `attach`: put another key in its place (`target`)
 * - `keep`: it is right as it is
 * - `onePerson`: the same name is the same person; `together`: only while the shares add up to one full post
 */
export type TreatmentChoice = (typeof TREATMENT_CHOICES)[number];

/** Groups of problems that are treated alike. */
export const TREATABLE = {
  badValue: { choices: ['reject', 'skip'], recommended: 'skip' },
  duplicateKey: { choices: ['reject', 'skip', 'first', 'last', 'jobShare', 'separate'], recommended: 'first' },
  placeholderReference: { choices: ['reject', 'skip', 'separate'], recommended: 'separate' },
  selfReference: { choices: ['reject', 'skip', 'clear', 'attach'], recommended: 'clear' },
  danglingReference: { choices: ['reject', 'skip', 'clear', 'attach'], recommended: 'clear' },
  cycle: { choices: ['reject', 'skip', 'clear', 'attach'], recommended: 'clear' },
  multipleRoots: { choices: ['reject', 'keep', 'attach'], recommended: 'keep' },
  twoLeads: { choices: ['reject', 'skip', 'first', 'clear'], recommended: 'first' },
  overbookedPosition: { choices: ['reject', 'skip', 'keep', 'clear'], recommended: 'keep' },
  duplicateUsername: { choices: ['reject', 'skip', 'clear'], recommended: 'clear' },
  repeatedHolder: { choices: ['reject', 'separate', 'onePerson', 'together'], recommended: 'together' },
} as const satisfies Record<string, { choices: readonly TreatmentChoice[]; recommended: TreatmentChoice }>;

/** A group of problems that are treated alike. */
export type TreatableProblem = keyof typeof TREATABLE;

/** What can be wrong with a cell. */
export const VALUE_PROBLEMS = [
  'required',
  'tooLong',
  'badDate',
  'ambiguousDate',
  'dateOutOfRange',
  'badNumber',
  'outOfRange',
  'badBoolean',
  'badChoice',
  'badEmail',
  'controlCharacter',
  'extraCells',
  'exitBeforeEntry',
  'birthAfterEntry',
  'badShare',
] as const;

/** Everything that a report line can say. */
export type ProblemCode =
  (typeof VALUE_PROBLEMS)[number] | Exclude<TreatableProblem, 'badValue'> | 'keySpelling' | 'unusedColumn' | 'stillUsed';

/** `error` stops the import until it is treated; `warning` and `info` do not. */
export type ProblemSeverity = 'error' | 'warning' | 'info';

/** The group by which a report line is treated; none for hints. */
export function treatmentGroup(code: string): TreatableProblem | undefined {
  if ((VALUE_PROBLEMS as readonly string[]).includes(code)) return 'badValue';
  return code in TREATABLE ? (code as TreatableProblem) : undefined;
}

/** What to do with a group of problems, for all keys or for one. */
export interface Treatment {
  problem: TreatableProblem;
  choice: TreatmentChoice;
  /** Only for this key; without it for all of the group. */
  key?: string;
  /** The key to attach to, with `attach`. */
  target?: string;
}

const ONLY_POSTS: TreatmentChoice[] = ['jobShare', 'separate'];

/** The choices that make sense for a problem in a kind of file. */
export function choicesOf(kind: ImportKind, problem: TreatableProblem): TreatmentChoice[] {
  const { choices } = TREATABLE[problem];
  return choices.filter(choice => kind === 'posts' || !ONLY_POSTS.includes(choice));
}

/** What usually fits; never applied unless asked for. */
export function recommendedTreatments(kind: ImportKind): Treatment[] {
  return (Object.keys(TREATABLE) as TreatableProblem[])
    .map(problem => ({
      problem,
      choice: kind === 'posts' && problem === 'duplicateKey' ? ('jobShare' as const) : TREATABLE[problem].recommended,
    }))
    .filter(({ problem, choice }) => choicesOf(kind, problem).includes(choice));
}
