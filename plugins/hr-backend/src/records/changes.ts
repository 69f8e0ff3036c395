import { isDeepStrictEqual } from 'node:util';

type Values = Record<string, unknown>;

/** What differs, before and after, by field; undefined when nothing does. `wanted` holds only the fields that were sent. */
export function differences(current: Values, wanted: Values): { before: Values; after: Values } | undefined {
  const fields = Object.keys(wanted).filter(
    field => wanted[field] !== undefined && !isDeepStrictEqual(current[field] ?? null, wanted[field]),
  );
  if (!fields.length) return undefined;
  const pick = (values: Values) => Object.fromEntries(fields.map(field => [field, values[field] ?? null]));
  return { before: pick(current), after: pick(wanted) };
}

/** Renames fields to columns; lists become JSON. */
export function toColumns(values: Values, columns: Record<string, string>): Values {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      columns[field],
      value !== null && typeof value === 'object' && !(columns[field] === 'municipality_flags') ? JSON.stringify(value) : value,
    ]),
  );
}

/** Renames columns of a row (as JSON) to fields; a date without beginning is `null`. */
export function toFields(row: Values | undefined, columns: Record<string, string>): Values {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, row?.[column] === '-infinity' ? null : (row?.[column] ?? null)]),
  );
}

const BANK = ['iban', 'bic', 'accountHolder'];
const mask = (value: unknown) => (typeof value === 'string' ? `…${value.slice(-4)}` : value);

/** Bank data stand in the history by their last characters only. */
export function forHistory({ before, after }: { before: Values; after: Values }): { before: Values; after: Values } {
  const masked = (values: Values, other: Values) =>
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => {
        if (!BANK.includes(field)) return [field, value];
        // Two values that end alike must still show as a change.
        return [field, values === before && mask(value) === mask(other[field]) ? '…' : mask(value)];
      }),
    );
  return { before: masked(before, after), after: masked(after, before) };
}
