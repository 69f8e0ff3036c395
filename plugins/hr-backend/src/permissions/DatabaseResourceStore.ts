import { userEntityRef } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import type { HrOrgUnitResource, HrPersonResource } from './rules';

interface ResourceRow {
  id: string;
  entity_name: string;
  managers: string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const holders = (position: Sql, today: string) => sql`
  select h.entity_name from assignment ha
    join employment he on he.id = ha.employment_id and ${activeOn('he', today)}
    join person h on h.id = he.person_id
    where ha.position_id in (${position}) and ${validOn('ha', today)}`;

/** Positions that lead one of the units of `start` or a unit above it. */
const leadPositions = (start: Sql, today: string) => sql`
  with recursive up(id, parent_id, lead_position_id) as (
    select u.id, u.parent_id, u.lead_position_id from org_unit u where u.id in (${start}) and ${validOn('u', today)}
    union select u.id, u.parent_id, u.lead_position_id from up join org_unit u on u.id = up.parent_id and ${validOn('u', today)})
  select lead_position_id from up`;

const heldPositions = (today: string) => sql`
  select a.position_id from employment e
    join assignment a on a.employment_id = e.id and ${validOn('a', today)}
    where e.person_id = p.id and ${activeOn('e', today)}`;

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
    const units = sql`select o.org_unit_id from position o where o.id in (${heldPositions(today)})`;
    const superiors = sql`
      select r.manager_position_id from reporting_line r
        where r.position_id in (${heldPositions(today)}) and r.kind = 'solid' and ${validOn('r', today)}`;
    const found = await this.#load(
      ids,
      known => sql`
        select p.id, p.entity_name, array(
            (${holders(leadPositions(units, today), today)} union ${holders(superiors, today)}) except select p.entity_name) as managers
          from person p where p.id = any(${known}::uuid[])`,
    );
    return found.map(row => row && { userRef: userEntityRef(row.entity_name), managerRefs: row.managers.map(userEntityRef) });
  }

  /** In the order of `ids`; undefined for what does not exist. */
  async orgUnits(ids: string[], today: string): Promise<(HrOrgUnitResource | undefined)[]> {
    const found = await this.#load(
      ids,
      known => sql`
        select v.id, v.entity_name, array(${holders(leadPositions(sql`v.id`, today), today)}) as managers
          from org_unit v where v.id = any(${known}::uuid[])`,
    );
    return found.map(row => row && { managerRefs: row.managers.map(userEntityRef) });
  }

  async #load(ids: string[], query: (known: string[]) => Sql): Promise<(ResourceRow | undefined)[]> {
    const rows = await queryRows<ResourceRow>(this.#knex, query(ids.filter(id => UUID.test(id))));
    const byId = new Map(rows.map(row => [row.id, row]));
    return ids.map(id => byId.get(id.toLowerCase()));
  }
}
