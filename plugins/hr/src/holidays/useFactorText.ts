import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { holidaysTranslationRef } from './holidaysTranslationRef';

const WORDS = { 0: 'off', 500: 'half', 1000: 'whole' } as const;

/** How much of a company day is worked, in words. */
export function useFactorText(): (factor: number) => string {
  const { t } = useTranslationRef(holidaysTranslationRef);
  return useCallback(factor => t(WORDS[factor as keyof typeof WORDS]), [t]);
}
