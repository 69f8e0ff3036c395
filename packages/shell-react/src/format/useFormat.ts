import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { createFormat, type Format } from './createFormat';
import { resolveLocale } from './resolveLocale';

/** The language chosen in tOS (`de`, `en`); the component renders again when it changes. */
export function useLanguage(): string {
  const languageApi = useApi(appLanguageApiRef);
  const subscribe = useCallback(
    (notify: () => void) => {
      const subscription = languageApi.language$().subscribe(notify);
      return () => subscription.unsubscribe();
    },
    [languageApi],
  );
  return useSyncExternalStore(subscribe, () => languageApi.getLanguage().language);
}

/** Dates, numbers and lists in the language chosen in tOS; changes with it. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => createFormat({ locale: resolveLocale(language) }), [language]);
}
