import { toNestErrors } from '@hookform/resolvers';
import { refusalOfIssue } from '@tos/refusals';
import { useCallback } from 'react';
import type { FieldError, FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { useSayRefusal } from './useSayRefusal';

/**
 * Judges a form by a schema of the contract, so that browser and backend agree, and says what is wrong in the reader's language.
 *
 * @param version - the version that was read, for schemas that demand one
 */
export function useSchemaResolver<V extends FieldValues, O>(schema: z.ZodType, version?: number): Resolver<V, unknown, O> {
  const say = useSayRefusal();
  return useCallback<Resolver<V, unknown, O>>(
    async (values, _context, options) => {
      const judged = schema.safeParse(version === undefined ? values : { ...values, version }, { reportInput: true });
      if (judged.success) return { values: judged.data as never, errors: {} };
      const errors: Record<string, FieldError> = {};
      for (const issue of judged.error.issues) {
        const name = issue.path.join('.') || 'root';
        // Of several problems of a field the first is shown.
        errors[name] ??= { type: issue.code, message: say({ ...refusalOfIssue(issue), message: issue.message }) };
      }
      return { values: {}, errors: toNestErrors(errors, options) as FieldErrors<V> } as never;
    },
    [say, schema, version],
  );
}
