import type { PersonListQuery } from '@tos/plugin-hr-common';
import { positionsOn, unitsOn } from '../database/datedSql';
import { joinSql, sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import { personCondition } from '../permissions/accessSql';
import type { PersonListRequest } from './personListSql';

/** Whether the filters tell something private of those they find; then they only find people whose private part is readable. */
export const hidesOthers = ({ kind, status, costCentre, workingTimeModel, workingTimeModelId, entryFrom, entryTo }: PersonListQuery) =>
  status === 'left' ||
  status === 'future' ||
  [kind, costCentre, workingTimeModel, workingTimeModelId, entryFrom, entryTo].some(value => value !== undefined);

/** Conditions on the contract of person `p` on the day. */
export function contractOnDay({ costCentre, workingTimeModel, workingTimeModelId }: PersonListQuery, date: string): Sql[] {
  const wanted = [
    ...(costCentre === undefined ? [] : [sql`c.cost_centre = ${costCentre}`]),
    ...(workingTimeModel === undefined ? [] : [sql`c.working_time_model = ${workingTimeModel}`]),
    ...(workingTimeModelId === undefined ? [] : [sql`c.working_time_model_id = ${workingTimeModelId}`]),
  ];
  if (!wanted.length) return [];
  return [
    sql`exists (select from employment e join contract_version c on c.employment_id = e.id and ${validOn('c', date)}
      where e.person_id = p.id and ${activeOn('e', date)} and ${joinSql(wanted, ' and ')})`,
  ];
}

/** Conditions on the entry of person `p`, in any employment. */
export function enteredBetween({ entryFrom, entryTo }: PersonListQuery): Sql[] {
  if (!entryFrom && !entryTo) return [];
  const from = entryFrom ? sql`e.entry_date >= ${entryFrom}` : word('true');
  const to = entryTo ? sql`e.entry_date <= ${entryTo}` : word('true');
  return [sql`exists (select from employment e where e.person_id = p.id and ${from} and ${to})`];
}

/**
 * What people are ordered by when it stands in another table: read once for all, as the whole list has to be sorted anyway.
 * The entry only orders people whose private part the caller may read; the others come last, by name.
 */
export function sortKey({ query, access, date, today }: PersonListRequest): { column: Sql; join: Sql } {
  const column = word(', sorting.sort_key');
  if (query.sort === 'unit' || query.sort === '-unit') {
    const join = sql`left join (
      select distinct on (e.person_id) e.person_id, u.name as sort_key
        from employment e
        join assignment a on a.employment_id = e.id and ${validOn('a', date)}
        join ${positionsOn({ date, today })} o on o.id = a.position_id
        join ${unitsOn({ date, today })} u on u.id = o.org_unit_id
        where ${activeOn('e', date)}
        order by e.person_id, a.is_primary desc, a.share desc, a.id) sorting on sorting.person_id = p.id`;
    return { column, join };
  }
  if (query.sort === 'entry' || query.sort === '-entry') {
    const readable = personCondition(access.private, 'p', { today, checks: 'many' });
    const join = sql`left join (
      select e.person_id, max(nullif(e.entry_date, '-infinity')) as sort_key from employment e group by e.person_id) sorting
        on sorting.person_id = p.id and ${readable}`;
    return { column, join };
  }
  return { column: word(''), join: word('') };
}
