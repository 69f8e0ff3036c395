import { useState } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { showRefusedFields } from './showRefusedFields';
import { useSayRefusal } from './useSayRefusal';
import { useSchemaResolver } from './useSchemaResolver';

interface NewFormOptions<V extends FieldValues, O, A> {
  values: V;
  schema: z.ZodType;
  create: (output: O) => Promise<A>;
  onCreated: (answer: A) => void;
}

/** A form for something that does not exist yet: no version, no conflict. */
export function useNewForm<V extends FieldValues, O extends FieldValues, A>(options: NewFormOptions<V, O, A>) {
  const { values, schema, create, onCreated } = options;
  const [error, setError] = useState<unknown>();
  const say = useSayRefusal();
  const [isDone, setIsDone] = useState(false);
  const form = useForm<V, unknown, O>({
    defaultValues: values as DefaultValues<V>,
    resolver: useSchemaResolver<V, O>(schema),
    mode: 'onChange',
  });
  const shown = form as unknown as UseFormReturn<V, unknown, FieldValues>;
  const submit = form.handleSubmit(async output => {
    setError(undefined);
    try {
      const answer = await create(output);
      setIsDone(true);
      onCreated(answer);
    } catch (problem) {
      setError(problem);
      showRefusedFields(shown, problem, say);
    }
  });
  return { form: shown, submit, error, isDone };
}
