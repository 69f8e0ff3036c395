import type { Knex } from 'knex';
import { runSql } from '../runSql';

/** What the statements that store a run need. */
export interface Applying {
  trx: Knex;
  runId: string;
  effectiveDate: string;
  /** Who is written down as author. */
  actor: string;
}

/** SQL of the new and changed rows of an entity, as `c`. */
export const changed = (entity: string, action: 'new' | 'changed') =>
  `import_change c where c.run_id = :runId and c.entity = '${entity}' and c.action = '${action}'`;

/** Runs statements one after the other with the same bindings. */
export async function runStatements({ trx, runId, effectiveDate, actor }: Applying, statements: string[]) {
  for (const statement of statements) await runSql(trx, statement, { runId, effectiveDate, actor });
}

/** SQL of the id that a reference of `merged` points to. */
export const referenced = (field: string, entity: string) =>
  `(select r.id from import_ref r where r.entity = '${entity}' and r.key = lower(normalize(c.merged->>'${field}', NFC)))`;
