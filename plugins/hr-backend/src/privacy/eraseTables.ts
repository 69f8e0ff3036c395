import type { Knex } from 'knex';
import { queryRows, sql, word } from '../database/sql';
import type { FileStore } from '../files/FileStore';
import { findPersonalTables } from './personalTables';
import { purposeOf } from './tablePurposes';

/** Removes the rows about a person from all tables whose purpose has ended, and takes the names out of those that stay. */
export async function eraseTables(personId: string, { trx, files }: { trx: Knex; files: FileStore }): Promise<void> {
  const stored = await queryRows<{ id: string | null }>(
    trx,
    sql`select unnest(array[small_file_id, medium_file_id, large_file_id]) as id from person_photo where person_id = ${personId}
      union all select unnest(array[archive_file_id, page_file_id, pdf_file_id]) from privacy_export where person_id = ${personId}`,
  );
  await trx.raw(`set local tos.leave_erasure = 'on'`);
  for (const { name, of } of (await findPersonalTables(trx)).reverse()) {
    if (purposeOf(name).action !== 'erase') continue;
    await queryRows(trx, sql`delete from ${word(name)} where ${of(personId)}`);
  }
  await trx.raw(`set local tos.leave_erasure = 'off'`);
  await files.remove(
    stored.map(({ id }) => id),
    trx,
  );
  await queryRows(trx, sql`update employment set staff_no = 'anon-' || id where person_id = ${personId}`);
  await trx.raw(`set local tos.audit_retention = 'on'`);
  await queryRows(
    trx,
    sql`update audit_event set before = null, after = null
      where subject_type = 'person' and subject_id = ${personId} and num_nonnulls(before, after) > 0`,
  );
  await trx.raw(`set local tos.audit_retention = 'off'`);
}
