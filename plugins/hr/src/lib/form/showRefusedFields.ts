import type { FieldProblem } from '@tos/refusals';
import { readRefusal } from '@tos/shell-react';
import { get, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';

/** Puts what the server found wrong with a field beside that field of the form, where the form has it. */
export function showRefusedFields<V extends FieldValues>(
  form: UseFormReturn<V, unknown, FieldValues>,
  error: unknown,
  say: (problem: Partial<FieldProblem>) => string,
): void {
  for (const field of readRefusal(error).fields) {
    const name = field.path.replace(/^body\./, '').replace(/\[(\d+)\]/g, '.$1');
    if (get(form.getValues(), name) !== undefined) form.setError(name as Path<V>, { type: 'server', message: say(field) });
  }
}
