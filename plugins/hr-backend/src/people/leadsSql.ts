import { unitsOn, type Days } from '../database/datedSql';
import { joinSql, sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import { refColumns } from './personSummarySql';

const MAX_LEVELS = 50;

/** The people who hold position `position` on the day, as a JSON list of references; `visible` is a condition on person `h`. */
export const holdersJson = (position: string, date: string, visible: Sql) => sql`coalesce((
  select jsonb_agg(to_jsonb(x) order by x.sort_name, x.id) from (
    select distinct ${refColumns('h')}, h.sort_name
      from assignment a
      join employment e on e.id = a.employment_id and ${activeOn('e', date)}
      join person h on h.id = e.person_id
      where a.position_id = ${word(position)} and ${validOn('a', date)} and ${visible}) x), '[]')`;

/**
 * Who leads the person on `held` (person `p`): whoever holds the next occupied position up the solid line; when that line is empty,
 * the lead of the nearest unit that has one. `visible` is a condition on person `h`.
 */
export const leadsJson = (days: Days, visible: Sql) => sql`coalesce((
  with recursive line(position_id, level) as (
    select held.position_id, 0 where held.position_id is not null
    union all select r.manager_position_id, line.level + 1 from line
      join reporting_line r on r.position_id = line.position_id and r.kind = 'solid' and ${validOn('r', days.date)}
      where line.level < ${MAX_LEVELS}
  ), units(id, parent_id, lead_position_id, level) as (
    select u.id, u.parent_id, u.lead_position_id, 1 from ${unitsOn(days)} u where u.id = held.unit_id
    union all select u.id, u.parent_id, u.lead_position_id, units.level + 1 from units
      join ${unitsOn(days)} u on u.id = units.parent_id and ${validOn('u', days.date)} where units.level < ${MAX_LEVELS}
  ), candidates as (
    select position_id, level from line where level > 0
    union all select lead_position_id, ${MAX_LEVELS}::int + level from units where lead_position_id <> held.position_id
  ), holders as (
    select distinct c.level, ${refColumns('h')}, h.sort_name
      from candidates c
      join assignment a on a.position_id = c.position_id and ${validOn('a', days.date)}
      join employment e on e.id = a.employment_id and ${activeOn('e', days.date)}
      join person h on h.id = e.person_id
      where h.id <> p.id and ${visible})
  select jsonb_agg(to_jsonb(holders) order by sort_name, id) from holders where level = (select min(level) from holders)), '[]')`;

const pathLevels = (start: Sql, days: Days) => sql`
  with recursive up(id, name, name_en, entity_name, parent_id, level) as (
    select step.id, step.name, step.name_en, step.entity_name, step.parent_id, 1 from ${unitsOn(days)} step where step.id = ${start}
    union all select step.id, step.name, step.name_en, step.entity_name, step.parent_id, up.level + 1 from up
      join ${unitsOn(days)} step on step.id = up.parent_id and ${validOn('step', days.date)} where up.level < ${MAX_LEVELS})`;

/** Units from the top down to unit `start`, as a JSON list of references. */
export const unitPathJson = (start: string, days: Days, options: { withStart: boolean }): Sql => sql`coalesce((
  ${pathLevels(word(start), days)}
  select jsonb_agg(to_jsonb(up) order by level desc) from up ${options.withStart ? word('') : word('where level > 1')}), '[]')`;

/** A JSON object of columns, e.g. `{ title: 'o.title' }`. */
export function jsonObject(columns: Record<string, string | Sql>): Sql {
  const pairs = Object.entries(columns).map(([key, value]) => sql`${word(`'${key}'`)}, ${typeof value === 'string' ? word(value) : value}`);
  return sql`jsonb_build_object(${joinSql(pairs, ', ')})`;
}
