import type { ImportKind, MappingEntry, Treatment, TreatableProblem, TreatmentChoice } from '@tos/plugin-hr-common';
import { IMPORT_FIELDS, normalizeKey, TREATABLE } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';

/** What the steps of a check need to know of the run they work for. */
export interface Staging {
  knex: Knex;
  runId: string;
  kind: ImportKind;
  /** `YYYY-MM-DD`; changes are valid from this day. */
  effectiveDate: string;
  mode: 'add' | 'full';
  /** Keys that rows are to be attached to. */
  targets: string[];
  /** Header of the column of a field. */
  columnOf(field: string): string;
  /** What was chosen for a group of problems: for all, and for single keys. */
  choose(problem: TreatableProblem): Chosen;
}

/** Choices for a group of problems, ready to be bound to SQL. */
export interface Chosen {
  choice: TreatmentChoice;
  target: string | null;
  /** JSON: key → choice. */
  choices: string;
  /** JSON: key → key to attach to. */
  targets: string;
}

/** Entities of a file in the order in which they depend on each other. */
export const ROW_ENTITY = { orgUnits: 'unit', positions: 'position', employees: 'employee', posts: 'post' } as const satisfies Record<
  ImportKind,
  string
>;

/** Collects the choices for one group of problems. */
export function chooseFrom(treatments: Treatment[], withoutBadRows: boolean) {
  return (problem: TreatableProblem): Chosen => {
    const mine = treatments.filter(treatment => treatment.problem === problem);
    const general = mine.find(treatment => !treatment.key);
    const keyed = mine.filter(treatment => treatment.key);
    const canSkip = (TREATABLE[problem].choices as readonly TreatmentChoice[]).includes('skip');
    return {
      choice: general?.choice ?? (withoutBadRows && canSkip ? 'skip' : 'reject'),
      target: general?.target ?? null,
      choices: JSON.stringify(Object.fromEntries(keyed.map(({ key, choice }) => [normalizeKey(key!), choice]))),
      targets: JSON.stringify(
        Object.fromEntries(keyed.filter(({ target }) => target).map(({ key, target }) => [normalizeKey(key!), target])),
      ),
    };
  };
}

/** Names columns by the headers of the file. */
export function columnNames(kind: ImportKind, mapping: MappingEntry[], headers: string[]) {
  const names = new Map(mapping.map(entry => [entry.field, entry.column === undefined ? undefined : headers[entry.column]]));
  return (field: string) => names.get(field) ?? IMPORT_FIELDS[kind].find(known => known.name === field)?.title.en ?? field;
}
