/** The form in which two spellings of a key are the same key: NFC, single blanks, lower case. */
export function normalizeKey(key: string): string {
  return key.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The form in which two spellings of a header or of a choice are the same word: `E-Mail:` is `e mail`, `Straße` is `strasse`. */
export function normalizeHeader(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, letter => GERMAN[letter])
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Recognises a file by its headers, whatever their order; profiles are found by it. */
export function headerFingerprint(headers: string[]): string {
  return headers.map(normalizeHeader).filter(Boolean).sort().join('|').slice(0, 4000);
}
