import { choicesOf, type ImportKind, type ImportRun, recommendedTreatments, type TreatableProblem } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import type { Staging } from '../Staging';
import type { ImportEntity } from './currentSql';
import { ENTITIES } from './difference';
import { runSql } from '../runSql';

/** Names of the entities towards the caller. */
export const ENTITY_NAME = { unit: 'orgUnits', position: 'positions', employee: 'employees' } as const;

/** The numbers of a check. */
export type CheckSummary = Pick<ImportRun, 'problems' | 'changes' | 'guard'>;

/** The numbers before the first check. */
export function emptySummary(limitPercent: number): CheckSummary {
  const none = { new: 0, changed: 0, unchanged: 0, leaving: 0 };
  return {
    problems: { errors: 0, warnings: 0, open: 0, groups: [] },
    changes: { orgUnits: none, positions: none, employees: none },
    guard: { leaving: 0, total: 0, limitPercent, stopped: false },
  };
}

interface ProblemCount {
  problem: TreatableProblem | null;
  severity: string;
  n: number;
  open: number;
}

async function countProblems(knex: Knex, runId: string, kind: ImportKind): Promise<CheckSummary['problems']> {
  const { rows } = await runSql<ProblemCount>(
    knex,
    `select problem, severity, count(*)::int n, count(*) filter (where choice = 'reject')::int open from import_problem where run_id = :runId group by 1, 2 order by 1`,
    { runId },
  );
  const recommended = new Map(recommendedTreatments(kind).map(({ problem, choice }) => [problem, choice]));
  const count = (severity: string) => rows.filter(row => row.severity === severity).reduce((total, row) => total + row.n, 0);
  return {
    errors: count('error'),
    warnings: count('warning'),
    open: rows.reduce((total, row) => total + row.open, 0),
    groups: rows.flatMap(({ problem, n, open }) =>
      problem ? [{ problem, count: n, open, choices: choicesOf(kind, problem), recommended: recommended.get(problem) ?? 'reject' }] : [],
    ),
  };
}

async function countRows(knex: Knex, text: string, values: Record<string, string>): Promise<number> {
  const { rows } = await runSql<{ n: number }>(knex, text, values);
  return rows[0]?.n ?? 0;
}

const ACTIVE: Record<ImportEntity, string> = {
  unit: `select count(*)::int n from org_unit where coalesce(valid_to > :effectiveDate::date, true)`,
  position: `select count(*)::int n from position where coalesce(valid_to > :effectiveDate::date, true)`,
  employee: `select count(*)::int n from employment where coalesce(exit_date >= :effectiveDate::date, true)`,
};

/** People whose exit the file puts before the effective day leave just like those that are missing in it. */
const LEAVING = `
  select count(*)::int n from import_change where run_id = :runId and entity = :entity and (action = 'leaving'
    or action = 'changed' and (after->>'exitDate')::date < :effectiveDate::date and coalesce((before->>'exitDate')::date >= :effectiveDate::date, true))`;

const ITEMS = `
  select count(*)::int n from import_item i where run_id = :runId and entity = :entity and not skip and key is not null
    and not exists (select from import_problem p where p.run_id = :runId and p.line = i.line and p.choice = 'reject')`;

/** Counts problems and changes, and whether too many records would leave. */
export async function summarize({ knex, runId, kind, effectiveDate }: Staging, limitPercent: number): Promise<CheckSummary> {
  const summary = emptySummary(limitPercent);
  summary.problems = await countProblems(knex, runId, kind);
  for (const entity of ENTITIES[kind]) {
    const of = (action: string) =>
      countRows(knex, `select count(*)::int n from import_change where run_id = :runId and entity = :entity and action = :action`, {
        runId,
        entity,
        action,
      });
    const counts = { new: await of('new'), changed: await of('changed'), leaving: await of('leaving') };
    const items = await countRows(knex, ITEMS, { runId, entity });
    summary.changes[ENTITY_NAME[entity]] = { ...counts, unchanged: Math.max(0, items - counts.new - counts.changed) };
    const total = await countRows(knex, ACTIVE[entity], { effectiveDate });
    const leaving = await countRows(knex, LEAVING, { runId, entity, effectiveDate });
    summary.guard.leaving += leaving;
    summary.guard.total += total;
    summary.guard.stopped ||= leaving * 100 > total * limitPercent;
  }
  return summary;
}
