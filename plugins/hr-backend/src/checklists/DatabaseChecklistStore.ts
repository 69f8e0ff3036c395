import {
  foldText,
  reminderRules,
  searchWords,
  type ChecklistItem,
  type ChecklistItemQuery,
  type MyChecklistQuery,
} from '@tos/plugin-hr-common';
import type { ItemState, OwnerRole } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { joinSql, queryRows, sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import { dueDate, itemColumns, itemTables, ownerIds, ownerJoin, toChecklistItem, type ItemRow, type RoleOwners } from './itemSql';

/** An item as marking looks at it. */
export interface MarkedItem {
  id: string;
  person_id: string;
  entity_name: string;
  owner_role: OwnerRole;
  text_de: string;
  state: ItemState;
  required: boolean;
  is_stopped: boolean;
  version: number;
}

const DECIDED_DAYS = 90;

/** What is overdue longest comes first; without a date, last. */
const BY_DUE_DATE = `${dueDate.text} nulls last, p.sort_name, c.created_at, i.place, i.id`;

/** Reads and marks items. */
export class DatabaseChecklistStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Runs `work` in one transaction. */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#knex.transaction(work);
  }

  /** The people and members of units, who work here on the day, behind references such as `group:default/it`. */
  async expandOwners(refs: string[], today: string): Promise<string[]> {
    const names = (kind: string) => refs.filter(ref => ref.startsWith(kind)).map(ref => ref.slice(kind.length).toLowerCase());
    const rows = await queryRows<{ id: string }>(
      this.#knex,
      sql`select distinct e.person_id as id from employment e join person p on p.id = e.person_id
        where ${activeOn('e', today)} and (p.entity_name = any(${names('user:default/')}::text[]) or exists (
          select from assignment a join position o on o.id = a.position_id join org_unit u on u.id = o.org_unit_id
            where a.employment_id = e.id and ${validOn('a', today)} and u.entity_name = any(${names('group:default/')}::text[])))`,
    );
    return rows.map(row => row.id);
  }

  /** Id of whoever signed in, as long as they work here. */
  async findWorking(entityName: string, today: string): Promise<string | undefined> {
    const [row] = await queryRows<{ id: string }>(
      this.#knex,
      sql`select p.id from person p where p.entity_name = ${entityName}
        and exists (select from employment e where e.person_id = p.id and ${activeOn('e', today)})`,
    );
    return row?.id;
  }

  listOwn(query: MyChecklistQuery, request: { personId: string; owners: RoleOwners; today: string }) {
    const { personId, owners, today } = request;
    const mine = sql`${personId}::uuid = any(${ownerIds(owners, today)})`;
    if (query.state === 'open') return this.#page(sql`i.state = 'open' and c.stopped_at is null and ${mine}`, query, word(BY_DUE_DATE));
    const recent = sql`i.state <> 'open' and i.decided_at > now() - make_interval(days => ${DECIDED_DAYS})`;
    return this.#page(sql`${recent} and ${mine}`, query, word('i.decided_at desc, i.id'));
  }

  list(query: ChecklistItemQuery, today: string) {
    const conditions = [query.state === 'all' ? word('true') : sql`i.state = ${query.state}`];
    if (query.state === 'open') conditions.push(word('c.stopped_at is null'));
    if (query.person) conditions.push(sql`p.id = ${query.person}`);
    if (query.owner) conditions.push(sql`i.owner_role = ${query.owner}`);
    if (query.statutory) conditions.push(word('i.source is not null'));
    if (query.due === 'overdue') conditions.push(sql`${dueDate} < ${today}::date`);
    if (query.due === 'soon') conditions.push(sql`${dueDate} <= ${today}::date + ${reminderRules.soonDays}::int`);
    conditions.push(...searchWords(foldText(query.q ?? '')).map(text => sql`p.search_text like ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}`));
    return this.#page(joinSql(conditions, ' and '), query, word(BY_DUE_DATE));
  }

  /** Locks the items that meet the condition until the transaction ends. */
  lock(ids: string[], allowed: Sql, trx: Knex): Promise<MarkedItem[]> {
    return queryRows<MarkedItem>(
      trx,
      sql`select i.id, e.person_id, p.entity_name, i.owner_role, i.text_de, i.state, i.required, c.stopped_at is not null as is_stopped, i.version
        from ${itemTables} where i.id = any(${ids}::uuid[]) and ${allowed} order by i.id for update of i`,
    );
  }

  /** @returns the new version */
  async mark(id: string, mark: { state: ItemState; note: string | null; actor: string }, trx: Knex): Promise<number> {
    const { state, note, actor } = mark;
    const isOpen = state === 'open';
    const decided = isOpen ? { decided_by: null, decided_at: null } : { decided_by: actor, decided_at: trx.fn.now() };
    const [row] = await trx('checklist_item')
      .where({ id })
      .update({ state, note, ...decided, updated_by: actor })
      .returning('version');
    return row.version;
  }

  async #page(condition: Sql, { limit, offset }: { limit: number; offset: number }, order: Sql) {
    const [counted] = await queryRows<{ total: number }>(
      this.#knex,
      sql`select count(*)::int as total from ${itemTables} where ${condition}`,
    );
    const rows = await queryRows<ItemRow>(
      this.#knex,
      sql`select ${itemColumns} from ${itemTables} ${ownerJoin} where ${condition} order by ${order} limit ${limit} offset ${offset}`,
    );
    return { items: rows.map(toChecklistItem) as ChecklistItem[], totalItems: counted.total };
  }
}
