import type { ErasureItem } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word } from '../database/sql';
import type { FileStore } from '../files/FileStore';
import { findPersonalTables } from './personalTables';

const STATISTICS = { de: 'Statistik ohne Namen', en: 'Statistics without a name' };
const PROOF = { de: 'Nachweis der Löschung', en: 'Proof of the erasure' };

/** Tables whose rows stay after an erasure, with the reason; all other rows about the person go. */
export const KEPT_TABLES: Record<string, Pick<ErasureItem, 'action' | 'reason'>> = {
  person: { action: 'anonymise', reason: STATISTICS },
  employment: { action: 'anonymise', reason: STATISTICS },
  contract_version: { action: 'keep', reason: STATISTICS },
  assignment: { action: 'keep', reason: STATISTICS },
  privacy_erasure: { action: 'keep', reason: PROOF },
};

/** Removes the rows about a person from all tables but the kept ones and the documents, and takes the names out of the kept ones. */
export async function eraseTables(personId: string, { trx, files }: { trx: Knex; files: FileStore }): Promise<void> {
  const stored = await queryRows<{ id: string | null }>(
    trx,
    sql`select unnest(array[small_file_id, medium_file_id, large_file_id]) as id from person_photo where person_id = ${personId}
      union all select unnest(array[archive_file_id, page_file_id]) from privacy_export where person_id = ${personId}`,
  );
  for (const { name, of } of (await findPersonalTables(trx)).reverse()) {
    if (name in KEPT_TABLES || name === 'person_document') continue;
    await queryRows(trx, sql`delete from ${word(name)} where ${of(personId)}`);
  }
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
