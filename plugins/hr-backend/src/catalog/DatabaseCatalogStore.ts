import { displayName, type CatalogOrgUnit, type CatalogPerson, type CatalogQuery } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import { heldPosition } from '../people/personSummarySql';

interface PersonRow {
  id: string;
  entity_name: string;
  is_active: boolean;
  first_name: string;
  last_name: string;
  title: string | null;
  email: string | null;
  phone: string | null;
  location: string | null;
  locale: 'de' | 'en' | null;
  keycloak_sub: string | null;
  position_title: string | null;
  position_title_en: string | null;
  member_of: string[];
}

interface UnitRow {
  id: string;
  entity_name: string;
  is_active: boolean;
  name: string;
  name_en: string | null;
  kind: string;
  parent_name: string | null;
  lead_names: string[];
}

const memberOf = (today: string) => sql`array(
  select u.entity_name from employment e
    join assignment a on a.employment_id = e.id and ${validOn('a', today)}
    join position o on o.id = a.position_id
    join org_unit u on u.id = o.org_unit_id and ${validOn('u', today)}
    where e.person_id = p.id and ${activeOn('e', today)}
    group by u.entity_name order by bool_or(a.is_primary) desc, max(a.share) desc, u.entity_name)
  || array(
    select distinct merged.name from employment e
      join assignment a on a.employment_id = e.id and ${validOn('a', today)}
      join position o on o.id = a.position_id
      cross join lateral merged_names(o.org_unit_id, ${today}) as merged(name)
      where e.person_id = p.id and ${activeOn('e', today)} order by merged.name)`;

const leadNames = (today: string) => sql`array(
  select distinct h.entity_name from assignment a
    join employment e on e.id = a.employment_id and ${activeOn('e', today)}
    join person h on h.id = e.person_id
    where a.position_id = u.lead_position_id and ${validOn('a', today)}
    order by h.entity_name)`;

/** Ids wins over the page; a page holds active rows only and starts after an id. */
function chosen({ id, after }: CatalogQuery, alias: string, isActive: Sql): Sql {
  const row = word(alias);
  if (id) return sql`${row}.id = any(${id}::uuid[])`;
  return sql`${isActive} and ${after === undefined ? word('true') : sql`${row}.id > ${after}`}`;
}

/** Reads what the catalog mirrors, in the order of ids. */
export class DatabaseCatalogStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async persons(query: CatalogQuery, today: string): Promise<CatalogPerson[]> {
    const isActive = sql`exists (select from employment e where e.person_id = p.id and ${activeOn('e', today)})`;
    const rows = await queryRows<PersonRow>(
      this.#knex,
      sql`
        with page as materialized (
          select p.*, ${query.id ? isActive : word('true')} as is_active from person p
            where ${chosen(query, 'p', isActive)} order by p.id limit ${query.limit})
        select p.id, p.entity_name, p.is_active, p.first_name, p.last_name, p.title, p.email, p.phone, p.location, p.locale,
            p.keycloak_sub, held.position_title, held.position_title_en, ${memberOf(today)} as member_of
          from page p ${heldPosition({ date: today, today })} order by p.id`,
    );
    return rows.map(row => ({
      id: row.id,
      entityName: row.entity_name,
      isActive: row.is_active,
      displayName: displayName({ firstName: row.first_name, lastName: row.last_name, title: row.title }),
      email: row.email,
      title: row.title,
      phone: row.phone,
      location: row.location,
      locale: row.locale,
      keycloakSub: row.keycloak_sub,
      positionTitle: row.position_title,
      positionTitleEn: row.position_title_en,
      memberOf: row.member_of,
    }));
  }

  async orgUnits(query: CatalogQuery, today: string): Promise<CatalogOrgUnit[]> {
    // A unit that was merged goes on as a group below the other one; what it owns keeps its owner.
    const isMerged = sql`(u.merged_into_id is not null and u.valid_to <= ${today})`;
    const isActive = sql`(${validOn('u', today)} or ${isMerged})`;
    const rows = await queryRows<UnitRow>(
      this.#knex,
      sql`
        select u.id, u.entity_name, (${isActive}) as is_active, u.name, u.name_en, u.kind, parent.entity_name as parent_name,
            ${leadNames(today)} as lead_names
          from org_unit u left join org_unit parent on parent.id = case when ${isMerged} then u.merged_into_id else u.parent_id end
            and (${validOn('parent', today)} or parent.merged_into_id is not null)
          where ${chosen(query, 'u', isActive)} order by u.id limit ${query.limit}`,
    );
    return rows.map(row => ({
      id: row.id,
      entityName: row.entity_name,
      isActive: row.is_active,
      name: row.name,
      nameEn: row.name_en,
      kind: row.kind,
      parentName: row.parent_name,
      leadNames: row.lead_names,
    }));
  }
}
