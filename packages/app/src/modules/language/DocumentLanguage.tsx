import { useLanguage } from '@tos/shell-react';
import { useEffect } from 'react';

/** Keeps `<html lang>` in step with the chosen language, for screen readers, hyphenation and spelling. */
export function DocumentLanguage() {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}
