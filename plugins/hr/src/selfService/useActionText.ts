import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';

type Key = keyof (typeof selfServiceTranslationRef)['T'] & `action.${string}`;

const keyOf = (action: string) => `action.${action.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** How a reader calls what happened; what other slices write down and nobody has named stands as it is. */
export function useActionText(): (action: string) => string {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  return useCallback(
    action => {
      const key = keyOf(action) as Key;
      const text: string = t(key as 'action.personChanged');
      return text === key ? action : text;
    },
    [t],
  );
}
