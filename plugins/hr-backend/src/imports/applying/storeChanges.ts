import type { ImportKind } from '@tos/plugin-hr-common';
import { refuse } from '../../refuse';
import { ENTITIES } from '../checking/difference';
import { type Applying, runStatements } from './Applying';
import { AUDIT_STATEMENTS } from './auditChanges';
import { EMPLOYEE_STATEMENTS } from './employees';
import { LEAVING_STATEMENTS } from './leaving';
import { POSITION_STATEMENTS, UNIT_STATEMENTS } from './organisation';
import { runSql } from '../runSql';

const STATEMENTS = { unit: UNIT_STATEMENTS, position: POSITION_STATEMENTS, employee: EMPLOYEE_STATEMENTS };

const REASONS = {
  '23505': 'hr.import.keyTaken',
  '23P01': 'hr.import.spansOverlap',
  '23503': 'hr.import.recordMissing',
  '23514': 'hr.import.valueOutside',
} as const;

/**
 * Stores the difference of a run, inside the caller's transaction.
 *
 * @throws ConflictError when stored data forbids it, with what is in the way
 */
export async function storeChanges(applying: Applying, kind: ImportKind, onStep: (step: string) => Promise<void>) {
  try {
    await runSql(applying.trx, 'set constraints all deferred');
    for (const entity of ENTITIES[kind]) {
      await onStep(entity);
      await runStatements(applying, STATEMENTS[entity]);
    }
    await onStep('leaving');
    await runStatements(applying, LEAVING_STATEMENTS);
    await onStep('audit');
    await runStatements(applying, AUDIT_STATEMENTS);
    await runSql(applying.trx, 'set constraints all immediate');
  } catch (error) {
    const { code, detail, constraint } = error as { code?: string; detail?: string; constraint?: string };
    if (!code || !(code in REASONS)) throw error;
    const where = `${constraint ?? code}${detail ? `: ${detail.slice(0, 300)}` : ''}`;
    throw refuse(REASONS[code as keyof typeof REASONS], { where });
  }
}

/** Ids of people and units that a run touched; empty when they are too many to be named. */
export async function touchedIds({ trx, runId }: Applying, limit = 1000): Promise<{ personIds: string[]; orgUnitIds: string[] }> {
  const { rows } = await runSql<{ kind: string; id: string }>(
    trx,
    `select 'person' kind, e.person_id id from import_change c join employment e on e.id = c.target_id where c.run_id = :runId and c.entity = 'employee'
     union select 'unit', c.target_id from import_change c where c.run_id = :runId and c.entity = 'unit'
     union select 'unit', s.org_unit_id from import_change c join position s on s.id = c.target_id where c.run_id = :runId and c.entity = 'position'
     union select 'person', e.person_id from import_change c join assignment a on a.position_id = c.target_id join employment e on e.id = a.employment_id
       where c.run_id = :runId and c.entity = 'position'
     limit :limit`,
    { runId, limit: limit + 1 },
  );
  if (rows.length > limit) return { personIds: [], orgUnitIds: [] };
  const of = (kind: string) => rows.filter(row => row.kind === kind).map(row => row.id);
  return { personIds: of('person'), orgUnitIds: of('unit') };
}
