import type { ImportField } from './fields';
import type { ValueFormat } from './mapping';
import { normalizeHeader } from './normalize';
import type { ProblemCode } from './problems';

/** A value as it is stored, or why there is none. */
export type ParsedValue = { value: string | number | boolean | null } | { code: ProblemCode; details?: Record<string, string | number> };

const bad = (code: ProblemCode, details?: Record<string, string | number>): ParsedValue => ({ code, details });

const YES = ['ja', 'j', 'yes', 'y', 'true', 'wahr', 'x', '1'];
const NO = ['nein', 'n', 'no', 'false', 'falsch', '0'];
const EMAIL = /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\]{2,}$/u;
// eslint-disable-next-line no-control-regex -- these are what must not get in
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2400]/u;
const EARLIEST = 1900;
const LATEST = 2199;

function isoDate(year: number, month: number, day: number): ParsedValue {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < EARLIEST || year > LATEST) return bad('dateOutOfRange', { from: EARLIEST, to: LATEST });
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return bad('badDate');
  return { value: date.toISOString().slice(0, 10) };
}

/** Day number as spreadsheets count: 1 is 1 January 1900, and they believe in 29 February 1900. */
export function dateOfSerial(serial: number): ParsedValue {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function parseDate(text: string, format: ValueFormat): ParsedValue {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{5}(?:[.,]0+)?$/.test(text)) return dateOfSerial(parseInt(text, 10));
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!parts) return bad('badDate');
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (format === 'mdy') return isoDate(year, first, second);
  if (parts[2] === '.' || format === 'dmy' || first > 12) return isoDate(year, second, first);
  return second > 12 ? isoDate(year, first, second) : bad('ambiguousDate');
}

function parseNumber(text: string, format: ValueFormat): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f']/gu, '');
  const thousands = format === 'comma' || (format !== 'dot' && /^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) ? /\./g : undefined;
  const canonical = (thousands ? plain.replace(thousands, '') : plain).replace(
    format === 'dot' ? /,(?=\d{3})/g : /,/,
    format === 'dot' ? '' : '.',
  );
  return /^[+-]?\d{1,9}(\.\d{1,9})?$/.test(canonical) ? Number(canonical) : undefined;
}

function parseMinutes(text: string, format: ValueFormat): ParsedValue {
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text);
  const hours = clock ? Number(clock[1]) + Number(clock[2]) / 60 : parseNumber(text, format);
  if (hours === undefined) return bad('badNumber');
  return hours < 0 || hours > 168 ? bad('outOfRange', { from: 0, to: 168 }) : { value: Math.round(hours * 60) };
}

function parseThousandths(text: string, format: ValueFormat): ParsedValue {
  const percent = /^(.*?)\s*%$/.exec(text);
  const number = parseNumber(percent ? percent[1] : text, format);
  if (number === undefined) return bad('badNumber');
  const share = percent ? number / 100 : number;
  return share < 0 || share > 1000 ? bad('outOfRange', { from: 0, to: 1000 }) : { value: Math.round(share * 1000) };
}

function parseChoice(field: ImportField, text: string): ParsedValue {
  const word = normalizeHeader(text);
  const found = Object.entries(field.choices ?? {}).find(([value, words]) => normalizeHeader(value) === word || words.includes(word));
  return found ? { value: found[0] } : bad('badChoice', { allowed: Object.keys(field.choices ?? {}).join(', ') });
}

/**
 * Turns the text of a cell into the stored value. Never throws; an empty cell is `null`.
 *
 * Line breaks and tabs become blanks, text is NFC without blanks at its ends; markup and formulas stay as typed.
 */
export function parseValue(field: ImportField, raw: string, format: ValueFormat = 'auto'): ParsedValue {
  if (CONTROL.test(raw)) return bad('controlCharacter');
  const text = raw.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!text) return field.required ? bad('required') : { value: null };
  if (field.max && text.length > field.max && ['text', 'key', 'email'].includes(field.type)) {
    return bad('tooLong', { length: text.length, max: field.max });
  }
  switch (field.type) {
    case 'date':
      return parseDate(text, format);
    case 'minutes':
      return parseMinutes(text, format);
    case 'thousandths':
      return parseThousandths(text, format);
    case 'choice':
      return parseChoice(field, text);
    case 'boolean': {
      const word = normalizeHeader(text);
      if (YES.includes(word)) return { value: true };
      return NO.includes(word) ? { value: false } : bad('badBoolean');
    }
    case 'email':
      return EMAIL.test(text) ? { value: text } : bad('badEmail');
    default:
      return { value: text };
  }
}
