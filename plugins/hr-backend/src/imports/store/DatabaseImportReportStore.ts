import { type ImportChange, type ImportProblem, problemText } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import type { ImportEntity } from '../checking/currentSql';
import { ENTITY_NAME } from '../checking/summarize';

interface ProblemRow extends Omit<ImportProblem, 'column' | 'reason'> {
  no: string;
  column_name: string;
}

interface ChangeRow extends Pick<ImportChange, 'action' | 'key' | 'label' | 'line'> {
  entity: ImportEntity;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  merged: Record<string, unknown> | null;
}

interface Page {
  limit: number;
  offset: number;
}

interface Seat {
  position: string;
  share: number;
}

/** A value as text; seats as `GF-02 (50 %)`. */
function show(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(({ position, share }: Seat) => `${position} (${share / 10} %)`).join(', ') || null;
  return String(value);
}

function toChange({ entity, action, key, label, line, before, after, merged }: ChangeRow): ImportChange {
  const source = after ?? (action === 'new' ? merged : null) ?? {};
  const fields = Object.keys(source)
    .filter(field => field !== 'ended' || before)
    .map(field => ({ field, before: show(before?.[field]), after: show(source[field]) }))
    .filter(({ before: old, after: now }) => action !== 'new' || old !== null || now !== null);
  return { entity: ENTITY_NAME[entity], action, key, label, line, fields };
}

/** Report and difference of a run, page by page. */
export class DatabaseImportReportStore {
  constructor(private readonly knex: Knex) {}

  async problems(runId: string, query: Page & { language: 'de' | 'en'; problem?: string; open?: string }) {
    const filtered = () => {
      const rows = this.knex('import_problem').where({ run_id: runId, ...(query.problem && { problem: query.problem }) });
      if (query.open === 'true') return rows.where('choice', 'reject');
      return query.open === 'false' ? rows.whereRaw(`choice is distinct from 'reject'`) : rows;
    };
    const [{ count }] = await filtered().count();
    const rows: ProblemRow[] = await filtered().orderByRaw('line nulls last, no').limit(query.limit).offset(query.offset);
    return { items: rows.map(row => this.#toProblem(row, query.language)), total: Number(count) };
  }

  /** The whole report in batches, in the order of the file. */
  async *allProblems(runId: string, language: 'de' | 'en'): AsyncGenerator<ImportProblem[]> {
    for (let offset = 0; ; offset += 1000) {
      const { items } = await this.problems(runId, { language, limit: 1000, offset });
      if (!items.length) return;
      yield items;
    }
  }

  async changes(runId: string, query: Page & { entity?: string; action?: string }) {
    const entity = (Object.keys(ENTITY_NAME) as ImportEntity[]).find(name => ENTITY_NAME[name] === query.entity);
    const filtered = () =>
      this.knex('import_change').where({ run_id: runId, ...(entity && { entity }), ...(query.action && { action: query.action }) });
    const [{ count }] = await filtered().count();
    const rows: ChangeRow[] = await filtered().orderBy('no').limit(query.limit).offset(query.offset);
    return { items: rows.map(toChange), total: Number(count) };
  }

  #toProblem(row: ProblemRow, language: 'de' | 'en'): ImportProblem {
    const { line, column_name: column, value, code, details, severity, problem, key, choice } = row;
    return { line, column, value, code, details, reason: problemText(code, details, language), severity, problem, key, choice };
  }
}
