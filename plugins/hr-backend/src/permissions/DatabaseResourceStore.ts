import { userEntityRef } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, type Sql } from '../database/sql';
import type { HrDocumentResource } from '../documents/documentRules';
import type { HrOrgUnitResource, HrPersonResource } from './rules';

interface ResourceRow {
  id: string;
  entity_name: string;
  managers: string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Loads single people and units as the permission rules look at them, for questions about one object. Says the same as
 * `accessSql`, seen from below.
 */
export class DatabaseResourceStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** In the order of `ids`; undefined for what does not exist. */
  async persons(ids: string[], today: string): Promise<(HrPersonResource | undefined)[]> {
    const managers = sql`array(select manager_names(v.id, ${today}))`;
    const found = await this.#load(
      ids,
      known => sql`select v.id, v.entity_name, ${managers} as managers from person v where v.id = any(${known}::uuid[])`,
    );
    return found.map(row => row && { userRef: userEntityRef(row.entity_name), managerRefs: row.managers.map(userEntityRef) });
  }

  /** In the order of `ids`; undefined for what does not exist. */
  async orgUnits(ids: string[], today: string): Promise<(HrOrgUnitResource | undefined)[]> {
    const managers = sql`array(select holder_names(array(select lead_positions(array[v.id], ${today})), ${today}))`;
    const found = await this.#load(
      ids,
      known => sql`select v.id, v.entity_name, ${managers} as managers from org_unit v where v.id = any(${known}::uuid[])`,
    );
    return found.map(row => row && { managerRefs: row.managers.map(userEntityRef) });
  }

  /** In the order of `ids`; undefined for what does not exist. */
  async documents(ids: string[]): Promise<(HrDocumentResource | undefined)[]> {
    const rows = await queryRows<{ id: string; entity_name: string; document_class: string }>(
      this.#knex,
      sql`select d.id, p.entity_name, d.document_class from person_document d join person p on p.id = d.person_id
        where d.id = any(${ids.filter(id => UUID.test(id))}::uuid[])`,
    );
    const byId = new Map(rows.map(row => [row.id, row]));
    return ids.map(id => {
      const row = byId.get(id.toLowerCase());
      return row && { userRef: userEntityRef(row.entity_name), documentClass: row.document_class };
    });
  }

  async #load(ids: string[], query: (known: string[]) => Sql): Promise<(ResourceRow | undefined)[]> {
    const rows = await queryRows<ResourceRow>(this.#knex, query(ids.filter(id => UUID.test(id))));
    const byId = new Map(rows.map(row => [row.id, row]));
    return ids.map(id => byId.get(id.toLowerCase()));
  }
}
