import { IMPORT_FIELDS, type ImportField, type ImportKind } from './fields';
import { normalizeHeader } from './normalize';
import type { MappingEntry } from './mapping';

/** A guess which column holds a field. */
export interface MappingSuggestion extends MappingEntry {
  column: number;
  /** 1 = the header is the field's own name, below 0.75 = only similar. */
  confidence: number;
}

const MINIMUM = 0.6;

function bigrams(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i < text.length - 1; i++) {
    const pair = text.slice(i, i + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Share of the letter pairs that two words have in common (Dice coefficient), 0 to 1. */
function similarity(a: string, b: string): number {
  if (a.length < 3 || b.length < 3) return 0;
  const [left, right] = [bigrams(a), bigrams(b)];
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  return (2 * common) / (a.length + b.length - 2);
}

function confidence(field: ImportField, header: string): number {
  const titles = [field.title.de, field.title.en, field.name].map(normalizeHeader);
  if (titles.includes(header)) return 1;
  const synonyms = field.synonyms.map(normalizeHeader);
  if (synonyms.includes(header)) return 0.95;
  return Math.max(...[...titles, ...synonyms].map(word => similarity(word, header))) * 0.8;
}

/**
 * Guesses which column holds which field. Each column and each field is used once; the surest pair goes first.
 * Only pairs of at least 0.6 are named.
 */
export function suggestMapping(kind: ImportKind, headers: string[]): MappingSuggestion[] {
  const pairs = headers.slice(0, 200).flatMap((header, column) => {
    const word = normalizeHeader(header.slice(0, 100));
    return word ? IMPORT_FIELDS[kind].map(field => ({ field: field.name, column, confidence: confidence(field, word) })) : [];
  });
  const chosen: MappingSuggestion[] = [];
  for (const pair of pairs.sort((a, b) => b.confidence - a.confidence || a.column - b.column)) {
    const taken = chosen.some(other => other.field === pair.field || other.column === pair.column);
    if (pair.confidence >= MINIMUM && !taken) chosen.push({ ...pair, confidence: Math.round(pair.confidence * 100) / 100 });
  }
  return chosen.sort((a, b) => a.column - b.column);
}
