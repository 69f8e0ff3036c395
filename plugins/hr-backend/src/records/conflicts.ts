import { ConflictError, InputError } from '@backstage/errors';

/** A row as far as lost updates look at it. */
export interface VersionedRow {
  version: number;
  updated_by: string;
  updated_at: string;
}

/**
 * Refuses a write that is based on an older state.
 *
 * @throws ConflictError that also carries `changedBy`, `changedAt` and `version`, so that a page can show who was faster
 */
export function requireVersion(row: VersionedRow | undefined, version: number): void {
  const current = row?.version ?? 0;
  if (current === version) return;
  if (!row) throw new ConflictError(`Nothing is stored yet, so version ${version} cannot have been read. Read the record again.`);
  const changedAt = new Date(row.updated_at).toISOString();
  const message = `Changed meanwhile by ${row.updated_by} at ${changedAt} (version ${current}, not ${version}). Read the record again.`;
  throw Object.assign(new ConflictError(message), { changedBy: row.updated_by, changedAt, version: current });
}

/** An input error that names its field, as the contract's own checks do. */
export function fieldError(path: string, message: string): InputError {
  return Object.assign(new InputError(`${path}: ${message}`), { fields: [{ path, message }] });
}

/** Refuses a day that has passed. */
export function requireFutureDay(path: string, day: string, today: string): void {
  if (day < today) throw fieldError(path, 'must not lie in the past');
}

const TAKEN: Record<string, string> = {
  person_external_key: 'The staff number is already in use',
  employment_staff_no: 'The staff number is already in use',
  person_username: 'The account name is already in use',
  person_entity_name_key: 'The account name or staff number is already in use',
  working_time_model_name: 'There is already a model of that name',
  person_view_name: 'There is already a view of that name',
  contract_version_one_at_a_time: 'Two contract versions would count on the same day',
  assignment_one_primary: 'The employment would have two main positions on the same day',
  assignment_no_overlap: 'The employment would hold the same position twice on the same day',
};

/** Turns what the constraints of the database refuse into sentences. Anything else is thrown as it is. */
export function throwConflict(error: unknown): never {
  const { code, constraint = '' } = error as { code?: string; constraint?: string };
  if (code === '23505' || code === '23P01') throw new ConflictError(TAKEN[constraint] ?? 'There is already such an entry');
  if (code === '40P01' || code === '40001') throw new ConflictError('Somebody else changed the same record at this moment. Try again.');
  if (code === '23514' || code === '22008') throw new InputError(`A value lies outside what is possible (${constraint || 'date'})`);
  throw error;
}
