import { positionsOn } from '../database/datedSql';
import { sql, word, type Sql } from '../database/sql';
import { activeOn, dateText, validOn } from '../database/validitySql';
import { unitPathJson } from '../people/leadsSql';
import { heldPosition, summaryColumns } from '../people/personSummarySql';
import { visiblePerson } from '../permissions/accessSql';
import { positionsOfUnitJson } from '../positions/positionsJson';
import { orgUnitTreeSql, type OrgUnitRequest } from './orgUnitTreeSql';

const MAX_MEMBERS = 100;

/** People with a position in unit `u`, by name. Inside, `p` is the member. */
const membersJson = ({ access, date, today }: OrgUnitRequest): Sql => sql`coalesce((
  select jsonb_agg(to_jsonb(member) order by member.sort_name, member.id) from (
    select ${summaryColumns}, p.sort_name
      from (select distinct e.person_id
        from ${positionsOn({ date, today })} o
        join assignment a on a.position_id = o.id and ${validOn('a', date)}
        join employment e on e.id = a.employment_id and ${activeOn('e', date)}
        where o.org_unit_id = u.id) inside
      join person p on p.id = inside.person_id ${heldPosition({ date, today })}
      where ${visiblePerson(access.persons, 'p', { today, checks: 'many', worksOn: date })}
      order by p.sort_name, p.id limit ${MAX_MEMBERS}) member), '[]')`;

/** A unit's page in one query: the row of the unit itself and those of its children. */
export function orgUnitDetailSql(request: OrgUnitRequest & { root: string }): Sql {
  const { root, access, date, today } = request;
  const columns = sql`u.version, ${dateText('u.valid_from')} as valid_from, ${dateText('u.valid_to')} as valid_to,
    case when u.id = ${root} then ${jsonOf(request)} end as page`;
  return orgUnitTreeSql(request, { columns, where: sql`(u.id = ${root} or u.parent_id = ${root})` });

  function jsonOf(unit: OrgUnitRequest): Sql {
    return sql`jsonb_build_object(
      'path', ${unitPathJson('u.id', unit, { withStart: false })},
      'positions', ${positionsOfUnitJson(unit, visiblePerson(access.persons, 'h', { today, checks: 'many', worksOn: date }))},
      'members', ${access.persons.read === false ? word("'[]'::jsonb") : membersJson(unit)})`;
  }
}
