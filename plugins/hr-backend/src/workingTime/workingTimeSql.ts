import { sql, word, type Sql } from '../database/sql';
import { activeOn, dateText, validOn } from '../database/validitySql';
import { jsonObject } from '../people/leadsSql';

const RULES = {
  cycleWeeks: 'v.cycle_weeks',
  days: 'v.days',
  shifts: 'v.shifts',
  cycleStart: dateText('v.cycle_start'),
  frame: 'v.frame',
  core: 'v.core',
  dayValueMinutes: 'v.day_value_minutes',
};

/** Whether a contract of the model had rules of `[from, to)` before today; `from` and `to` are columns or fixed words. */
const usedBefore = (today: string, from: Sql, to: Sql) => sql`exists (
  select from contract_version c where c.working_time_model_id = m.id
    and greatest(c.valid_from, ${from}) < least(coalesce(c.valid_to, 'infinity'), coalesce(${to}, 'infinity'), ${today}::date))`;

const versionJson = (today: string) =>
  jsonObject({
    id: 'v.id',
    version: 'v.version',
    validFrom: dateText('v.valid_from'),
    validTo: dateText('v.valid_to'),
    ...RULES,
    usedOnPastDays: usedBefore(today, word('v.valid_from'), word('v.valid_to')),
  });

/** Who works by model `m` today, and whether the contract says the hours of the average week of version `v`. */
const usersOf = (today: string) => sql`
  select count(distinct e.person_id)::int as people,
      count(distinct e.person_id) filter (where c.weekly_minutes <> average.minutes)::int as others
    from contract_version c join employment e on e.id = c.employment_id and ${activeOn('e', today)},
      (select round(sum(minutes::int)::numeric / v.cycle_weeks)::int as minutes
        from jsonb_array_elements(v.days) week, jsonb_array_elements_text(week) minutes) average
    where c.working_time_model_id = m.id and ${validOn('c', today)}`;

/** Models with the rules of today and their users; `details` adds the rules of all times. */
export const modelsSql = (today: string, options: { id?: string; details?: boolean } = {}) => sql`
  select m.id, m.version, m.name, m.name_en as "nameEn", m.type, ${dateText('m.valid_from')} as "validFrom",
      ${dateText('m.valid_to')} as "validTo", ${jsonObject(RULES)} as rules,
      (select count(*)::int from contract_version c where c.working_time_model_id = m.id) as contracts,
      users.people, users.others as "peopleWithOtherHours",
      (select count(distinct e.person_id)::int from contract_version c join employment e on e.id = c.employment_id
        where c.working_time_model_id = m.id and c.valid_from > ${today}) as "plannedPeople"
      ${
        options.details
          ? sql`, (select jsonb_agg(${versionJson(today)} order by v.valid_from) from working_time_version v
              where v.working_time_model_id = m.id) as versions`
          : word('')
      }
    from working_time_model m
    join lateral (
      select * from working_time_version v where v.working_time_model_id = m.id and (v.valid_to is null or v.valid_to > ${today})
        order by v.valid_from limit 1) v on true
    cross join lateral (${usersOf(today)}) users
    where ${options.id ? sql`m.id = ${options.id}` : word('true')} order by m.name, m.id limit 500`;

/** Whether somebody worked by the model from the day on and before today. */
export const usedSinceSql = (modelId: string, from: string, today: string) =>
  sql`select ${usedBefore(today, sql`${from}::date`, word('null::date'))} as used from working_time_model m where m.id = ${modelId}`;

/** Working time of a person from today on: each contract version with the rules that count meanwhile. */
export const ownSpansSql = (entityName: string, today: string) => sql`
  select ${dateText(`greatest(c.valid_from, v.valid_from)`)} as "validFrom",
      ${dateText(`nullif(least(coalesce(c.valid_to, 'infinity'), coalesce(v.valid_to, 'infinity')), 'infinity')`)} as "validTo",
      e.staff_no as "staffNo", c.weekly_minutes as "weeklyMinutes", c.working_time_model as type,
      case when v.id is null then null else ${jsonObject({ name: 'm.name', nameEn: 'm.name_en', ...RULES })} end as model
    from person p
    join employment e on e.person_id = p.id and (e.exit_date is null or e.exit_date >= ${today})
    join contract_version c on c.employment_id = e.id and (c.valid_to is null or c.valid_to > ${today})
    left join working_time_model m on m.id = c.working_time_model_id
    left join working_time_version v on v.working_time_model_id = m.id and (v.valid_to is null or v.valid_to > ${today})
      and daterange(v.valid_from, v.valid_to) && daterange(c.valid_from, c.valid_to)
    where p.entity_name = ${entityName} order by greatest(c.valid_from, v.valid_from), e.staff_no limit 50`;
