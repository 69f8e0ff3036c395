import { parseEntityRef } from '@backstage/catalog-model';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import { joinSql, sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import type { PersonAccess, RowAccess } from './Access';
import type { HrFilter } from './rules';

/** Name of the User entity in the reference; a reference of another kind or namespace fits nobody. */
export function entityNameOf(userRef: string): string {
  const { kind, namespace, name } = parseEntityRef(userRef);
  return kind.toLowerCase() === 'user' && namespace.toLowerCase() === 'default' ? name.toLowerCase() : '';
}

const heldPositions = (userRef: string, today: string) => sql`
  select a.position_id from person v
    join employment e on e.person_id = v.id and ${activeOn('e', today)}
    join assignment a on a.employment_id = e.id and ${validOn('a', today)}
    where v.entity_name = ${entityNameOf(userRef)}`;

/** `with recursive` head: positions the user holds, and the units they lead with all below. */
const ledUnits = (userRef: string, today: string) => sql`
  with recursive held as (${heldPositions(userRef, today)}), led as (
    select u.id from org_unit u join held on held.position_id = u.lead_position_id where ${validOn('u', today)}
    union select u.id from led join org_unit u on u.parent_id = led.id where ${validOn('u', today)})`;

function personFilter({ rule, userRef }: HrFilter, person: Sql, today: string): Sql {
  if (rule === 'isSelf') return sql`${person}.entity_name = ${entityNameOf(userRef)}`;
  return sql`(${person}.entity_name <> ${entityNameOf(userRef)} and ${person}.id in (
    ${ledUnits(userRef, today)}
    select e.person_id from assignment a
      join employment e on e.id = a.employment_id and ${activeOn('e', today)}
      join position p on p.id = a.position_id
      where ${validOn('a', today)} and (p.org_unit_id in (select id from led) or exists (
        select from reporting_line r join held on held.position_id = r.manager_position_id
          where r.position_id = p.id and r.kind = 'solid' and ${validOn('r', today)}))))`;
}

function unitFilter({ rule, userRef }: HrFilter, unit: Sql, today: string): Sql {
  if (rule === 'isSelf') return sql`false`;
  return sql`${unit}.id in (${ledUnits(userRef, today)} select id from led)`;
}

type ToSql = (filter: HrFilter) => Sql;

function criteriaSql(criteria: PermissionCriteria<HrFilter>, toSql: ToSql): Sql {
  if ('allOf' in criteria) return sql`(${joinSql(criteria.allOf.map(part => criteriaSql(part, toSql)), ' and ')})`;
  if ('anyOf' in criteria) return sql`(${joinSql(criteria.anyOf.map(part => criteriaSql(part, toSql)), ' or ')})`;
  if ('not' in criteria) return sql`not (${criteriaSql(criteria.not, toSql)})`;
  return toSql(criteria);
}

function accessSql(access: RowAccess, toSql: ToSql): Sql {
  return typeof access === 'boolean' ? word(String(access)) : criteriaSql(access, toSql);
}

/** Condition on the person under `alias`: may the caller read them at all, whatever their employment. */
export const personCondition = (access: RowAccess, alias: string, today: string) =>
  accessSql(access, filter => personFilter(filter, word(alias), today));

/** Condition on the unit under `alias`. */
export const orgUnitCondition = (access: RowAccess, alias: string, today: string) =>
  accessSql(access, filter => unitFilter(filter, word(alias), today));

const hasWork = (alias: string, today: string) =>
  sql`exists (select from employment work where work.person_id = ${word(alias)}.id and ${activeOn('work', today)})`;

/**
 * Condition on the person under `alias`: readable and working here today; whoever may read the private part also sees those
 * who have left or are about to come.
 */
export function visiblePerson(access: PersonAccess, alias: string, today: string): Sql {
  const read = personCondition(access.read, alias, today);
  if (access.private === true) return read;
  if (access.private === false) return sql`(${read} and ${hasWork(alias, today)})`;
  return sql`(${read} and (${hasWork(alias, today)} or ${personCondition(access.private, alias, today)}))`;
}
