import { sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import { leadsJson } from './leadsSql';
import { heldPosition, summaryColumns } from './personSummarySql';

/** The signed-in person. */
export interface MeRequest {
  entityName: string;
  today: string;
}

/** Others whose main position is in the same unit. Inside, `p` is a team mate; `mine` is the unit of the outer person. */
const teamMatesJson = (today: string) => sql`coalesce((
  select jsonb_agg(to_jsonb(mate) order by mate.sort_name, mate.id) from (
    select ${summaryColumns}, p.sort_name
      from (select distinct e.person_id
        from position o
        join assignment a on a.position_id = o.id and ${validOn('a', today)}
        join employment e on e.id = a.employment_id and ${activeOn('e', today)}
        where o.org_unit_id = me.unit_id and e.person_id <> me.id) same
      join person p on p.id = same.person_id ${heldPosition({ date: today, today })}
      where held.unit_id = me.unit_id
      order by p.sort_name, p.id limit 50) mate), '[]')`;

/** Own summary, leads and team mates in one query. */
export function mySql({ entityName, today }: MeRequest): Sql {
  return sql`
    with me as (
      select ${summaryColumns}, ${leadsJson({ date: today, today }, word('true'))} as leads from person p ${heldPosition({ date: today, today })} where p.entity_name = ${entityName})
    select me.*, ${teamMatesJson(today)} as team_mates from me`;
}
