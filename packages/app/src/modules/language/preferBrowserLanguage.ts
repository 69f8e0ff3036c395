const STORAGE_KEY = 'language';

/**
 * Before anybody has chosen, the browser's language decides: the first one it lists that tOS speaks. Writes the key the
 * platform's language selector reads at start, so it has to run before the app is created.
 */
export function preferBrowserLanguage(available: readonly string[], browserLanguages: readonly string[] = navigator.languages): void {
  if (window.localStorage.getItem(STORAGE_KEY)) return;
  const fitting = browserLanguages.map(tag => tag.toLowerCase().split('-')[0]).find(language => available.includes(language));
  if (fitting) window.localStorage.setItem(STORAGE_KEY, fitting);
}
