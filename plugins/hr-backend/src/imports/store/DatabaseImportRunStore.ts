import type { Refusal } from '@tos/refusals';
import { hrRefusals, type ImportKind, type ImportState, type MappingEntry, type Treatment } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import type { CheckSummary } from '../checking/summarize';
import type { FileFormat } from '../reading/ImportFile';
import { queryRows, sql } from '../../database/sql';
import { OWN_CONTACT } from '../../permissions/fourEyes';
import { refuse } from '../../refuse';
import { runSql } from '../runSql';

/** A run as it is stored. */
export interface ImportRunRow {
  id: string;
  kind: ImportKind;
  file_name: string;
  state: ImportState;
  phase: string | null;
  progress_done: number;
  progress_total: number | null;
  version: number;
  file_format: FileFormat;
  columns: string[];
  /** `null` while the file is not wholly read. */
  row_count: number | null;
  mapping: MappingEntry[];
  treatments: Treatment[];
  mode: 'add' | 'full';
  effective_date: string;
  without_bad_rows: boolean;
  summary: CheckSummary | null;
  fingerprint: string | null;
  confirmed_leaving: number | null;
  /** The English sentence, and what a page says it by. */
  error: string | null;
  refusal: Refusal | null;
  created_by: string;
  created_at: Date;
  finished_at: Date | null;
}

/** Seconds without a sign of life after which a run counts as interrupted. */
const SILENCE_SECONDS = 15;
const AT_WORK = ['reading', 'checking', 'applying'];
const COLUMNS = `id, kind, file_name, state, phase, progress_done, progress_total, version, file_format, columns, row_count, mapping, treatments, mode,
  effective_date::text effective_date, without_bad_rows, summary, fingerprint, confirmed_leaving, error, refusal, created_by, created_at, finished_at`;

const json = (value: unknown) => JSON.stringify(value);

/** Runs of the importer. Who works on a run holds it by `owner` and keeps it alive by `heartbeat_at`. */
export class DatabaseImportRunStore {
  constructor(private readonly knex: Knex) {}

  async create(
    run: Pick<ImportRunRow, 'kind' | 'file_name' | 'file_format' | 'columns' | 'effective_date' | 'created_by'> & { owner: string },
  ): Promise<string> {
    const [row] = await this.knex('import_run')
      .insert({
        ...run,
        file_format: json(run.file_format),
        columns: json(run.columns),
        state: 'reading',
        phase: 'reading',
        heartbeat_at: this.knex.fn.now(),
      })
      .returning('id');
    return row.id;
  }

  /** @throws NotFoundError when there is no such run */
  async get(id: string): Promise<ImportRunRow> {
    await this.markInterrupted();
    const [row] = await this.knex('import_run').select(this.knex.raw(COLUMNS)).where({ id });
    if (!row) throw refuse('hr.import.missing');
    return row;
  }

  async list(query: { limit: number; offset: number; kind?: ImportKind }): Promise<{ rows: ImportRunRow[]; total: number }> {
    await this.markInterrupted();
    const filtered = () => this.knex('import_run').where(query.kind ? { kind: query.kind } : {});
    const [{ count }] = await filtered().count();
    const rows = await filtered()
      .select(this.knex.raw(COLUMNS))
      .orderBy([{ column: 'created_at', order: 'desc' }, 'id'])
      .limit(query.limit)
      .offset(query.offset);
    return { rows, total: Number(count) };
  }

  /** @throws ConflictError when somebody changed the run or it is in another state */
  async change(
    id: string,
    from: { version: number; states: ImportState[] },
    patch: Partial<ImportRunRow> & { owner?: string },
  ): Promise<ImportRunRow> {
    const values: Record<string, unknown> = { ...patch };
    for (const name of ['mapping', 'treatments', 'summary'] as const)
      if (patch[name] !== undefined) values[name] = patch[name] && json(patch[name]);
    if (patch.owner) values.heartbeat_at = this.knex.fn.now();
    const changed = await this.knex('import_run').where({ id, version: from.version }).whereIn('state', from.states).update(values);
    const run = await this.get(id);
    if (changed) return run;
    throw run.version === from.version ? refuse('hr.import.wrongState', { state: run.state }) : refuse('hr.import.changed');
  }

  /** @returns false when the run is no longer the owner's, e.g. cancelled */
  async update(id: string, owner: string, patch: Record<string, unknown>, knex: Knex = this.knex): Promise<boolean> {
    const values = {
      ...patch,
      heartbeat_at: knex.fn.now(),
      ...(patch.summary ? { summary: json(patch.summary) } : {}),
      ...(patch.refusal ? { refusal: json(patch.refusal) } : {}),
    };
    return (await knex('import_run').where({ id, owner }).whereIn('state', AT_WORK).update(values)) > 0;
  }

  /** Whether a checked run changes more of somebody than the work contact, or lets them leave. */
  async changesPerson(id: string, userRef: string): Promise<boolean> {
    const [, entityName] = /^user:default\/(.+)$/.exec(userRef.toLowerCase()) ?? [];
    if (entityName === undefined) return false;
    const rows = await queryRows(
      this.knex,
      sql`select from import_change c join employment e on e.id = c.target_id join person p on p.id = e.person_id
        where c.run_id = ${id} and c.entity = 'employee' and p.entity_name = ${entityName}
          and (c.action = 'leaving' or (c.after - ${[...OWN_CONTACT]}::text[]) <> '{}') limit 1`,
    );
    return rows.length > 0;
  }

  async isAnyApplying(): Promise<ImportRunRow | undefined> {
    await this.markInterrupted();
    const [row] = await this.knex('import_run').select(this.knex.raw(COLUMNS)).where({ state: 'applying' }).limit(1);
    return row;
  }

  /** Finds runs whose process is gone. What they had not committed is gone with it. */
  async markInterrupted(): Promise<void> {
    await this.knex('import_run')
      .whereIn('state', AT_WORK)
      .andWhere('heartbeat_at', '<', this.knex.raw(`now() - interval '${SILENCE_SECONDS} seconds'`))
      .update({
        state: 'interrupted',
        owner: null,
        phase: null,
        finished_at: this.knex.fn.now(),
        error: hrRefusals['hr.import.interrupted'].text,
        refusal: json({ code: 'hr.import.interrupted' }),
      });
  }

  /** Forgets uploaded rows of finished runs at once, and everything after some days. */
  async forget(retentionDays: number): Promise<void> {
    for (const table of ['import_row', 'import_item']) {
      await this.knex(table)
        .whereIn('run_id', this.knex('import_run').select('id').whereIn('state', ['applied', 'cancelled']))
        .delete();
    }
    await this.knex('import_run')
      .whereNotIn('state', AT_WORK)
      .andWhere('created_at', '<', this.knex.raw('now() - make_interval(days => ?)', [Math.max(1, Math.round(retentionDays))]))
      .delete();
  }

  async addRows(runId: string, rows: { line: number; cells: string[] }[]): Promise<void> {
    await runSql(
      this.knex,
      `insert into import_row (run_id, line, cells) select :runId, (r->>'line')::int, r->'cells' from jsonb_array_elements(:rows::jsonb) r on conflict do nothing`,
      { runId, rows: json(rows) },
    );
  }

  /** The first rows, to show what a column holds. */
  async samples(runId: string, count: number): Promise<string[][]> {
    const rows = await this.knex('import_row').select('cells').where({ run_id: runId }).orderBy('line').limit(count);
    return rows.map(row => row.cells);
  }
}
