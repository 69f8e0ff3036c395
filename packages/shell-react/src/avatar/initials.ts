/** First letters of the first and the last word of a name, upper case; `Dr. Eva-Maria von Berg` gives `EB`. */
export function initials(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s,]+/)
    .filter(word => /^\p{L}/u.test(word) && !word.endsWith('.'));
  const first = words.at(0) ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].map(word => [...word][0]?.toLocaleUpperCase('de') ?? '').join('') || '?';
}
