import { useLanguage } from '@tos/shell-react';
import { useCallback } from 'react';

/** Picks the English text of content that a company keeps in both languages, when there is one and it is wanted. */
export function useLocalName(): (german: string | null, english: string | null | undefined) => string {
  const language = useLanguage();
  return useCallback((german, english) => (language === 'en' && english ? english : (german ?? english ?? '')), [language]);
}
