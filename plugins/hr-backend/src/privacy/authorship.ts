import type { Knex } from 'knex';
import { joinSql, queryRows, sql, word, type Sql } from '../database/sql';

interface AuthorColumns {
  table: string;
  columns: string[];
}

const IDENTIFIER = /^[a-z_]+$/;

/**
 * Where rows say who entered, changed or decided them. Found in the database and not listed by hand, so that no column is forgotten;
 * the audit log has its own rules.
 */
async function findAuthorColumns(knex: Knex): Promise<AuthorColumns[]> {
  const found = await queryRows<AuthorColumns>(
    knex,
    sql`select c.relname as "table", array_agg(a.attname::text order by a.attname) as columns from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'text'::regtype
      where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> 'audit_event'
        and (a.attname like ${'%\\_by'} or a.attname = 'actor')
      group by c.relname order by c.relname`,
  );
  return found.filter(({ table, columns }) => [table, ...columns].every(name => IDENTIFIER.test(name)));
}

const namedIn = (columns: string[], userRef: string): Sql => sql`${userRef} in (${joinSql(columns.map(word), ', ')})`;

/** In how many rows, whomever they are about, the user stands as somebody who entered, changed or decided something. */
export async function countAuthorship(userRef: string, knex: Knex): Promise<number> {
  let total = 0;
  for (const { table, columns } of await findAuthorColumns(knex)) {
    const [{ count }] = await queryRows<{ count: number }>(
      knex,
      sql`select count(*)::int as count from ${word(table)} where ${namedIn(columns, userRef)}`,
    );
    total += count;
  }
  return total;
}

/** Puts the pseudonym where the user stands. Versions and times of the rows stay: nothing of what they say has changed. */
export async function forgetAuthor(userRef: string, pseudonym: string, trx: Knex): Promise<void> {
  await trx.raw(`set local tos.forgetting = 'on'`);
  for (const { table, columns } of await findAuthorColumns(trx)) {
    const values = columns.map(word).map(column => sql`${column} = case when ${column} = ${userRef} then ${pseudonym} else ${column} end`);
    await queryRows(trx, sql`update ${word(table)} set ${joinSql(values, ', ')} where ${namedIn(columns, userRef)}`);
  }
  await trx.raw(`set local tos.forgetting = 'off'`);
}
