import { appLanguageApiRef, type AppLanguageApi } from '@backstage/frontend-plugin-api';
import { createRefusalWordsApi, refusalWordsApiRef } from '@tos/shell-react';

/** For `apis` of a test: refusals of HR are said in the reader's language, as the app does. */
export const refusalWords = [refusalWordsApiRef, createRefusalWordsApi({ hr: () => import('../refusals/hrRefusalWords') })] as const;

/** A refusal as the client of HR throws it. */
export function refused(statusCode: number, error: { code: string; message: string; params?: object; fields?: object[] }) {
  return Object.assign(new Error(`Request failed with ${statusCode}`), { statusCode, body: { error } });
}

/** For `apis` of a test: the reader has chosen German. */
export function german() {
  const api: AppLanguageApi = {
    getAvailableLanguages: () => ({ languages: ['de', 'en'] }),
    setLanguage: () => {},
    getLanguage: () => ({ language: 'de' }),
    language$: () => ({ subscribe: () => ({ unsubscribe: () => {}, closed: false }), [Symbol.observable]: () => api.language$() }),
  };
  return [appLanguageApiRef, api] as const;
}
