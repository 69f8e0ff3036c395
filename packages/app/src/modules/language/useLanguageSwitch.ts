import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useLanguage } from '@tos/shell-react';

/** Every language under its own name, so that it is found by who needs it. */
const NAMES: Readonly<Record<string, string>> = { de: 'Deutsch', en: 'English' };

/** The languages one can choose from, the chosen one, and how to choose. */
export function useLanguageSwitch() {
  const languageApi = useApi(appLanguageApiRef);
  const language = useLanguage();
  return {
    language,
    languages: languageApi.getAvailableLanguages().languages.map(id => ({ id, name: NAMES[id] ?? id })),
    choose: (id: string) => languageApi.setLanguage(id),
  };
}
