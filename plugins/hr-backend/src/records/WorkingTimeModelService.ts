import type { NewWorkingTimeModel, WorkingTimeModelChange, WorkingTimeModelRecord } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word } from '../database/sql';
import { dateText } from '../database/validitySql';
import { refuse } from '../refuse';
import { differences } from './changes';
import { requireVersion } from './conflicts';
import type { RecordCaller, RecordWriting } from './RecordWriting';

const MAX_MODELS = 500;

const models = (condition = word('true')) => sql`
  select m.id, m.version, m.name, m.name_en as "nameEn", m.type, m.cycle_weeks as "cycleWeeks", m.days, m.frame, m.core,
      m.day_value_minutes as "dayValueMinutes", ${dateText('m.valid_from')} as "validFrom", ${dateText('m.valid_to')} as "validTo",
      (select count(*)::int from contract_version c where c.working_time_model_id = m.id) as contracts, m.updated_by, m.updated_at::text
    from working_time_model m where ${condition} order by m.name, m.id limit ${MAX_MODELS}`;

type Row = WorkingTimeModelRecord & { updated_by: string; updated_at: string };

function toModel(row: Row): WorkingTimeModelRecord {
  const { updated_by: _by, updated_at: _at, ...model } = row;
  return model;
}

/** What may still change while contracts refer to a model: the past must not be computed anew. */
const FREE = ['name', 'nameEn', 'validTo'];

function toColumns(values: Partial<NewWorkingTimeModel>): Record<string, unknown> {
  const { nameEn, days, frame, core, dayValueMinutes, validFrom, validTo, ...rest } = values;
  const columns = {
    ...rest,
    name_en: nameEn,
    days: days && JSON.stringify(days),
    cycle_weeks: days?.length,
    frame: frame && JSON.stringify(frame),
    core: core && JSON.stringify(core),
    day_value_minutes: dayValueMinutes,
    valid_from: validFrom === null ? '-infinity' : validFrom,
    valid_to: validTo,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

function checkSpan({ validFrom, validTo }: { validFrom?: string | null; validTo?: string | null }) {
  if (validFrom && validTo && validTo <= validFrom) throw refuse.at('body.validTo', 'hr.field.endBeforeStart');
}

/** Rules of working-time models. */
export class WorkingTimeModelService {
  readonly #knex: Knex;
  readonly #writing: RecordWriting;

  constructor(options: { knex: Knex; writing: RecordWriting }) {
    this.#knex = options.knex;
    this.#writing = options.writing;
  }

  async list(): Promise<{ items: WorkingTimeModelRecord[] }> {
    return { items: (await queryRows<Row>(this.#knex, models())).map(toModel) };
  }

  create(body: NewWorkingTimeModel, caller: RecordCaller): Promise<WorkingTimeModelRecord> {
    return this.#writing.perform('working-time-model-create', caller, async ({ trx, actor }) => {
      checkSpan(body);
      const row = { ...toColumns(body), created_by: actor, updated_by: actor };
      const [{ id }] = await trx('working_time_model').insert(row).returning('id');
      const [model] = await queryRows<Row>(trx, models(sql`m.id = ${id}`));
      return { result: toModel(model), personIds: [] };
    });
  }

  update(id: string, { version, ...wanted }: WorkingTimeModelChange, caller: RecordCaller): Promise<WorkingTimeModelRecord> {
    return this.#writing.perform('working-time-model-update', caller, async ({ trx, actor }) => {
      await trx('working_time_model').where({ id }).select('id').forUpdate();
      const [row] = await queryRows<Row>(trx, models(sql`m.id = ${id}`));
      if (!row) throw refuse('hr.workingTime.missing');
      requireVersion(row, version);
      const change = differences({ ...row }, wanted);
      if (!change) return { result: toModel(row), personIds: [] };
      checkSpan({ ...row, ...change.after });
      const fixed = Object.keys(change.after).filter(field => !FREE.includes(field));
      if (row.contracts && fixed.length) {
        throw refuse('hr.workingTime.fixed', { contracts: row.contracts, fields: fixed });
      }
      await trx('working_time_model')
        .where({ id })
        .update({ ...toColumns(change.after), updated_by: actor });
      const [model] = await queryRows<Row>(trx, models(sql`m.id = ${id}`));
      return { result: toModel(model), personIds: [] };
    });
  }
}
