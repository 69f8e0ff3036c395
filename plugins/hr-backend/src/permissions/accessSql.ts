import { parseEntityRef } from '@backstage/catalog-model';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import { joinSql, sql, word, type Sql } from '../database/sql';
import { activeOn } from '../database/validitySql';
import type { PersonAccess, RowAccess } from './Access';
import type { HrFilter } from './rules';

/** Name of the User entity in the reference; a reference of another kind or namespace fits nobody. */
export function entityNameOf(userRef: string): string {
  const { kind, namespace, name } = parseEntityRef(userRef);
  return kind.toLowerCase() === 'user' && namespace.toLowerCase() === 'default' ? name.toLowerCase() : '';
}

/**
 * How many people a condition is checked for: `many` computes everybody the user manages once, `few` climbs from each person
 * to their superiors. Both say the same.
 */
export type Checks = 'many' | 'few';

function personFilter({ rule, userRef }: HrFilter, person: Sql, { today, checks }: { today: string; checks: Checks }): Sql {
  const name = entityNameOf(userRef);
  if (rule === 'isSelf') return sql`${person}.entity_name = ${name}`;
  if (checks === 'few') return sql`${name} in (select manager_names(${person}.id, ${today}))`;
  return sql`${person}.id in (select managed_people(${name}, ${today}))`;
}

function unitFilter({ rule, userRef }: HrFilter, unit: Sql, today: string): Sql {
  if (rule === 'isSelf') return sql`false`;
  return sql`${unit}.id in (select led_units(${entityNameOf(userRef)}, ${today}))`;
}

function criteriaSql<Filter extends object>(criteria: PermissionCriteria<Filter>, toSql: (filter: Filter) => Sql): Sql {
  if ('allOf' in criteria)
    return sql`(${joinSql(
      criteria.allOf.map(part => criteriaSql(part, toSql)),
      ' and ',
    )})`;
  if ('anyOf' in criteria)
    return sql`(${joinSql(
      criteria.anyOf.map(part => criteriaSql(part, toSql)),
      ' or ',
    )})`;
  if ('not' in criteria) return sql`not (${criteriaSql(criteria.not, toSql)})`;
  return toSql(criteria as Filter);
}

/** Row access as a condition; `toSql` says what a single filter means. */
export function accessSql<Filter extends object>(access: RowAccess<Filter>, toSql: (filter: Filter) => Sql): Sql {
  return typeof access === 'boolean' ? word(String(access)) : criteriaSql(access, toSql);
}

/** On which day rights count, and for how many people they are checked. */
export interface CheckOptions {
  today: string;
  checks: Checks;
}

/** Condition on the person under `alias`: may the caller read them at all, whatever their employment. */
export const personCondition = (access: RowAccess, alias: string, options: CheckOptions) =>
  accessSql(access, filter => personFilter(filter, word(alias), options));

/** Condition on the unit under `alias`. */
export const orgUnitCondition = (access: RowAccess, alias: string, today: string) =>
  accessSql(access, filter => unitFilter(filter, word(alias), today));

const hasWork = (alias: string, today: string) =>
  sql`exists (select from employment work where work.person_id = ${word(alias)}.id and ${activeOn('work', today)})`;

/**
 * Condition on the person under `alias`: readable and working here today; whoever may read the private part also sees those
 * who have left or are about to come. `worksOn` is a day on which the query finds working people only.
 */
export function visiblePerson(access: PersonAccess, alias: string, options: CheckOptions & { worksOn?: string }): Sql {
  const read = personCondition(access.read, alias, options);
  if (access.private === true || options.worksOn === options.today) return read;
  if (access.private === false) return sql`(${read} and ${hasWork(alias, options.today)})`;
  return sql`(${read} and (${hasWork(alias, options.today)} or ${personCondition(access.private, alias, options)}))`;
}
