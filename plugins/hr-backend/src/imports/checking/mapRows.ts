import { createRowMapper, describePost, KEY_FIELD, type MappingEntry, treatmentGroup } from '@tos/plugin-hr-common';
import { ROW_ENTITY, type Staging } from '../Staging';
import { runSql } from '../runSql';

const BATCH = 1000;

interface Problem {
  line: number;
  column_name: string;
  value: string;
  code: string;
  details: object;
  key: string;
}

const INSERT_ITEMS = `
  insert into import_item (run_id, entity, line, data)
  select :runId, :entity, (item->>'line')::int, item->'data' from jsonb_array_elements(:items::jsonb) item`;

const INSERT_PROBLEMS = `
  insert into import_problem (run_id, line, column_name, value, code, details, severity, problem, key, choice, effect)
  select :runId, p.line, p.column_name, p.value, p.code, p.details, 'error', :group, p.key, chosen, nullif(chosen, 'reject')
  from jsonb_to_recordset(:problems::jsonb) p(line int, column_name text, value text, code text, details jsonb, key text),
    lateral (select coalesce(:choices::jsonb->>lower(normalize(p.key, NFC)), :choice) chosen) c`;

/**
 * Turns the cells of all rows into values, in batches, and writes down what does not fit.
 *
 * @param onProgress - told the number of rows done after each batch
 */
export async function mapRows(staging: Staging, mapping: MappingEntry[], headers: string[], onProgress: (done: number) => Promise<void>) {
  const { knex, runId, kind } = staging;
  const mapper = createRowMapper(kind, mapping, headers);
  for (let after = -1, done = 0; ;) {
    const rows: { line: number; cells: string[] }[] = await knex('import_row')
      .select('line', 'cells')
      .where({ run_id: runId })
      .andWhere('line', '>', after)
      .orderBy('line')
      .limit(BATCH);
    if (!rows.length) return;
    const problems: Problem[] = [];
    const items = rows.map(({ line, cells }) => {
      const row = mapper(cells);
      const key = String(row.data[KEY_FIELD[kind]] ?? '');
      for (const { column, value, code, details = {} } of row.problems)
        problems.push({ line, column_name: column, value, code, details, key });
      return { line, data: kind === 'posts' ? describePost(row.data) : row.data };
    });
    await runSql(knex, INSERT_ITEMS, { runId, entity: ROW_ENTITY[kind], items: JSON.stringify(items) });
    if (problems.length) {
      const { choice, choices } = staging.choose('badValue');
      await runSql(knex, INSERT_PROBLEMS, {
        runId,
        problems: JSON.stringify(problems),
        group: treatmentGroup(problems[0].code)!,
        choice,
        choices,
      });
    }
    after = rows[rows.length - 1].line;
    done += rows.length;
    await onProgress(done);
  }
}
