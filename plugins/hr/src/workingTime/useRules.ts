import { useWatch, type Control, type UseFormSetValue } from 'react-hook-form';
import type { RuleValues } from './ruleValues';

/** Any form that holds rules among its values. */
export interface RulesForm {
  control: unknown;
  setValue: unknown;
}

/** The rules in a form, and how they change. */
export function useRules(form: RulesForm): { values: RuleValues; change: (part: Partial<RuleValues>) => void } {
  const values = useWatch({ control: form.control as Control<RuleValues> }) as RuleValues;
  const setValue = form.setValue as UseFormSetValue<RuleValues>;
  const change = (part: Partial<RuleValues>) => {
    for (const [name, value] of Object.entries(part)) {
      setValue(name as keyof RuleValues, value as never, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    }
  };
  return { values, change };
}
