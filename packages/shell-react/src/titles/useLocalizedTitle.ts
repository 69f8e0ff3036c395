import { useCallback } from 'react';
import { useLanguage } from '../format';
import { resolveTitle } from './localizedTitle';

/** Gives a function that translates titles registered with {@link localizedTitle}. */
export function useLocalizedTitle(): (title: string) => string {
  const language = useLanguage();
  return useCallback((title: string) => resolveTitle(title, language), [language]);
}
