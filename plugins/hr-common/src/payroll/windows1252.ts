const UNKNOWN = '?';
/** Letters that have no mark to drop. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
  ĸ: 'k',
  ŋ: 'n',
  Ŋ: 'N',
};

/** Bytes by letter. The five bytes without a letter decode to control characters; they stay out. */
function byteTable(): Map<string, number> {
  const letters = Array.from(new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)));
  return new Map(letters.map((letter, byte) => [letter, byte] as const).filter(([letter, byte]) => byte < 0x80 || letter >= '\u00a0'));
}

/** Text in Windows-1252, with what had to be written otherwise. */
export interface Windows1252 {
  bytes: Uint8Array<ArrayBuffer>;
  /** Each letter that the code page does not have, once, with what stands for it: `ć` as `c`, `漢` as `?`. */
  replaced: { letter: string; by: string }[];
}

/** Encodes for DATEV. Never a broken byte: what the code page lacks loses its mark or becomes a question mark, and is named. */
export function encodeWindows1252(text: string): Windows1252 {
  const bytes = byteTable();
  const replaced = new Map<string, string>();
  const write = (letter: string): string => {
    if (bytes.has(letter)) return letter;
    const bare = PLAIN[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
    const by = bare && [...bare].every(part => bytes.has(part)) ? bare : UNKNOWN;
    replaced.set(letter, by);
    return by;
  };
  const letters = [...text.normalize('NFC')].map(write).join('');
  return {
    bytes: Uint8Array.from(letters, letter => bytes.get(letter)!),
    replaced: [...replaced].map(([letter, by]) => ({ letter, by })),
  };
}
