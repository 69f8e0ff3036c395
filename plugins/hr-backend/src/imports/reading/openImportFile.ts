import { open } from 'node:fs/promises';
import { refuse } from '../../refuse';
import type { ImportLimits } from '../ImportLimits';
import type { FileRow, ImportFile } from './ImportFile';
import { readCsv } from './readCsv';
import { readXlsx } from './readXlsx';

const SIGNATURES = [
  ['d0cf11e0', 'hr.import.oldExcel'],
  ['25504446', 'hr.import.pdf'],
  ['ffd8ff', 'hr.import.picture'],
  ['89504e47', 'hr.import.picture'],
  ['47494638', 'hr.import.picture'],
  ['1f8b', 'hr.import.gzip'],
] as const;

/** A file whose header is read, with the data rows still to come. */
export interface OpenedImportFile extends Pick<ImportFile, 'format'> {
  headers: string[];
  rows: AsyncGenerator<FileRow>;
}

async function openByContent(path: string, limits: ImportLimits, sheet?: string): Promise<ImportFile> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0).finally(() => handle.close());
  if (!bytesRead) throw refuse('hr.file.empty');
  const hex = buffer.toString('hex');
  if (hex.startsWith('504b0304')) return readXlsx(path, limits, sheet);
  const other = SIGNATURES.find(([signature]) => hex.startsWith(signature));
  if (other) throw refuse(other[1]);
  return readCsv(path);
}

/** Names for columns without one, and different names for columns with the same one. */
function nameColumns(cells: string[]): string[] {
  const used = new Map<string, number>();
  return cells.map((cell, i) => {
    const name = cell.replace(/\s+/gu, ' ').trim().slice(0, 200) || `(${i + 1})`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count > 1 ? `${name} (${count})` : name;
  });
}

// PostgreSQL cannot store NUL; its picture is named as a control character in the report.
// The same goes for halves of characters.
const storable = (cell: string, max: number) =>
  (cell.length > max ? cell.slice(0, max + 1) : cell).replaceAll('\u0000', '\u2400').replace(/\p{Surrogate}/gu, '\ufffd');

async function* dataRows(rows: AsyncIterator<FileRow>, limits: ImportLimits): AsyncGenerator<FileRow> {
  let count = 0;
  try {
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      if (++count > limits.maxRows) throw refuse('hr.import.tooManyRows', { rows: limits.maxRows });
      const { line, cells } = next.value;
      yield { line, cells: cells.slice(0, limits.maxColumns + 1).map(cell => storable(cell, limits.maxCellLength)) };
    }
  } finally {
    await rows.return?.();
  }
}

/**
 * Opens a CSV or XLSX file, recognised by its content, and reads its header.
 *
 * @throws InputError when it is something else, damaged, without header, or beyond a limit
 */
export async function openImportFile(path: string, limits: ImportLimits, sheet?: string): Promise<OpenedImportFile> {
  const file = await openByContent(path, limits, sheet);
  const rows = file.rows[Symbol.asyncIterator]();
  const first = await rows.next();
  if (first.done) throw refuse('hr.import.noHeader');
  const { cells } = first.value;
  if (cells.length > limits.maxColumns) {
    await rows.return?.();
    throw refuse('hr.import.tooManyColumns', { columns: cells.length, max: limits.maxColumns });
  }
  return {
    format: file.format,
    headers: nameColumns(cells.map(cell => storable(cell, limits.maxCellLength))),
    rows: dataRows(rows, limits),
  };
}
