import { strToU8, zipSync, type Zippable } from 'fflate';

/** A cell as it stands in the XML of a sheet: text, or ready-made attributes and content. */
export type XlsxCell = string | number | boolean | null | { attributes: string; content: string };

/** What a made-up workbook consists of. */
export interface XlsxOptions {
  sheets?: Record<string, XlsxCell[][]>;
  inline?: boolean;
  from1904?: boolean;
  /** Number formats by id, used as styles 1, 2, … */
  formats?: string[];
  extra?: Zippable;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

function cellXml(cell: XlsxCell, reference: string, strings: string[], inline?: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return `<c r="${reference}" ${cell.attributes}>${cell.content}</c>`;
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`;
  if (inline) return `<c r="${reference}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  return `<c r="${reference}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
}

/** Writes a small XLSX workbook by hand, as spreadsheet programs lay it out. */
export function createXlsx({ sheets = {}, inline, from1904, formats = [], extra }: XlsxOptions): Buffer {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const parts: Zippable = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${names
        .map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escape(code)}"/>`).join('')}</numFmts>` +
        `<cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
  };
  names.forEach((name, i) => {
    const rows = sheets[name].map(
      (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`, strings, inline)).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`);
  });
  parts['xl/sharedStrings.xml'] = strToU8(
    `<sst>${strings.map(text => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
  );
  return Buffer.from(zipSync({ ...parts, ...extra }));
}
