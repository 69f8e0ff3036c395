import { positionsOn, type Days } from '../database/datedSql';
import { sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import { holdersJson, jsonObject } from '../people/leadsSql';

const isHeld = (date: string) => sql`exists (
  select from assignment a join employment e on e.id = a.employment_id and ${activeOn('e', date)}
    where a.position_id = o.id and ${validOn('a', date)})`;

const solidLine = (date: string) => sql`(
  select r.manager_position_id from reporting_line r where r.position_id = o.id and r.kind = 'solid' and ${validOn('r', date)} limit 1)`;

const dottedLines = (date: string) => sql`coalesce((
  select jsonb_agg(${jsonObject({ positionId: 'r.manager_position_id', topic: 'r.topic' })} order by r.topic, r.id)
    from reporting_line r where r.position_id = o.id and r.kind = 'dotted' and ${validOn('r', date)}), '[]')`;

/**
 * The positions of unit `u` on the day as a JSON list, the leading one first. Holders whom the caller may not see are left out
 * by `visible`, a condition on person `h`; whether a position is vacant is told all the same.
 */
export const positionsOfUnitJson = (days: Days, visible: Sql): Sql => sql`coalesce((
  select jsonb_agg(${jsonObject({
    id: 'o.id',
    title: 'o.title',
    titleEn: 'o.title_en',
    budgetFte: 'o.budget_fte',
    isLead: 'coalesce(u.lead_position_id = o.id, false)',
    isVacant: sql`o.holder_undisclosed = 0 and not ${isHeld(days.date)}`,
    holders: holdersJson('o.id', days.date, visible),
    reportsTo: solidLine(days.date),
    dottedLines: dottedLines(days.date),
  })} order by coalesce(u.lead_position_id = o.id, false) desc, o.title, o.id)
    from (select * from ${positionsOn(days)} o where o.org_unit_id = u.id and ${validOn('o', days.date)} order by o.id limit ${word('1000')}) o), '[]')`;
