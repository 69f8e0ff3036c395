import { deriveOrgUnitColumns, derivePersonColumns } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { runSql } from '../runSql';

const BATCH = 1000;

interface Merged {
  externalKey: string;
  name: string;
  nameEn?: string | null;
  username?: string | null;
  firstName?: string | null;
  lastName: string;
  title?: string | null;
  email?: string | null;
}

const COMPUTED = {
  unit: (merged: Merged) => deriveOrgUnitColumns(merged),
  employee: (merged: Merged) =>
    derivePersonColumns({ ...merged, firstName: merged.firstName ?? '' } as Parameters<typeof derivePersonColumns>[0]),
};

/** Computes the columns that are not typed in, such as entity names and search texts, for everything new or changed. */
export async function deriveColumns(knex: Knex, runId: string) {
  for (const entity of ['unit', 'employee'] as const) {
    for (let after = '0'; ;) {
      const rows: { no: string; merged: Merged }[] = await knex('import_change')
        .select('no', 'merged')
        .where({ run_id: runId, entity })
        .whereIn('action', ['new', 'changed'])
        .andWhere('no', '>', after)
        .orderBy('no')
        .limit(BATCH);
      if (!rows.length) break;
      const derived = rows.map(({ no, merged }) => ({ no, derived: COMPUTED[entity](merged) }));
      await runSql(
        knex,
        `update import_change c set derived = d.derived from jsonb_to_recordset(:derived::jsonb) d(no bigint, derived jsonb) where c.no = d.no and c.run_id = :runId`,
        { runId, derived: JSON.stringify(derived) },
      );
      after = rows[rows.length - 1].no;
    }
  }
}
