import type { ChecklistItem, ItemState, OwnerRole } from '@tos/plugin-hr-common';
import { sql, word, type Sql } from '../database/sql';
import { dateText } from '../database/validitySql';
import { refColumns, toPersonRef, type PersonRefRow } from '../people/personSummarySql';

/** People who own the items of a role. */
export interface RoleOwners {
  hr: string[];
  it: string[];
}

/** Row of {@link itemColumns}. */
export interface ItemRow extends PersonRefRow {
  item_id: string;
  checklist_id: string;
  employment_id: string;
  title_de: string;
  title_en: string;
  text_de: string;
  text_en: string;
  owner_role: OwnerRole;
  owner: PersonRefRow | null;
  due_on: string | null;
  source: string | null;
  required: boolean;
  state: ItemState;
  note: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  version: number;
}

/** Due date of item `i` of checklist `c` of employment `e`; says the same as `dueOn`. Moves with the entry and exit date. */
export const dueDate = word(`(case i.anchor when 'entry' then nullif(e.entry_date, '-infinity') when 'exit' then e.exit_date
  else c.started_on end + make_interval(months => i.offset_months, days => i.offset_days))::date`);

/** Items `i` with checklist `c`, employment `e` and the person `p` whom they are about. */
export const itemTables = word(`checklist_item i
  join checklist c on c.id = i.checklist_id
  join employment e on e.id = c.employment_id
  join person p on p.id = e.person_id`);

/**
 * Ids of the people who own item `i` on the day. An item whose lead or named person is missing falls to HR. Before the first
 * day the lead is who will lead, after the last day who led.
 */
export function ownerIds({ hr, it }: RoleOwners, today: string): Sql {
  const day = sql`least(greatest(e.entry_date, ${today}::date), coalesce(e.exit_date, 'infinity'))`;
  const orHr = (ids: Sql) => sql`coalesce(nullif(${ids}, '{}'), ${hr}::uuid[])`;
  return sql`case i.owner_role
    when 'person' then array[e.person_id]
    when 'named' then case when i.owner_id is null then ${hr}::uuid[] else array[i.owner_id] end
    when 'it' then ${it.length ? it : hr}::uuid[]
    when 'lead' then ${orHr(sql`array(select direct_leads(e.id, ${day}, ${today}))`)}
    else ${hr}::uuid[] end`;
}

/** Columns of an item; joins the named owner as `o`. */
export const itemColumns = sql`${refColumns('p')}, i.id as item_id, i.checklist_id, c.employment_id, c.title_de, c.title_en,
  i.text_de, i.text_en, i.owner_role, case when o.id is not null then to_jsonb(o) end as owner, ${dateText(`(${dueDate.text})`)} as due_on,
  i.source, i.required, i.state, i.note, i.decided_by, i.decided_at, i.version`;

/** Joins the named owner of item `i`. */
export const ownerJoin = sql`left join lateral (select ${refColumns('n')} from person n where n.id = i.owner_id) o on true`;

export function toChecklistItem(row: ItemRow): ChecklistItem {
  return {
    id: row.item_id,
    checklistId: row.checklist_id,
    employmentId: row.employment_id,
    person: toPersonRef(row),
    titleDe: row.title_de,
    titleEn: row.title_en,
    textDe: row.text_de,
    textEn: row.text_en,
    ownerRole: row.owner_role,
    owner: row.owner && toPersonRef(row.owner),
    dueOn: row.due_on,
    source: row.source,
    required: row.required,
    state: row.state,
    note: row.note,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    version: row.version,
  };
}
