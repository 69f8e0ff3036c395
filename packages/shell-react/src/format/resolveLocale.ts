/** Regions used when the browser names none for the chosen language. */
const DEFAULT_REGION: Readonly<Record<string, string>> = { de: 'de-DE', en: 'en-GB' };

/**
 * The locale that fits the language chosen in tOS: the browser's own region of that language (`de-AT`, `en-US`) when it
 * lists one, so that dates and the first day of the week look as the person expects.
 *
 * @param language - ISO 639-1 code of the language in use, e.g. `de`
 * @param browserLanguages - BCP 47 tags in order of preference; defaults to those of the browser
 */
export function resolveLocale(language: string, browserLanguages: readonly string[] = navigator.languages): string {
  const regional = browserLanguages.find(tag => tag.toLowerCase().startsWith(`${language}-`) && isTag(tag));
  return regional ?? DEFAULT_REGION[language] ?? language;
}

/** Browsers hand through what the system says, e.g. `en-US@posix`, and Intl throws at that. */
function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}
