/** Longest name that is kept, extension included. */
export const MAX_FILE_NAME = 150;

const EXTENSIONS: Record<string, string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/zip': ['zip'],
};

// Control characters, line separators and everything that changes the direction or hides in a line of text.
const INVISIBLE = /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const marker = (char: string) => `[U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * A name that is safe to show, to store and to save: characters that nobody sees become markers such as `[U+202E]`, what
 * separates folders becomes `_`, and the ending is that of the content.
 *
 * @param mediaType - what the content was recognised as
 */
export function safeFileName(name: string, mediaType: string): string {
  const plain = name
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(INVISIBLE, marker)
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const endings = EXTENSIONS[mediaType] ?? [];
  const hasEnding = endings.some(ending => plain.toLowerCase().endsWith(`.${ending}`) && plain.length > ending.length + 1);
  const usual = endings.length ? `.${endings[0]}` : '';
  const ending = hasEnding ? plain.slice(plain.lastIndexOf('.')) : usual;
  const stem = hasEnding ? plain.slice(0, plain.lastIndexOf('.')) : plain;
  const kept = [...(RESERVED.test(stem) ? `_${stem}` : stem || 'document')].slice(0, MAX_FILE_NAME - ending.length).join('');
  return `${kept}${ending}`;
}
