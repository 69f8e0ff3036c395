import { signedInName } from '../people/signedInName';
import { refuse } from '../refuse';
import { toColumns } from './changes';
import { PRIVATE, SENSITIVE } from './columns';
import type { VersionedRow } from './conflicts';
import type { Write } from './RecordWriting';

type Values = Record<string, unknown>;
type Table = 'person_private' | 'person_sensitive';

/** The one row that a person has in a table, as JSON. Lock the person before. */
export async function readPart(write: Write, table: Table, personId: string): Promise<(VersionedRow & Values) | undefined> {
  const row = await write
    .trx(table)
    .where({ person_id: personId })
    .select(write.trx.raw('to_jsonb(??) as row', [table]))
    .first();
  return row?.row;
}

async function writePart(write: Write, table: Table, personId: string, columns: Values): Promise<void> {
  const row = { ...columns, updated_by: write.actor };
  await write
    .trx(table)
    .insert({ person_id: personId, created_by: write.actor, ...row })
    .onConflict('person_id')
    .merge(row);
}

/** Stores changed private fields; the row may not exist yet. */
export const writePrivate = (write: Write, personId: string, after: Values) =>
  writePart(write, 'person_private', personId, toColumns(after, PRIVATE));

/** Stores changed fields of the special categories; the row may not exist yet. */
export const writeSensitive = (write: Write, personId: string, after: Values) =>
  writePart(write, 'person_sensitive', personId, toColumns(after, SENSITIVE));

/**
 * Locks the signed-in person and gives their id.
 *
 * @throws NotFoundError when the account belongs to nobody in HR
 */
export async function lockOwn({ trx, caller }: Write): Promise<string> {
  const own = await trx('person')
    .where({ entity_name: signedInName(caller.credentials) })
    .select('id')
    .forUpdate()
    .first();
  if (!own) throw refuse('hr.person.ownMissing');
  return own.id;
}
