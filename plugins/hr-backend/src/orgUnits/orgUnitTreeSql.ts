import { positionsOn, unitsBelow, unitsOn } from '../database/datedSql';
import { joinSql, sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import { holdersJson } from '../people/leadsSql';
import type { OrgUnitAccess } from '../permissions/Access';
import { orgUnitCondition, visiblePerson } from '../permissions/accessSql';

/** Most units in one answer. */
export const MAX_UNITS = 5000;

/** Which part of the tree, who asks, which day is shown and on which day rights count. */
export interface OrgUnitRequest {
  root?: string;
  access: OrgUnitAccess;
  date: string;
  today: string;
  fullTimeMinutesPerWeek: number;
}

/** Units of the day; with a root only that one and those below. */
const scopeSql = (request: OrgUnitRequest): Sql =>
  request.root === undefined
    ? sql`scope as (select u.id from ${unitsOn(request)} u where ${validOn('u', request.date)})`
    : sql`scope as materialized (${unitsBelow(request.root, request)})`;

/** Every held seat in scope: unit, person and FTE as {@link fteOf} counts them; `units` tells in how many units the person is. */
const seatsSql = ({ date, today, fullTimeMinutesPerWeek }: OrgUnitRequest): Sql => sql`
  seats as materialized (
    select o.org_unit_id as unit_id, e.person_id, sum(case
        when c.weekly_minutes is null then round(a.share * o.budget_fte / 1000.0)
        else round(c.weekly_minutes * a.share * 1000.0 / (shares.total * ${fullTimeMinutesPerWeek}::int)) end) as fte,
        count(*) over (partition by e.person_id) as units
      from assignment a
      join employment e on e.id = a.employment_id and ${activeOn('e', date)}
      join ${positionsOn({ date, today })} o on o.id = a.position_id
      join (select b.employment_id, sum(b.share) as total from assignment b where ${validOn('b', date)} group by b.employment_id) shares
        on shares.employment_id = e.id
      left join contract_version c on c.employment_id = e.id and ${validOn('c', date)}
      where ${validOn('a', date)} and o.org_unit_id in (select id from scope)
      group by o.org_unit_id, e.person_id)`;

/** Figures of the units alone. Seats whose holders are not disclosed count as heads without a name. */
const ownSql = ({ date, today }: OrgUnitRequest): Sql => sql`
  own_seats as (
    select unit_id, count(*)::int as heads, count(*) filter (where units = 1)::int as once, sum(fte)::int as fte from seats group by unit_id
  ), own_positions as (
    select o.org_unit_id as unit_id, sum(o.budget_fte)::int as budget, sum(o.holder_undisclosed)::int as undisclosed,
        coalesce(sum(o.budget_fte) filter (where o.holder_undisclosed > 0), 0)::int as undisclosed_fte,
        count(*) filter (where o.holder_undisclosed = 0 and not exists (
          select from assignment a join employment e on e.id = a.employment_id and ${activeOn('e', date)}
            where a.position_id = o.id and ${validOn('a', date)}))::int as vacancies
      from ${positionsOn({ date, today })} o where ${validOn('o', date)} and o.org_unit_id in (select id from scope) group by o.org_unit_id
  ), own as materialized (
    select s.id, coalesce(x.heads, 0) + coalesce(y.undisclosed, 0) as heads, coalesce(x.once, 0) + coalesce(y.undisclosed, 0) as once,
        coalesce(x.fte, 0) + coalesce(y.undisclosed_fte, 0) as fte, coalesce(y.vacancies, 0) as vacancies, coalesce(y.budget, 0) as budget
      from scope s left join own_seats x on x.unit_id = s.id left join own_positions y on y.unit_id = s.id)`;

/** Figures with everything below. Whoever is in one unit only can be summed up; the few others are counted once per sub-tree. */
const totalSql = ({ date, today }: OrgUnitRequest): Sql => sql`
  closure(top, id) as (
    select id, id from scope
    union select closure.top, u.id from closure join ${unitsOn({ date, today })} u on u.parent_id = closure.id and ${validOn('u', date)}
  ), shared as (
    select closure.top, count(distinct seats.person_id)::int as heads
      from seats join closure on closure.id = seats.unit_id where seats.units > 1 group by closure.top
  ), total as (
    select closure.top as id, sum(own.once)::int as once, sum(own.fte)::int as fte, sum(own.vacancies)::int as vacancies,
        sum(own.budget)::int as budget
      from closure join own on own.id = closure.id group by closure.top)`;

const figures = word(`own.heads as own_heads, own.fte as own_fte, own.vacancies as own_vacancies, own.budget as own_budget,
  total.once + coalesce(shared.heads, 0) as total_heads, total.fte as total_fte, total.vacancies as total_vacancies,
  total.budget as total_budget`);

/** What {@link orgUnitTreeSql} can add to a tree. */
export interface TreeOptions {
  /** Further columns about unit `u`. */
  columns?: Sql;
  /** Further condition on unit `u`. */
  where?: Sql;
}

/** Units with figures and leads in one query; units that the caller may not see are left out, their people still count above. */
export function orgUnitTreeSql(request: OrgUnitRequest, { columns, where = word('true') }: TreeOptions = {}): Sql {
  const { access, date, today } = request;
  const visible = visiblePerson(access.persons, 'h', { today, checks: 'many', worksOn: date });
  return sql`
    with recursive ${joinSql([scopeSql(request), seatsSql(request), ownSql(request), totalSql(request)], ', ')}
    select u.id, u.parent_id, u.name, u.name_en, u.entity_name, u.kind, ${figures},
        ${access.persons.read === false ? word("'[]'::jsonb") : holdersJson('u.lead_position_id', date, visible)} as leads
        ${columns ? sql`, ${columns}` : word('')}
      from scope join ${unitsOn({ date, today })} u on u.id = scope.id join own on own.id = u.id join total on total.id = u.id
      left join shared on shared.top = u.id
      where ${orgUnitCondition(access.units, 'u', today)} and ${where}
      order by u.name, u.id limit ${MAX_UNITS + 1}`;
}
