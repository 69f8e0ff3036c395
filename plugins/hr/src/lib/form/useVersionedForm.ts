import { useState } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { showRefusedFields } from './showRefusedFields';
import { useSayRefusal } from './useSayRefusal';
import { useSchemaResolver } from './useSchemaResolver';

/** Values as they are stored, with the version they have there. */
export interface Stored<V> {
  values: V;
  version: number;
}

/** A field that somebody else has changed since the form was opened. */
export interface ConflictField<V> {
  name: keyof V & string;
  before: unknown;
  theirs: unknown;
  mine: unknown;
  /** Both changed it, and differently: one of the two must be chosen. */
  isContested: boolean;
}

interface VersionedFormOptions<V extends FieldValues, O> {
  stored: Stored<V>;
  schema: z.ZodType;
  /** Sends what has changed. */
  save: (changes: Partial<O>, version: number) => Promise<unknown>;
  /** Reads the record again. */
  reload: () => Promise<Stored<V>>;
  onSaved: () => void;
}

/** Who was faster, and when; as far as the backend says. */
export interface FasterSave {
  by?: string;
  at?: string;
}

export interface VersionedForm<V extends FieldValues> {
  form: UseFormReturn<V, unknown, FieldValues>;
  submit: (event?: React.BaseSyntheticEvent) => Promise<void>;
  /** What went wrong other than a conflict. */
  error: unknown;
  conflict: ConflictField<V>[];
  faster: FasterSave;
  takeTheirs: (name: keyof V & string) => void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
const isConflict = (error: unknown) => (error as { statusCode?: number })?.statusCode === 409;

function fasterOf(error: unknown): FasterSave {
  const { changedBy, changedAt } = (error as { body?: { error?: { changedBy?: string; changedAt?: string } } })?.body?.error ?? {};
  return { by: changedBy, at: changedAt };
}

/** What they changed between two states of the record, and what that means for what is typed. */
export function findConflicts<V extends FieldValues>(before: V, theirs: V, mine: V): ConflictField<V>[] {
  return Object.keys(theirs)
    .filter(name => !same(before[name], theirs[name]))
    .map(name => ({
      name,
      before: before[name],
      theirs: theirs[name],
      mine: mine[name],
      isContested: !same(mine[name], before[name]) && !same(mine[name], theirs[name]),
    }));
}

/**
 * A form over a record with a version. Only what was changed is sent. When somebody else was faster, their state is read: what they
 * changed and this form did not is taken over, the rest stays as typed until the next save, and `conflict` says what differs.
 */
export function useVersionedForm<V extends FieldValues, O extends FieldValues>(options: VersionedFormOptions<V, O>): VersionedForm<V> {
  const { schema, save, reload, onSaved } = options;
  const [base, setBase] = useState(options.stored);
  const say = useSayRefusal();
  const [error, setError] = useState<unknown>();
  const [conflict, setConflict] = useState<ConflictField<V>[]>([]);
  const [faster, setFaster] = useState<FasterSave>({});
  const form = useForm<V, unknown, O>({
    defaultValues: options.stored.values as DefaultValues<V>,
    resolver: useSchemaResolver<V, O>(schema, base.version),
    mode: 'onChange',
  });

  const shown = form as unknown as VersionedForm<V>['form'];
  const meet = (fresh: Stored<V>) => {
    const mine = form.getValues();
    setConflict(findConflicts(base.values, fresh.values, mine));
    form.reset(fresh.values);
    for (const name of Object.keys(fresh.values)) {
      if (!same(mine[name], base.values[name])) {
        form.setValue(name as Path<V>, mine[name], { shouldDirty: true, shouldValidate: true });
      }
    }
    setBase(fresh);
  };

  const submit = form.handleSubmit(async output => {
    setError(undefined);
    const typed = form.getValues();
    const changes = Object.fromEntries(Object.entries(output).filter(([name]) => !same(typed[name], base.values[name])));
    if (Object.keys(changes).length === 0) {
      onSaved();
      return;
    }
    try {
      await save(changes as Partial<O>, base.version);
      onSaved();
    } catch (problem) {
      const fresh = isConflict(problem) ? await reload().catch(() => undefined) : undefined;
      if (fresh && fresh.version !== base.version) {
        setFaster(fasterOf(problem));
        meet(fresh);
      } else {
        setError(problem);
        showRefusedFields(shown, problem, say);
      }
    }
  });

  const takeTheirs = (name: keyof V & string) => {
    form.setValue(name as Path<V>, base.values[name], { shouldDirty: true, shouldValidate: true });
    setConflict(fields => fields.filter(field => field.name !== name));
  };
  return { form: shown, submit, error, conflict, faster, takeTheirs };
}
