/** Delimiters that are recognised. */
export const DELIMITERS = [';', ',', '\t'] as const;

/** Counts the delimiters of each record, knowing quotes. */
function countPerRecord(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let filled = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === delimiter) count++;
    if (!quoted && letter === '\n') {
      if (filled) counts.push(count);
      count = 0;
      filled = false;
    } else if (letter.trim()) {
      filled = true;
    }
  }
  if (filled) counts.push(count);
  return counts;
}

/**
 * Finds the delimiter of a CSV file: the one that stands most evenly, then most often, in the first records.
 *
 * @param sample - the beginning of the file; its last record may be cut
 */
export function detectDelimiter(sample: string): string {
  const named = /^sep=(.)\r?\n/i.exec(sample);
  if (named) return named[1];
  let best = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = countPerRecord(sample, delimiter).slice(0, 50);
    const header = counts[0] ?? 0;
    if (!header) continue;
    const even = counts.filter(count => count === header).length / counts.length;
    const score = even * 1000 + Math.min(header, 999);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
