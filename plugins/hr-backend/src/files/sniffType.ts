/** Types of content that are accepted. */
export type FileType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';

const at = (head: Buffer, offset: number, text: string) => head.toString('latin1', offset, offset + text.length) === text;

/** Known contents that are not accepted, with what to do instead. */
const REFUSED: [(head: Buffer) => boolean, string][] = [
  [
    head => at(head, 4, 'ftyp') && /^(heic|heix|hevc|mif1|msf1|avif)/.test(head.toString('latin1', 8, 12)),
    'Photos in the format HEIC or AVIF cannot be shown everywhere. Save the photo as JPEG and send it again.',
  ],
  [head => at(head, 0, 'GIF8'), 'GIF is not accepted. Save the picture as PNG or JPEG and send it again.'],
  [head => at(head, 0, 'PK\u0003\u0004'), 'Office documents and archives are not accepted. Save the document as PDF and send it again.'],
  [head => at(head, 0, '\u00d0\u00cf\u0011\u00e0'), 'Office documents are not accepted. Save the document as PDF and send it again.'],
  [
    head => /^[\s\u00ef\u00bb\u00bf]*<(\?xml|svg|!doctype|html)/i.test(head.toString('latin1')),
    'Web pages and SVG are not accepted. Save them as PDF or PNG.',
  ],
  [head => at(head, 0, 'MZ') || at(head, 0, '\u007fELF') || at(head, 0, '#!'), 'Programs are not accepted.'],
];

/** Type of a content by its first bytes, whatever its name says; undefined when it is none that is accepted. */
export function sniffType(head: Buffer): FileType | undefined {
  if (at(head, 0, '%PDF-1.') || at(head, 0, '%PDF-2.')) return 'application/pdf';
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (at(head, 0, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (at(head, 0, 'RIFF') && at(head, 8, 'WEBP')) return 'image/webp';
  return undefined;
}

/** Why a content is not accepted, as a sentence. */
export function refusalOf(head: Buffer): string {
  if (head.length === 0) return 'The file is empty.';
  return (
    REFUSED.find(([fits]) => fits(head))?.[1] ??
    'The content is neither a PDF nor a picture (JPEG, PNG, WebP). What counts is the content, not the name of the file.'
  );
}
