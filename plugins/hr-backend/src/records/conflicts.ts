import { refuse } from '../refuse';

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
  if (!row) throw refuse('hr.record.nothingStored', { version });
  const changedAt = new Date(row.updated_at).toISOString();
  const error = refuse('hr.record.changedMeanwhile', { by: row.updated_by, at: changedAt });
  throw Object.assign(error, { changedBy: row.updated_by, changedAt, version: current });
}

/** Refuses a day that has passed. */
export function requireFutureDay(path: string, day: string, today: string): void {
  if (day < today) throw refuse.at(path, 'hr.record.dayPast');
}

const TAKEN = {
  person_external_key: 'hr.record.staffNoTaken',
  employment_staff_no: 'hr.record.staffNoTaken',
  person_username: 'hr.record.usernameTaken',
  person_entity_name_key: 'hr.record.entityNameTaken',
  working_time_model_name: 'hr.record.modelNameTaken',
  person_view_name: 'hr.record.viewNameTaken',
  person_deputy_one_per_rank: 'hr.deputy.rankTaken',
  person_deputy_once: 'hr.deputy.twice',
  company_day_once: 'hr.companyDay.taken',
  contract_version_one_at_a_time: 'hr.record.contractsOverlap',
  assignment_one_primary: 'hr.record.twoMainPositions',
  assignment_no_overlap: 'hr.record.positionHeldTwice',
} as const;

const takenBy = (constraint: string) => (constraint in TAKEN ? TAKEN[constraint as keyof typeof TAKEN] : 'hr.record.exists');

/** Turns what the constraints of the database refuse into refusals. Anything else is thrown as it is. */
export function throwConflict(error: unknown): never {
  const { code, constraint = '' } = error as { code?: string; constraint?: string };
  if (code === '23505' || code === '23P01') throw refuse(takenBy(constraint));
  if (code === '40P01' || code === '40001') throw refuse('hr.record.sameMoment');
  if (code === '23514' || code === '22008') throw refuse('hr.record.impossible', { where: constraint || 'date' });
  throw error;
}
