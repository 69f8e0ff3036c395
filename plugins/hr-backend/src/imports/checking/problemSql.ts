import type { TreatableProblem } from '@tos/plugin-hr-common';
import type { Staging } from '../Staging';
import { runSql } from '../runSql';

/** What a query finds: rows of `import_item` (alias `i`) with something wrong. */
export interface Finding {
  problem: TreatableProblem;
  /** The field in question; the column of the report and what `clear` and `attach` change. */
  field: string;
  /** SQL after `from`, with an item as `i`. */
  from: string;
  /** SQL text of the value that is shown. */
  value?: string;
  /** SQL of the key by which single cases are treated; default: the key of the row. */
  key?: string;
  /** SQL jsonb with the details of the sentence. */
  details: string;
  /** SQL condition for the rows that `first`, `last` or any cut apply to; default: all. */
  affected?: string;
  /** SQL of the effect for choices beyond skip, clear and attach. */
  effect?: string;
  bindings?: Record<string, string | number>;
}

/**
 * Writes down a finding with the choice that was made for it.
 *
 * @returns how many rows it concerns
 */
export async function recordFinding({ knex, runId, columnOf, choose }: Staging, finding: Finding): Promise<number> {
  const { problem, field, from, details, key = 'i.key', value = `i.data->>'${field}'`, affected = 'true', effect = 'null' } = finding;
  const { choice, target, choices, targets } = choose(problem);
  const result = await runSql(
    knex,
    `insert into import_problem (run_id, line, column_name, value, code, details, severity, problem, key, choice, effect, field, target)
     select :runId, i.line, :column, left(coalesce(${value}, ''), 200), :problem, ${details}, 'error', :problem, (${key}), c.chosen,
       case when not (${affected}) then null
         when c.chosen = 'skip' then 'skip' when c.chosen = 'clear' then 'clear' when c.chosen = 'attach' then 'set' else ${effect} end,
       :field, coalesce(:targets::jsonb->>(${key}), :target)
     from ${from},
       lateral (select coalesce(:choices::jsonb->>(${key}), :choice) chosen) c`,
    { runId, column: columnOf(field), problem, field, choice, target, choices, targets, ...finding.bindings },
  );
  return result.rowCount;
}

/** Does to the rows what was chosen for a group of problems. */
export async function applyEffects({ knex, runId }: Staging, problem: TreatableProblem) {
  await runSql(
    knex,
    `update import_item i set
       skip = i.skip or p.effect = 'skip',
       data = case p.effect when 'clear' then i.data || jsonb_build_object(p.field, null)
         when 'set' then i.data || jsonb_build_object(p.field, p.target) else i.data end
     from import_problem p
     where p.run_id = :runId and i.run_id = :runId and p.line = i.line and p.problem = :problem and p.effect is not null and not i.skip`,
    { runId, problem },
  );
}
