import type { Knex } from 'knex';

const CASTS: Record<string, string> = { runId: 'uuid', effectiveDate: 'date' };

/**
 * Runs a statement with named values, each with its type. Knex reads `:name::type` as an identifier and `?` as a binding;
 * here `::` is a cast and `?` an operator of jsonb, as PostgreSQL has them.
 */
export async function runSql<Row = Record<string, unknown>>(
  knex: Knex,
  text: string,
  values: Record<string, string | number | null> = {},
): Promise<{ rows: Row[]; rowCount: number }> {
  const bindings: (string | number | null)[] = [];
  const sql = text.replace(/\?|(?<![:\w]):([A-Za-z]\w*)/g, (_match, name?: string) => {
    if (name === undefined) return '\\?';
    if (!(name in values)) throw new Error(`No value for :${name}`);
    bindings.push(values[name]);
    return `?::${CASTS[name] ?? (typeof values[name] === 'number' ? 'int' : 'text')}`;
  });
  return knex.raw(sql, bindings as Knex.RawBinding[]);
}
