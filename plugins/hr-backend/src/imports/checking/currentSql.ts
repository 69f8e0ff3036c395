/** Entities that an import changes, in the order in which they depend on each other. */
export type ImportEntity = 'unit' | 'position' | 'employee';

/** SQL of a date as a value of the difference; "since ever" is `null`. */
const day = (column: string) => `nullif(${column}, '-infinity')`;
const key = (text: string) => `lower(normalize(${text}, NFC))`;

const UNIT = `
  select u.id, ${key('u.external_key')} key, coalesce(u.valid_to > :effectiveDate::date, true) active, u.name label,
    jsonb_build_object('externalKey', u.external_key, 'name', u.name, 'nameEn', u.name_en, 'kind', u.kind, 'parent', p.external_key,
      'leadPosition', l.external_key, 'ended', coalesce(u.valid_to <= :effectiveDate::date, false)) cur
  from org_unit u left join org_unit p on p.id = u.parent_id left join position l on l.id = u.lead_position_id`;

const POSITION = `
  select s.id, ${key('s.external_key')} key, coalesce(s.valid_to > :effectiveDate::date, true) active, s.title label,
    jsonb_build_object('externalKey', s.external_key, 'title', s.title, 'titleEn', s.title_en, 'unit', u.external_key,
      'isLead', coalesce(u.lead_position_id = s.id, false), 'superior', m.external_key, 'dotted', d.external_key, 'topic', d.topic,
      'budgetFte', s.budget_fte, 'costCentre', s.cost_centre, 'grade', s.grade, 'holderUndisclosed', s.holder_undisclosed,
      'ended', coalesce(s.valid_to <= :effectiveDate::date, false)) cur
  from position s join org_unit u on u.id = s.org_unit_id
  left join reporting_line r on r.position_id = s.id and r.kind = 'solid' and daterange(r.valid_from, r.valid_to) @> :effectiveDate::date
  left join position m on m.id = r.manager_position_id
  left join lateral (
    select t.external_key, r.topic from reporting_line r join position t on t.id = r.manager_position_id
    where r.position_id = s.id and r.kind = 'dotted' and daterange(r.valid_from, r.valid_to) @> :effectiveDate::date
    order by t.external_key, r.topic limit 1) d on true`;

/** The day of which contract and seats are compared: the effective day, but within the employment. */
export const COMPARED_DAY = `least(greatest(:effectiveDate::date, e.entry_date), coalesce(e.exit_date, 'infinity'))`;

const EMPLOYEE = `
  select e.id, ${key('e.staff_no')} key, coalesce(e.exit_date >= :effectiveDate::date, true) active, concat_ws(' ', p.first_name, p.last_name) label,
    jsonb_build_object('externalKey', e.staff_no, 'username', p.username, 'title', p.title, 'firstName', p.first_name, 'lastName', p.last_name,
      'email', p.email, 'phone', p.phone, 'mobile', p.mobile, 'location', p.location, 'locale', p.locale,
      'birthDate', v.birth_date, 'privateEmail', v.email, 'privatePhone', v.phone, 'address', v.address,
      'entryDate', ${day('e.entry_date')}, 'exitDate', e.exit_date, 'kind', e.kind, 'federalState', e.federal_state,
      'weeklyMinutes', c.weekly_minutes, 'workingTimeModel', c.working_time_model, 'costCentre', c.cost_centre,
      'assignments', coalesce(a.seats, '[]')) cur
  from employment e join person p on p.id = e.person_id left join person_private v on v.person_id = p.id
  left join contract_version c on c.employment_id = e.id and daterange(c.valid_from, c.valid_to) @> ${COMPARED_DAY}
  left join (
    select a.employment_id, jsonb_agg(jsonb_build_object('position', s.external_key, 'share', a.share, 'primary', a.is_primary) order by s.external_key) seats
    from assignment a join position s on s.id = a.position_id join employment e on e.id = a.employment_id
    where daterange(a.valid_from, a.valid_to) @> ${COMPARED_DAY} group by a.employment_id) a on a.employment_id = e.id`;

/** SQL of what is stored: id, compared key, whether it is active, label and the fields as JSON. */
export const CURRENT: Record<ImportEntity, string> = { unit: UNIT, position: POSITION, employee: EMPLOYEE };

const reference = (field: string, alias: string) =>
  `case when i.data ? '${field}' then jsonb_build_object('${field}', ${alias}.external_key) else '{}' end`;
const joinReference = (field: string, entity: string, alias: string) =>
  `left join import_ref ${alias} on ${alias}.entity = '${entity}' and ${alias}.key = ${key(`i.data->>'${field}'`)}`;

/** SQL of what the file wants, in the same form: references in their stored spelling, nothing else than stored fields. */
export const WANTED: Record<ImportEntity, { data: string; joins: string }> = {
  unit: {
    data: `i.data || ${reference('parent', 'parent')} || ${reference('leadPosition', 'lead')} || '{"ended": false}'::jsonb`,
    joins: `${joinReference('parent', 'unit', 'parent')} ${joinReference('leadPosition', 'position', 'lead')}`,
  },
  position: {
    data: `i.data || ${reference('unit', 'unit')} || ${reference('superior', 'superior')} || ${reference('dotted', 'dotted')} || '{"ended": false}'::jsonb
      || case when i.data ? 'dotted' and dotted.key is null then '{"topic": null}'::jsonb else '{}' end`,
    joins: `${joinReference('unit', 'unit', 'unit')} ${joinReference('superior', 'position', 'superior')} ${joinReference('dotted', 'position', 'dotted')}`,
  },
  employee: {
    data: `(i.data - '{position,share,position2,share2}'::text[]
        - case when coalesce(i.data->>'weeklyMinutes', c.cur->>'weeklyMinutes') is null then '{workingTimeModel,costCentre}'::text[] else '{}' end)
      || case when i.data ? 'position' then jsonb_build_object('assignments', (
        select coalesce(jsonb_agg(jsonb_build_object('position', s.external_key, 'share', s.share, 'primary', s.main) order by s.external_key), '[]') from (
          select first.external_key, coalesce((i.data->>'share')::int, 1000) share, true main where first.key is not null
          union all select second.external_key, coalesce((i.data->>'share2')::int, 1000), first.key is null
            where second.key is not null and second.key is distinct from first.key) s)) else '{}' end`,
    joins: `${joinReference('position', 'position', 'first')} ${joinReference('position2', 'position', 'second')}`,
  },
};
