import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { refuse } from '../../refuse';
import { detectDelimiter } from './detectDelimiter';
import { detectEncoding, type FileEncoding } from './detectEncoding';
import type { FileRow, ImportFile } from './ImportFile';

const SAMPLE_BYTES = 64 * 1024;
/** A record beyond this is a quote that was never closed. */
const MAX_RECORD = 4_000_000;

const REASONS = {
  CSV_QUOTE_NOT_CLOSED: 'hr.import.quoteOpen',
  CSV_MAX_RECORD_SIZE: 'hr.import.rowTooLong',
  CSV_INVALID_CLOSING_QUOTE: 'hr.import.afterQuote',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'hr.import.afterQuote',
} as const;

async function readSample(path: string, encoding: FileEncoding): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: SAMPLE_BYTES - 1 })) chunks.push(chunk as Buffer);
  return iconv.decode(Buffer.concat(chunks), encoding).replace(/^\uFEFF/, '');
}

function textStream(path: string, encoding: FileEncoding): Readable {
  const source = createReadStream(path);
  const decoder = iconv.decodeStream(encoding) as unknown as Readable & NodeJS.WritableStream;
  source.once('error', error => decoder.destroy(error));
  decoder.once('close', () => source.destroy());
  return source.pipe(decoder);
}

async function* readRecords(text: Readable, delimiter: string): AsyncGenerator<FileRow> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
  });
  text.once('error', error => parser.destroy(error));
  let lastLine = 0;
  try {
    for await (const { record, info } of text.pipe(parser) as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      lastLine = info.lines;
      const breaks = record.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
      if (lastLine - breaks === 1 && /^sep=.?$/i.test(record.join(delimiter))) continue;
      if (record.some(cell => cell.trim())) yield { line: lastLine - breaks, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = { line: lastLine };
    if (error.code in REASONS) throw refuse(REASONS[error.code as keyof typeof REASONS], where);
    throw refuse('hr.import.csvBroken', { ...where, cause: error.message });
  } finally {
    text.destroy();
  }
}

/** Opens a CSV file of any of the encodings and delimiters that are recognised. */
export async function readCsv(path: string): Promise<ImportFile> {
  const encoding = await detectEncoding(path);
  const delimiter = detectDelimiter(await readSample(path, encoding));
  return {
    format: { type: 'csv', encoding, delimiter, sheet: null, sheets: [] },
    rows: readRecords(textStream(path, encoding), delimiter),
  };
}
