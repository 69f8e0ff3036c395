import type {
  ContractSpan,
  WorkingTimeModelEvent,
  OwnWorkingTimeSpan,
  WorkingTimeModelDetail,
  WorkingTimeModelRecord,
  WorkingTimeRules,
} from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word } from '../database/sql';
import type { VersionedRow } from '../records/conflicts';
import { modelsSql, ownSpansSql, usedSinceSql } from './workingTimeSql';

/** Columns of `working_time_version` by field. */
const RULE_COLUMNS: Record<keyof WorkingTimeRules, string> = {
  days: 'days',
  shifts: 'shifts',
  cycleStart: 'cycle_start',
  frame: 'frame',
  core: 'core',
  dayValueMinutes: 'day_value_minutes',
};

type Row = Omit<WorkingTimeModelDetail, keyof WorkingTimeRules | 'cycleWeeks'> & {
  rules: WorkingTimeRules & { cycleWeeks: number };
};

/** A model's own row, locked until the transaction ends. */
export interface LockedModel extends VersionedRow {
  id: string;
  name: string;
  name_en: string | null;
  type: WorkingTimeModelRecord['type'];
  valid_from: string;
  valid_to: string | null;
}

/** Rules of a model as they are stored, by field. */
export interface StoredVersion extends VersionedRow, ContractSpan {
  rules: WorkingTimeRules;
}

interface EventRow {
  id: string;
  at: Date;
  actor: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const toModel = ({ rules, ...model }: Row) => ({ ...model, ...rules });

function toRuleColumns({ days, ...rules }: Partial<WorkingTimeRules>): Record<string, unknown> {
  const columns = Object.entries({ ...rules, ...(days && { days }) }).map(([field, value]) => [
    RULE_COLUMNS[field as keyof WorkingTimeRules],
    value !== null && typeof value === 'object' ? JSON.stringify(value) : value,
  ]);
  return { ...Object.fromEntries(columns), ...(days && { cycle_weeks: days.length }) };
}

/** Working-time models and their rules. */
export class DatabaseWorkingTimeStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#knex.transaction(work);
  }

  async list(today: string): Promise<WorkingTimeModelRecord[]> {
    return (await queryRows<Row>(this.#knex, modelsSql(today))).map(toModel);
  }

  /** Undefined when there is no such model. */
  async read(id: string, today: string, knex: Knex = this.#knex): Promise<WorkingTimeModelDetail | undefined> {
    const [row] = await queryRows<Row>(knex, modelsSql(today, { id, details: true }));
    return row && toModel(row);
  }

  readOwn(entityName: string, today: string): Promise<OwnWorkingTimeSpan[]> {
    return queryRows<OwnWorkingTimeSpan>(this.#knex, ownSpansSql(entityName, today));
  }

  /** Locks a model, so that its changes wait for each other. */
  async lock(id: string, trx: Knex): Promise<LockedModel | undefined> {
    const [found] = await queryRows<{ row: LockedModel }>(
      trx,
      sql`select to_jsonb(m) as row from working_time_model m where m.id = ${id} for update`,
    );
    return found?.row;
  }

  async modelOf(versionId: string, trx: Knex): Promise<string | undefined> {
    const row = await trx('working_time_version').where({ id: versionId }).select('working_time_model_id').first();
    return row?.working_time_model_id;
  }

  /** Rules of a model at all times, oldest first. */
  async versions(modelId: string, trx: Knex): Promise<StoredVersion[]> {
    const rows = await queryRows<{ row: any }>(
      trx,
      sql`select to_jsonb(v) as row from working_time_version v where v.working_time_model_id = ${modelId} order by v.valid_from`,
    );
    const fields = Object.entries(RULE_COLUMNS);
    return rows.map(({ row }) => ({
      ...row,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      rules: Object.fromEntries(fields.map(([field, column]) => [field, row[column]])),
    }));
  }

  /** Whether somebody worked by the model on a day from `from` on and before today. */
  async isUsedSince(modelId: string, from: string, today: string, trx: Knex): Promise<boolean> {
    const [row] = await queryRows<{ used: boolean }>(trx, usedSinceSql(modelId, from, today));
    return row.used;
  }

  /** First and last day on which a contract with the model begins. */
  async beginnings(modelId: string, trx: Knex): Promise<{ first: string | null; last: string | null }> {
    const [row] = await queryRows<{ first: string | null; last: string | null }>(
      trx,
      sql`select min(valid_from)::text as first, max(valid_from)::text as last from contract_version where working_time_model_id = ${modelId}`,
    );
    return row;
  }

  async insertModel(columns: Record<string, unknown>, actor: string, trx: Knex): Promise<string> {
    const [{ id }] = await trx('working_time_model')
      .insert({ ...columns, created_by: actor, updated_by: actor })
      .returning('id');
    return id;
  }

  async updateModel(id: string, columns: Record<string, unknown>, actor: string, trx: Knex): Promise<void> {
    await trx('working_time_model')
      .where({ id })
      .update({ ...columns, updated_by: actor });
  }

  async insertVersion(
    { modelId, validFrom, validTo, rules }: { modelId: string; validFrom: string; validTo: string | null; rules: WorkingTimeRules },
    actor: string,
    trx: Knex,
  ): Promise<void> {
    const span = { working_time_model_id: modelId, valid_from: validFrom, valid_to: validTo };
    await trx('working_time_version').insert({ ...toRuleColumns(rules), ...span, created_by: actor, updated_by: actor });
  }

  async updateVersion(
    id: string,
    { validTo, ...rules }: Partial<WorkingTimeRules> & { validTo?: string | null },
    actor: string,
    trx: Knex,
  ): Promise<void> {
    const end = validTo === undefined ? {} : { valid_to: validTo };
    await trx('working_time_version')
      .where({ id })
      .update({ ...toRuleColumns(rules), ...end, updated_by: actor });
  }

  async deleteVersion(id: string, trx: Knex): Promise<void> {
    await trx('working_time_version').where({ id }).delete();
  }

  /** Changes of a model, newest first, one more than asked for when there are more. */
  async history(id: string, { limit, before }: { limit: number; before?: string }): Promise<WorkingTimeModelEvent[]> {
    const rows = await queryRows<EventRow>(
      this.#knex,
      sql`select v.id::text as id, v.at, v.actor, v.action, v.before, v.after from audit_event v
        where v.subject_type = 'working-time-model' and v.subject_id = ${id} and ${before ? sql`v.id < ${before}` : word('true')}
        order by v.id desc limit ${limit + 1}`,
    );
    return rows.map(({ before: was, after: is, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      fields: [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].map(field => ({
        field,
        before: was?.[field] ?? null,
        after: is?.[field] ?? null,
      })),
    }));
  }
}
