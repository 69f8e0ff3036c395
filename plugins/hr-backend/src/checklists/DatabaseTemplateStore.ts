import { checklistTriggers, type ChecklistTemplate, type NewChecklistTemplate, type TemplateItem } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql } from '../database/sql';
import { jsonObject } from '../people/leadsSql';
import { refColumns, toPersonRef, type PersonRefRow } from '../people/personSummarySql';

interface TemplateRow {
  id: string;
  title_de: string;
  title_en: string;
  trigger: ChecklistTemplate['trigger'];
  is_active: boolean;
  version: number;
  updated_by: string;
  updated_at: Date;
  items: ChecklistTemplate['items'];
  owners: PersonRefRow[];
}

const MAX_TEMPLATES = 200;

/** A named owner who was removed leaves the item to HR. */
const itemsJson = sql`coalesce((select jsonb_agg(${jsonObject({
  textDe: 'i.text_de',
  textEn: 'i.text_en',
  ownerRole: `case when i.owner_role = 'named' and i.owner_id is null then 'hr' else i.owner_role end`,
  ownerId: 'i.owner_id',
  anchor: 'i.anchor',
  offsetMonths: 'i.offset_months',
  offsetDays: 'i.offset_days',
  source: 'i.source',
  required: 'i.required',
})} order by i.place) from checklist_template_item i where i.template_id = t.id), '[]')`;

const ownersJson = sql`coalesce((select jsonb_agg(to_jsonb(o)) from (
  select distinct ${refColumns('n')} from checklist_template_item i join person n on n.id = i.owner_id where i.template_id = t.id) o), '[]')`;

const toRow = ({ titleDe, titleEn, trigger, isActive }: NewChecklistTemplate) => ({
  title_de: titleDe,
  title_en: titleEn,
  trigger,
  is_active: isActive,
});

/** Templates of checklists. */
export class DatabaseTemplateStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Runs `work` in one transaction. */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#knex.transaction(work);
  }

  async list(id?: string, trx: Knex = this.#knex): Promise<ChecklistTemplate[]> {
    const rows = await queryRows<TemplateRow>(
      trx,
      sql`select t.*, ${itemsJson} as items, ${ownersJson} as owners from checklist_template t
        where ${id === undefined ? sql`true` : sql`t.id = ${id}`} order by t.is_active desc, array_position(${checklistTriggers as unknown as string[]}::text[], t.trigger), t.title_de, t.id limit ${MAX_TEMPLATES}`,
    );
    return rows.map(toTemplate);
  }

  /** Who changed it last; locks it until the transaction ends. */
  async lock(id: string, trx: Knex) {
    const [row] = await queryRows<Pick<TemplateRow, 'version' | 'updated_by' | 'updated_at'>>(
      trx,
      sql`select version, updated_by, updated_at from checklist_template where id = ${id} for update`,
    );
    return row;
  }

  async insert(template: NewChecklistTemplate, actor: string, trx: Knex): Promise<string> {
    const [{ id }] = await trx('checklist_template')
      .insert({ ...toRow(template), created_by: actor, updated_by: actor })
      .returning('id');
    await this.#storeItems(id, template.items, trx);
    return id;
  }

  async update(id: string, template: NewChecklistTemplate, actor: string, trx: Knex): Promise<void> {
    await trx('checklist_template')
      .where({ id })
      .update({ ...toRow(template), updated_by: actor });
    await trx('checklist_template_item').where({ template_id: id }).delete();
    await this.#storeItems(id, template.items, trx);
  }

  async #storeItems(id: string, items: TemplateItem[], trx: Knex): Promise<void> {
    await trx('checklist_template_item').insert(
      items.map((item, place) => ({
        template_id: id,
        place,
        text_de: item.textDe,
        text_en: item.textEn,
        owner_role: item.ownerRole,
        owner_id: item.ownerId,
        anchor: item.anchor,
        offset_months: item.offsetMonths,
        offset_days: item.offsetDays,
        source: item.source || null,
        required: item.required,
      })),
    );
  }
}

function toTemplate(row: TemplateRow): ChecklistTemplate {
  return {
    id: row.id,
    titleDe: row.title_de,
    titleEn: row.title_en,
    trigger: row.trigger,
    isActive: row.is_active,
    items: row.items,
    version: row.version,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at.toISOString(),
    owners: row.owners.map(toPersonRef),
  };
}
