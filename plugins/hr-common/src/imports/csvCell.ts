const FORMULA_START = /^[\s\u00a0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/u;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * Text that a spreadsheet takes as text: a cell that could be read as a formula gets an apostrophe in front.
 * Plain numbers, also negative ones, stay numbers.
 */
export function neutralizeCell(value: string): string {
  return FORMULA_START.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
}

/** One line of a CSV file with `;`, ended by CRLF as RFC 4180 has it; every cell is neutralised and quoted when needed. */
export function csvLine(cells: (string | number | null | undefined)[]): string {
  const quoted = cells.map(cell => {
    const text = neutralizeCell(String(cell ?? ''));
    return /[";\r\n\u2028\u2029]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  });
  return `${quoted.join(';')}\r\n`;
}
