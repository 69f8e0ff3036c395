import { refuse } from '../refuse';
import type { Write } from './RecordWriting';

interface Span {
  id: string;
  entry_date: string;
  exit_date: string | null;
}

const TABLES = ['contract_version', 'assignment'];

/**
 * Contracts and positions begin with the employment: what began on the old entry moves with it, what would lie before is cut.
 *
 * @throws ConflictError when something lies wholly before the new entry
 */
export async function moveEntry({ trx, actor }: Write, { id, entry_date: old }: Span, entry: string): Promise<void> {
  for (const table of TABLES) {
    const { rows } = await trx.raw(`select 1 from ${table} where employment_id = ? and valid_to <= ? limit 1`, [id, entry]);
    if (rows.length) {
      throw refuse(table === 'assignment' ? 'hr.employment.positionBeforeEntry' : 'hr.employment.contractBeforeEntry', { entry });
    }
    await trx.raw(`update ${table} set valid_from = ?, updated_by = ? where employment_id = ? and valid_from < ?`, [
      entry,
      actor,
      id,
      entry,
    ]);
  }
  await trx.raw(
    `update contract_version set valid_from = ?, updated_by = ? where employment_id = ? and valid_from = ?::date and valid_from > ?`,
    [entry, actor, id, old, entry],
  );
}

/** Nobody has a contract or a position after the last day; a later last day opens what ended with the earlier one. */
export async function moveExit(
  { trx, actor }: Pick<Write, 'trx' | 'actor'>,
  { id, exit_date: old }: Omit<Span, 'entry_date'>,
  exit: string | null,
): Promise<void> {
  for (const table of TABLES) {
    if (old) {
      await trx.raw(`update ${table} set valid_to = null, updated_by = ? where employment_id = ? and valid_to = ?::date + 1`, [
        actor,
        id,
        old,
      ]);
    }
    if (exit) {
      await trx.raw(`delete from ${table} where employment_id = ? and valid_from > ?`, [id, exit]);
      await trx.raw(
        `update ${table} set valid_to = ?::date + 1, updated_by = ? where employment_id = ? and (valid_to is null or valid_to > ?::date + 1)`,
        [exit, actor, id, exit],
      );
    }
  }
}
