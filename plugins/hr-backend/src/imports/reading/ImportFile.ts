/** One row of a file. */
export interface FileRow {
  /** Line in a CSV file, row number in a sheet; counted from 1, the header included. */
  line: number;
  cells: string[];
}

/** What is known of a file once its header is read. */
export interface FileFormat {
  type: 'csv' | 'xlsx';
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  sheets: string[];
}

/** A file whose rows can be read once, one after the other; the first row is the header. */
export interface ImportFile {
  format: FileFormat;
  rows: AsyncIterable<FileRow>;
}
