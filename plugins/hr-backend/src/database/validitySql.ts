import { sql, word, type Sql } from './sql';

/** The row under `alias` is valid on the day: `[valid_from, valid_to)`. */
export function validOn(alias: string, date: string): Sql {
  const row = word(alias);
  return sql`${row}.valid_from <= ${date} and (${row}.valid_to is null or ${row}.valid_to > ${date})`;
}

/** The employment under `alias` includes the day: entry and exit date are working days. */
export function activeOn(alias: string, date: string): Sql {
  const row = word(alias);
  return sql`${row}.entry_date <= ${date} and (${row}.exit_date is null or ${row}.exit_date >= ${date})`;
}

/** A date column as text, unknown (`-infinity`) as null. */
export function dateText(column: string): Sql {
  return word(`nullif(${column}, '-infinity')::text`);
}
