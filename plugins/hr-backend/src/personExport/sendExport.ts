import { csvLine, type PersonExportQuery } from '@tos/plugin-hr-common';
import type { Response } from 'express';
import { finished } from 'node:stream/promises';
import { headerCells, rowCells } from './exportCells';
import type { PersonExport } from './PersonExportService';
import { type Cell, XlsxWriter } from './XlsxWriter';

const BATCH = 500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NAMES = { de: 'personen', en: 'people' };

/** A number in a CSV file as the reader's spreadsheet takes it. */
const csvCell = (cell: Cell, comma: boolean) => (typeof cell === 'number' && comma ? String(cell).replace('.', ',') : cell);

/** Writes an export to the browser, no faster than it is taken. */
export async function sendExport({ columns, rows, today }: PersonExport, query: PersonExportQuery, res: Response): Promise<void> {
  const { format, lang, header } = query;
  res.attachment(`${NAMES[lang]}-${today}.${format}`).type(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX);
  const workbook = format === 'xlsx' ? new XlsxWriter({ sheetName: NAMES[lang], write: chunk => void res.write(chunk) }) : undefined;
  const comma = lang === 'de' && header === 'titles';
  if (!workbook) res.write('\uFEFF');
  const write = (lines: Cell[][]) => {
    if (workbook) workbook.rows(lines);
    else res.write(lines.map(cells => csvLine(cells.map(cell => csvCell(cell, comma)))).join(''));
  };
  write([headerCells(columns, query)]);
  for (let start = 0; start < rows.length; start += BATCH) {
    write(rows.slice(start, start + BATCH).map(row => rowCells(row, columns, query)));
    if (res.writableNeedDrain) await new Promise(resolve => res.once('drain', resolve).once('close', resolve));
    if (res.destroyed) return;
  }
  workbook?.end();
  res.end();
  await finished(res).catch(() => undefined);
}
