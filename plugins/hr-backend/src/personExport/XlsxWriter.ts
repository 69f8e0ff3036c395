import { strToU8, Zip, ZipDeflate } from 'fflate';
import { toUSVString } from 'node:util';

/** A cell: text is never taken for a formula, numbers are numbers. */
export type Cell = string | number | null;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (type: string, target: string) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/${type}" Target="${target}"/></Relationships>`;

const FIXED_PARTS: Record<string, string> = {
  '[Content_Types].xml':
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
  'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
};

// What XML 1.0 has no way to write.
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) =>
  toUSVString(text)
    .replace(UNWRITABLE, '')
    .replace(/[&<>"]/g, sign => ESCAPES[sign]);

const cellXml = (cell: Cell) => {
  if (cell === null) return '<c/>';
  return typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
};
const rowXml = (cells: Cell[]) => `<row>${cells.map(cellXml).join('')}</row>`;

/** Writes a workbook of one sheet piece by piece; nothing is held but the piece at hand. */
export class XlsxWriter {
  readonly #zip: Zip;
  readonly #sheet: ZipDeflate;

  /** @param write - receives the pieces of the file in their order */
  constructor(options: { sheetName: string; write: (chunk: Uint8Array) => void }) {
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      options.write(chunk);
    });
    const name = escape(options.sheetName.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));
    const workbook = `${DECLARATION}<workbook xmlns="${SHEET}" xmlns:r="${DOCUMENT}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    for (const [path, text] of Object.entries({ ...FIXED_PARTS, 'xl/workbook.xml': workbook })) {
      const part = new ZipDeflate(path);
      this.#zip.add(part);
      part.push(strToU8(text), true);
    }
    this.#sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
    this.#zip.add(this.#sheet);
    this.#sheet.push(strToU8(`${DECLARATION}<worksheet xmlns="${SHEET}"><sheetData>`));
  }

  rows(rows: Cell[][]): void {
    this.#sheet.push(strToU8(rows.map(rowXml).join('')));
  }

  end(): void {
    this.#sheet.push(strToU8('</sheetData></worksheet>'), true);
    this.#zip.end();
  }
}
