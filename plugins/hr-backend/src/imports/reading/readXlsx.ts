import { refuse } from '../../refuse';
import type { ImportLimits } from '../ImportLimits';
import { GuardedZip } from './GuardedZip';
import type { FileRow, ImportFile } from './ImportFile';
import { parseXml, type XmlHandlers } from './parseXml';
import { readWorkbook, type Workbook } from './Workbook';

const DAYS_BETWEEN_1900_AND_1904 = 1462;
const FIRST_CERTAIN_SERIAL = 61;

/** Date as text, ISO; what is not a plain day keeps its time, so that it is named in the report. */
function dateText(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + DAYS_BETWEEN_1900_AND_1904 : serial;
  // Spreadsheets believe in 29 February 1900; below that day their counting is one off.
  const shift = days < FIRST_CERTAIN_SERIAL ? 1 : 0;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round((days + shift) * 86_400) * 1000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

const unescape = (text: string) => text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));

function cellText(workbook: Workbook, type: string, style: string, raw: string): string {
  if (type === 's') return unescape(workbook.strings[Number(raw)] ?? '');
  if (type === 'b') return raw === '1' ? 'true' : 'false';
  if (type === 'd') return raw.replace(/T00:00:00(\.0+)?Z?$/, '');
  if (type === 'inlineStr' || type === 'str' || type === 'e') return unescape(raw);
  const number = Number(raw);
  if (!raw || !Number.isFinite(number)) return raw;
  if (workbook.dateStyles[Number(style)]) return dateText(number, workbook.from1904);
  // 0.1 + 0.2 is stored as 0.30000000000000004; spreadsheets show 15 digits.
  return String(Number(number.toPrecision(15)));
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase() ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Handlers that collect rows; formulas are not looked at, only the value that was saved with them. */
function collectRows(workbook: Workbook, limits: ImportLimits, rows: FileRow[]): XmlHandlers {
  let row: FileRow = { line: 0, cells: [] };
  let cell = { column: 0, type: 'n', style: '', raw: '' };
  let inValue = false;
  return {
    open: (name, attributes) => {
      if (name === 'row') row = { line: Number(attributes.r ?? row.line + 1), cells: [] };
      if (name === 'c') {
        const column = attributes.r ? columnOf(attributes.r) : row.cells.length;
        cell = { column, type: attributes.t ?? 'n', style: attributes.s ?? '', raw: '' };
      }
      if (name === 'v' || name === 't') inValue = true;
    },
    text: text => {
      if (inValue && cell.raw.length <= limits.maxCellLength) cell.raw += text;
    },
    close: name => {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c' && cell.column >= 0 && cell.column <= limits.maxColumns) {
        row.cells[cell.column] = cellText(workbook, cell.type, cell.style, cell.raw);
      }
      if (name === 'row' && row.cells.some(text => text?.trim())) rows.push({ ...row, cells: Array.from(row.cells, text => text ?? '') });
    },
  };
}

async function* readSheet(zip: GuardedZip, workbook: Workbook, path: string, limits: ImportLimits): AsyncGenerator<FileRow> {
  try {
    const rows: FileRow[] = [];
    for await (const _piece of parseXml(await zip.stream(path), collectRows(workbook, limits, rows))) {
      yield* rows.splice(0);
    }
    yield* rows;
  } finally {
    zip.close();
  }
}

/** Opens a sheet of an XLSX file; without a name the first one. */
export async function readXlsx(path: string, limits: ImportLimits, sheetName?: string): Promise<ImportFile> {
  const zip = await GuardedZip.open(path, limits);
  try {
    const workbook = await readWorkbook(zip);
    const sheets = workbook.sheets.map(sheet => sheet.name);
    const sheet = sheetName === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === sheetName);
    if (!sheet) throw refuse('hr.import.sheetMissing', { name: sheetName!, sheets: sheets.slice(0, 20) });
    return {
      format: { type: 'xlsx', encoding: null, delimiter: null, sheet: sheet.name, sheets },
      rows: readSheet(zip, workbook, sheet.path, limits),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
