import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback } from 'react';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { formTranslationRef } from './formTranslationRef';
import { describeProblem } from './translateProblem';

type Say = (message: string) => string;

/** Errors are a tree like the values; leaves have a message. */
function translate(errors: unknown, say: Say): unknown {
  if (errors === null || typeof errors !== 'object') return errors;
  if ('message' in errors && typeof errors.message === 'string') return { ...errors, message: say(errors.message) };
  if (Array.isArray(errors)) return errors.map(error => translate(error, say));
  return Object.fromEntries(Object.entries(errors).map(([key, value]) => [key, translate(value, say)]));
}

/**
 * Judges a form by a schema of the contract, so that browser and backend agree, and says what is wrong in the reader's language.
 *
 * @param version - the version that was read, for schemas that demand one
 */
export function useSchemaResolver<V extends FieldValues, O>(schema: z.ZodType, version?: number): Resolver<V, unknown, O> {
  const { t } = useTranslationRef(formTranslationRef);
  return useCallback<Resolver<V, unknown, O>>(
    async (values, context, options) => {
      const judge = zodResolver(schema as never) as unknown as Resolver<V, unknown, O>;
      const result = await judge(version === undefined ? values : { ...values, version }, context, options);
      const say: Say = message => {
        const { key, values: figures } = describeProblem(message);
        return t(key as 'problem.tooLong', figures as never);
      };
      return { ...result, errors: translate(result.errors, say) as FieldErrors<V> } as typeof result;
    },
    [schema, t, version],
  );
}
