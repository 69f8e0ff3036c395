/** Types of content that are accepted. */
export type FileType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';

type ContentReason = `hr.file.${'empty' | 'heic' | 'gif' | 'archive' | 'office' | 'webPage' | 'program' | 'otherContent'}`;

const at = (head: Buffer, offset: number, text: string) => head.toString('latin1', offset, offset + text.length) === text;

/** Known contents that are not accepted; their sentences say what to do instead. */
const REFUSED: [(head: Buffer) => boolean, ContentReason][] = [
  [head => at(head, 4, 'ftyp') && /^(heic|heix|hevc|mif1|msf1|avif)/.test(head.toString('latin1', 8, 12)), 'hr.file.heic'],
  [head => at(head, 0, 'GIF8'), 'hr.file.gif'],
  [head => at(head, 0, 'PK\u0003\u0004'), 'hr.file.archive'],
  [head => at(head, 0, '\u00d0\u00cf\u0011\u00e0'), 'hr.file.office'],
  [head => /^[\s\u00ef\u00bb\u00bf]*<(\?xml|svg|!doctype|html)/i.test(head.toString('latin1')), 'hr.file.webPage'],
  [head => at(head, 0, 'MZ') || at(head, 0, '\u007fELF') || at(head, 0, '#!'), 'hr.file.program'],
];

/** Type of a content by its first bytes, whatever its name says; undefined when it is none that is accepted. */
export function sniffType(head: Buffer): FileType | undefined {
  if (at(head, 0, '%PDF-1.') || at(head, 0, '%PDF-2.')) return 'application/pdf';
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (at(head, 0, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (at(head, 0, 'RIFF') && at(head, 8, 'WEBP')) return 'image/webp';
  return undefined;
}

/** Why a content is not accepted. */
export function reasonAgainst(head: Buffer): ContentReason {
  if (head.length === 0) return 'hr.file.empty';
  return REFUSED.find(([fits]) => fits(head))?.[1] ?? 'hr.file.otherContent';
}
