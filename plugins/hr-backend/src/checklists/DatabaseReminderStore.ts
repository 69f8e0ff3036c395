import { reminderRules } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql } from '../database/sql';
import { activeOn, dateText } from '../database/validitySql';
import { dueDate, itemTables, ownerIds, type RoleOwners } from './itemSql';

/** An open item that is due soon or was, for one of its owners. */
export interface RemindableItem {
  item_id: string;
  person_id: string;
  entity_name: string;
  due_on: string;
  last_reminded_on: string | null;
}

const MAX_ITEMS = 50_000;

/** Remembers who was reminded of what. */
export class DatabaseReminderStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Runs `work` in one transaction. */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#knex.transaction(work);
  }

  /** Open items of running checklists that are due within three days or overdue, per owner who works here. */
  listDue(owners: RoleOwners, today: string): Promise<RemindableItem[]> {
    return queryRows<RemindableItem>(
      this.#knex,
      sql`select i.id as item_id, w.id as person_id, w.entity_name, ${dateText(`(${dueDate.text})`)} as due_on,
          (select max(m.reminded_on)::text from checklist_reminder m where m.item_id = i.id and m.person_id = w.id) as last_reminded_on
        from ${itemTables}
        cross join lateral unnest(${ownerIds(owners, today)}) as owned(person_id)
        join person w on w.id = owned.person_id
        where i.state = 'open' and c.stopped_at is null and ${dueDate} <= ${today}::date + ${reminderRules.soonDays}::int
          and exists (select from employment a where a.person_id = w.id and ${activeOn('a', today)})
        order by w.entity_name, i.id limit ${MAX_ITEMS}`,
    );
  }

  /** @returns false when all of it was remembered for the day already, e.g. by another run */
  async remember(items: RemindableItem[], today: string, trx: Knex): Promise<boolean> {
    const rows = items.map(({ item_id, person_id }) => ({ item_id, person_id, reminded_on: today }));
    let added = 0;
    for (let start = 0; start < rows.length; start += 1000) {
      const batch = await trx('checklist_reminder')
        .insert(rows.slice(start, start + 1000))
        .onConflict()
        .ignore()
        .returning('item_id');
      added += batch.length;
    }
    return added > 0;
  }
}
