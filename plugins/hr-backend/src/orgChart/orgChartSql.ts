import { joinSql, sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';
import type { OrgUnitAccess, RowAccess } from '../permissions/Access';
import { orgUnitCondition, personCondition, visiblePerson } from '../permissions/accessSql';

/** Which day is shown, who asks and on which day rights count. */
export interface OrgChartRequest {
  access: OrgUnitAccess;
  /** Of whom the caller may know the contracted hours. */
  hours: RowAccess;
  date: string;
  today: string;
  fullTimeMinutesPerWeek: number;
}

const unitsSql = ({ access, date, today }: OrgChartRequest): Sql => sql`
  units as materialized (
    select u.id, v.parent_id, v.name, v.name_en, u.entity_name, v.kind, v.lead_position_id
      from org_unit u join org_unit_version v on v.org_unit_id = u.id and ${validOn('v', date)}
      where ${validOn('u', date)} and ${orgUnitCondition(access.units, 'u', today)})`;

const positionsSql = ({ date }: OrgChartRequest): Sql => sql`
  positions as materialized (
    select o.id, v.org_unit_id, v.title, v.title_en, v.budget_fte, v.cost_centre, o.holder_undisclosed,
        (select r.manager_position_id from reporting_line r
          where r.position_id = o.id and r.kind = 'solid' and ${validOn('r', date)} limit 1) as manager_id
      from position o join position_version v on v.position_id = o.id and ${validOn('v', date)}
      where ${validOn('o', date)} and v.org_unit_id in (select id from units))`;

/** Whoever may not know who leaves or comes sees people on a later day as they sit today. */
function sits(seat: string, employment: string, { access, date, today }: OrgChartRequest): Sql {
  const on = (day: string) => sql`${validOn(seat, day)} and ${activeOn(employment, day)}`;
  if (date <= today || access.persons.private === true) return on(date);
  const mayKnow = sql`coalesce(${personCondition(access.persons.private, 'h', { today, checks: 'many' })}, false)`;
  return sql`case when ${mayKnow} then ${on(date)} else ${on(today)} end`;
}

/** Every held seat: the name only of whom the caller may see, the hours only of whom the caller may know them. */
const seatsSql = (request: OrgChartRequest): Sql => {
  const {
    access: { persons },
    hours,
    date,
    today,
    fullTimeMinutesPerWeek,
  } = request;
  return sql`
  seats as materialized (
    select o.id as position_id, a.id as assignment_id, a.share, h.id as person_id, h.sort_name,
        coalesce(${visiblePerson(persons, 'h', { today, checks: 'many', worksOn: date })}, false) as is_visible,
        case when coalesce(${personCondition(hours, 'h', { today, checks: 'many' })}, false) then
          case when c.weekly_minutes is null then round(a.share * o.budget_fte / 1000.0)
            else round(c.weekly_minutes * a.share * 1000.0 / (coalesce(shares.total, a.share) * ${fullTimeMinutesPerWeek}::int)) end end as fte
      from positions o
      join assignment a on a.position_id = o.id
      join employment e on e.id = a.employment_id
      join person h on h.id = e.person_id and ${sits('a', 'e', request)}
      left join (select b.employment_id, sum(b.share) as total from assignment b where ${validOn('b', date)} group by b.employment_id) shares
        on shares.employment_id = e.id
      left join contract_version c on c.employment_id = e.id and ${validOn('c', date)})`;
};

/** Who comes next to a position that nobody holds; whether somebody is about to come is private. */
const plannedSql = ({ access: { persons }, date, today }: OrgChartRequest): Sql => sql`
  planned as materialized (
    select o.id as position_id, h.id as person_id, greatest(a.valid_from, e.entry_date) as from_day
      from positions o
      join assignment a on a.position_id = o.id and (a.valid_to is null or a.valid_to > ${date})
      join employment e on e.id = a.employment_id and (e.exit_date is null or e.exit_date >= ${date})
      join person h on h.id = e.person_id
      where greatest(a.valid_from, e.entry_date) > ${date} and o.holder_undisclosed = 0
        and not exists (select from seats s where s.position_id = o.id)
        and ${personCondition(persons.read, 'h', { today, checks: 'many' })}
        and ${personCondition(persons.private, 'h', { today, checks: 'many' })})`;

const peopleSql = sql`
  people as (
    select h.id, h.first_name, h.last_name, h.title, h.entity_name from person h
      where h.id in (select person_id from seats where is_visible union select person_id from planned))`;

const photosSql = sql`
  photos as (
    select h.person_id, h.version from person_photo h join person_private x on x.person_id = h.person_id and x.photo_consent
      where h.small_file_id is not null and h.person_id in (select id from people))`;

const dottedSql = ({ date }: OrgChartRequest): Sql => sql`
  dotted as (
    select r.position_id, r.manager_position_id, r.topic, r.id from reporting_line r
      where r.kind = 'dotted' and ${validOn('r', date)} and r.position_id in (select id from positions)
        and r.manager_position_id in (select id from positions))`;

const rows = (columns: string, from: string, order: string): Sql =>
  word(`coalesce((select json_agg(json_build_array(${columns}) order by ${order}) from ${from}), '[]')`);

/** The whole chart in one query with one row: a list of lists per table. */
export function orgChartSql(request: OrgChartRequest): Sql {
  const tables = [unitsSql, positionsSql, seatsSql, plannedSql].map(table => table(request));
  return sql`
    with ${joinSql([...tables, peopleSql, photosSql, dottedSql(request)], ', ')}
    select ${rows('id, name, name_en, entity_name, kind, parent_id, lead_position_id', 'units', 'name, id')} as units,
      ${rows('id, org_unit_id, title, title_en, manager_id, budget_fte, holder_undisclosed, cost_centre', 'positions', 'title, id')} as positions,
      ${rows('id, first_name, last_name, title, entity_name', 'people', 'last_name, first_name, id')} as people,
      ${rows('person_id, version', 'photos', 'person_id')} as photos,
      ${rows('position_id, case when is_visible then person_id end, share, fte::int', 'seats', 'share desc, is_visible desc, case when is_visible then sort_name end, assignment_id')} as seats,
      ${rows('position_id, manager_position_id, topic', 'dotted', 'topic, id')} as dotted,
      ${rows('position_id, person_id, from_day::text', 'planned', 'from_day, person_id')} as planned`;
}
