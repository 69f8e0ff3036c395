/** One text in every language of tOS. */
export interface LocalizedText {
  en: string;
  de: string;
}

const known = new Map<string, LocalizedText>();

/**
 * Titles of plugins, pages and sub-pages are plain strings in the frontend system. This registers the German text and
 * returns the English one to be passed as `title`; the shell shows the right one in sidebar, header, tabs and browser tab.
 *
 * @example
 * ```ts
 * PageBlueprint.make({ params: { title: localizedTitle({ en: 'People', de: 'Personen' }), … } })
 * ```
 */
export function localizedTitle(text: LocalizedText): string {
  known.set(text.en, text);
  return text.en;
}

/** The registered title in the language given; a title that nobody registered stays as it is. */
export function resolveTitle(title: string, language: string): string {
  return known.get(title)?.[language as keyof LocalizedText] ?? title;
}
