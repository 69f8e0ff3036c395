import { positionsOn, unitsOn, type Days } from '../database/datedSql';
import { sql, word, type Sql } from '../database/sql';
import { activeOn, dateText, validOn } from '../database/validitySql';
import type { PersonAccess } from '../permissions/Access';
import { personCondition, visiblePerson } from '../permissions/accessSql';
import { jsonObject, leadsJson, unitPathJson } from './leadsSql';
import { heldPosition, summaryColumns } from './personSummarySql';

const positionsJson = (days: Days) => sql`coalesce((
  select jsonb_agg(${jsonObject({
    positionId: 'o.id',
    title: 'o.title',
    titleEn: 'o.title_en',
    share: 'a.share',
    isPrimary: 'a.is_primary',
    isLead: 'coalesce(u.lead_position_id = o.id, false)',
    unit: jsonObject({ id: 'u.id', name: 'u.name', nameEn: 'u.name_en', entityName: 'u.entity_name' }),
  })} order by a.is_primary desc, a.share desc, a.id)
    from employment e
    join assignment a on a.employment_id = e.id and ${validOn('a', days.date)}
    join ${positionsOn(days)} o on o.id = a.position_id
    join ${unitsOn(days)} u on u.id = o.org_unit_id
    where e.person_id = p.id and ${activeOn('e', days.date)}), '[]')`;

const contractsJson = sql`coalesce((
  select jsonb_agg(${jsonObject({
    validFrom: dateText('c.valid_from'),
    validTo: dateText('c.valid_to'),
    weeklyMinutes: 'c.weekly_minutes',
    workingTimeModel: 'c.working_time_model',
    costCentre: 'c.cost_centre',
  })} order by c.valid_from)
    from contract_version c where c.employment_id = e.id), '[]')`;

const employmentsJson = sql`coalesce((
  select jsonb_agg(${jsonObject({
    id: 'e.id',
    staffNo: 'e.staff_no',
    kind: 'e.kind',
    entryDate: dateText('e.entry_date'),
    exitDate: dateText('e.exit_date'),
    federalState: 'e.federal_state',
    municipalityFlags: 'to_jsonb(e.municipality_flags)',
    contracts: contractsJson,
  })} order by e.entry_date, e.id)
    from employment e where e.person_id = p.id), '[]')`;

/** Null unless the caller may read the private part of this very person. */
const privateJson = (
  access: PersonAccess,
  today: string,
) => sql`case when ${personCondition(access.private, 'p', { today, checks: 'few' })} then (
  select ${jsonObject({
    birthDate: dateText('x.birth_date'),
    email: 'x.email',
    phone: 'x.phone',
    address: 'x.address',
    employments: employmentsJson,
  })} from (select) nothing left join person_private x on x.person_id = p.id) end`;

/** Which person, who asks, which day is shown and on which day rights count. */
export interface PersonDetailRequest {
  who: { id: string } | { entityName: string };
  access: PersonAccess;
  date: string;
  today: string;
}

/** A person's page in one query; no row when there is no such person for the caller. */
export function personDetailSql({ who, access, date, today }: PersonDetailRequest): Sql {
  const days = { date, today };
  const isThem = 'id' in who ? sql`p.id = ${who.id}` : sql`p.entity_name = ${who.entityName}`;
  return sql`
    select ${summaryColumns}, p.locale, p.version,
        (select to_char(x.birth_date, 'MM-DD') from person_private x where x.person_id = p.id and x.birthday_visible) as birthday,
        ${positionsJson(days)} as positions,
        ${unitPathJson('held.unit_id', days, { withStart: true })} as unit_path,
        ${leadsJson(days, visiblePerson(access, 'h', { today, checks: 'few', worksOn: date }))} as leads,
        ${access.private === false ? word('null') : privateJson(access, today)} as private
      from person p ${heldPosition(days)}
      where ${isThem} and ${visiblePerson(access, 'p', { today, checks: 'few' })}`;
}
