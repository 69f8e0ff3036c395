import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { profileTranslationRef } from './profileTranslationRef';

type Key = 'field.address';
const PRIVATE: Record<string, string> = { email: 'privateEmail', phone: 'privatePhone' };

/** How a reader calls a field of the private part. */
export function useFieldLabel(): (name: string) => string {
  const { t } = useTranslationRef(profileTranslationRef);
  return useCallback(name => t(`field.${PRIVATE[name] ?? name}` as Key), [t]);
}
