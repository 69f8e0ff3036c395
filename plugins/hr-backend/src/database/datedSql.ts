import { sql, word, type Sql } from './sql';
import { validOn } from './validitySql';

/** The day that is shown, and today. */
export interface Days {
  date: string;
  today: string;
}

/** Units as they were or will be on the day, in place of the table; the rows of the table itself say what holds today. */
export const unitsOn = ({ date, today }: Days): Sql =>
  date === today
    ? word('org_unit')
    : sql`(select dated.id, then_.parent_id, then_.name, then_.name_en, dated.entity_name, then_.kind, then_.lead_position_id,
          dated.valid_from, dated.valid_to, dated.version
        from org_unit dated join org_unit_version then_ on then_.org_unit_id = dated.id and ${validOn('then_', date)})`;

/** Positions as they were or will be on the day, in place of the table. */
export const positionsOn = ({ date, today }: Days): Sql =>
  date === today
    ? word('position')
    : sql`(select dated.id, then_.org_unit_id, then_.title, then_.title_en, then_.budget_fte, dated.holder_undisclosed,
          dated.valid_from, dated.valid_to
        from position dated join position_version then_ on then_.position_id = dated.id and ${validOn('then_', date)})`;

/** Ids of a unit and of those below it on the day. */
export const unitsBelow = (root: string, days: Days): Sql =>
  days.date === days.today
    ? sql`select units_below(${root}, ${days.date}) as id`
    : sql`select below.id from (
        with recursive below(id) as (
          select top.id from ${unitsOn(days)} top where top.id = ${root} and ${validOn('top', days.date)}
          union select next.id from below join ${unitsOn(days)} next on next.parent_id = below.id and ${validOn('next', days.date)})
        select id from below) below`;
