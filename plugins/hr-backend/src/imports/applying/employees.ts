import { changed } from './Applying';

/** JSON fields of a person's columns. */
const PERSON = {
  username: 'username',
  title: 'title',
  last_name: 'lastName',
  email: 'email',
  phone: 'phone',
  mobile: 'mobile',
  location: 'location',
  locale: 'locale',
};
const PRIVATE = { birth_date: 'birthDate', email: 'privateEmail', phone: 'privatePhone', address: 'address' };

const value = (column: string, field: string) => (column === 'birth_date' ? `(c.merged->>'${field}')::date` : `c.merged->>'${field}'`);
const columns = (fields: Record<string, string>) => Object.keys(fields).join(', ');
const values = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([column, field]) => value(column, field))
    .join(', ');
const assignments = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([column, field]) => `${column} = ${value(column, field)}`)
    .join(', ');

const DERIVED = ['entity_name', 'email_key', 'sort_name', 'search_text'];
const ENTRY = `coalesce((c.merged->>'entryDate')::date, '-infinity')`;
const EXIT = `(c.merged->>'exitDate')::date`;

/** From when a change counts: the effective day, but not before the entry. */
const FROM = `greatest(:effectiveDate::date, ${ENTRY})`;

/** The new people get their ids first, so that the next statements find them. */
const INSERT = [
  `create temporary table import_person on commit drop as
   select c.target_id employment_id, gen_random_uuid() person_id from ${changed('employee', 'new')}`,
  `create unique index on import_person (employment_id)`,
  `insert into person (id, external_key, first_name, ${columns(PERSON)}, ${DERIVED.join(', ')}, created_by, updated_by)
   select n.person_id, c.merged->>'externalKey', coalesce(c.merged->>'firstName', ''), ${values(PERSON)}, ${DERIVED.map(name => `c.derived->>'${name}'`).join(', ')}, :actor, :actor
   from import_person n join import_change c on c.run_id = :runId and c.entity = 'employee' and c.target_id = n.employment_id`,
  `insert into person_private (person_id, ${columns(PRIVATE)}, created_by, updated_by)
   select n.person_id, ${values(PRIVATE)}, :actor, :actor
   from import_person n join import_change c on c.run_id = :runId and c.entity = 'employee' and c.target_id = n.employment_id`,
  `insert into employment (id, person_id, staff_no, kind, entry_date, exit_date, federal_state, created_by, updated_by)
   select c.target_id, n.person_id, c.merged->>'externalKey', coalesce(c.merged->>'kind', 'regular'), ${ENTRY}, ${EXIT}, c.merged->>'federalState', :actor, :actor
   from import_person n join import_change c on c.run_id = :runId and c.entity = 'employee' and c.target_id = n.employment_id`,
];

const UPDATE = [
  `update person p set first_name = coalesce(c.merged->>'firstName', ''), ${assignments(PERSON)},
     ${DERIVED.map(name => `${name} = c.derived->>'${name}'`).join(', ')}, updated_by = :actor
   from employment e, ${changed('employee', 'changed')} and e.id = c.target_id and p.id = e.person_id
     and c.after ?| '{username,title,firstName,lastName,email,phone,mobile,location,locale}'`,
  `insert into person_private (person_id, ${columns(PRIVATE)}, created_by, updated_by)
   select e.person_id, ${values(PRIVATE)}, :actor, :actor from employment e, ${changed('employee', 'changed')} and e.id = c.target_id
     and c.after ?| '{birthDate,privateEmail,privatePhone,address}'
   on conflict (person_id) do update set birth_date = excluded.birth_date, email = excluded.email, phone = excluded.phone,
     address = excluded.address, updated_by = excluded.updated_by`,
  `update employment e set kind = coalesce(c.merged->>'kind', 'regular'), entry_date = ${ENTRY}, exit_date = ${EXIT},
     federal_state = c.merged->>'federalState', updated_by = :actor
   from ${changed('employee', 'changed')} and e.id = c.target_id and c.after ?| '{kind,entryDate,exitDate,federalState}'`,
];

const CONTRACT_CHANGED = `c.after ?| '{weeklyMinutes,workingTimeModel,costCentre}' and c.merged->>'weeklyMinutes' is not null`;
const CONTRACT_VALUES = `(c.merged->>'weeklyMinutes')::int, coalesce(c.merged->>'workingTimeModel', 'fixedDays'), c.merged->>'costCentre'`;

/** A contract that changes ends the day before the new one; the past stays as it was. */
const CONTRACTS = [
  `insert into contract_version (employment_id, valid_from, weekly_minutes, working_time_model, cost_centre, created_by, updated_by)
   select c.target_id, ${ENTRY}, ${CONTRACT_VALUES}, :actor, :actor from ${changed('employee', 'new')} and c.merged->>'weeklyMinutes' is not null`,
  `update contract_version v set (weekly_minutes, working_time_model, cost_centre) = (${CONTRACT_VALUES}), updated_by = :actor
   from ${changed('employee', 'changed')} and ${CONTRACT_CHANGED} and v.employment_id = c.target_id and v.valid_from = ${FROM}`,
  `update contract_version v set valid_to = ${FROM}, updated_by = :actor
   from ${changed('employee', 'changed')} and ${CONTRACT_CHANGED} and v.employment_id = c.target_id
     and v.valid_from < ${FROM} and (v.valid_to is null or v.valid_to > ${FROM})`,
  `insert into contract_version (employment_id, valid_from, valid_to, weekly_minutes, working_time_model, cost_centre, created_by, updated_by)
   select c.target_id, ${FROM}, (select min(f.valid_from) from contract_version f where f.employment_id = c.target_id and f.valid_from > ${FROM}),
     ${CONTRACT_VALUES}, :actor, :actor
   from ${changed('employee', 'changed')} and ${CONTRACT_CHANGED}
     and not exists (select from contract_version v where v.employment_id = c.target_id and v.valid_from = ${FROM})`,
];

const SEATS_CHANGED = `c.after ? 'assignments'`;
/** A seat counts from the entry on, but not before the seat exists. */
const WANTED = (action: 'new' | 'changed') => `
  select c.target_id employment_id, r.id position_id, (w->>'share')::int share, (w->>'primary')::boolean is_primary,
    greatest(${action === 'new' ? ENTRY : FROM}, s.valid_from) from_day, s.valid_to seat_end
  from import_change c, jsonb_array_elements(c.merged->'assignments') w
  join import_ref r on r.entity = 'position' and r.key = lower(normalize(w->>'position', NFC))
  join position s on s.id = r.id
  where c.run_id = :runId and c.entity = 'employee' and c.action = '${action}' ${action === 'changed' ? `and ${SEATS_CHANGED}` : ''}`;

const STILL_WANTED = `exists (select from jsonb_array_elements(c.merged->'assignments') w join import_ref r on r.entity = 'position' and r.key = lower(normalize(w->>'position', NFC))
  where r.id = a.position_id and (w->>'share')::int = a.share and (w->>'primary')::boolean = a.is_primary)`;
const ENDING = `${changed('employee', 'changed')} and ${SEATS_CHANGED} and a.employment_id = c.target_id
  and daterange(a.valid_from, a.valid_to) @> ${FROM} and not ${STILL_WANTED}`;

const ASSIGN = (action: 'new' | 'changed') => `
  insert into assignment (employment_id, position_id, share, is_primary, valid_from, valid_to, created_by, updated_by)
  select n.employment_id, n.position_id, n.share, n.is_primary, n.from_day, least(n.seat_end,
    (select min(f.valid_from) from assignment f where f.employment_id = n.employment_id and f.valid_from > n.from_day
      and (f.position_id = n.position_id or f.is_primary and n.is_primary))), :actor, :actor
  from (${WANTED(action)}) n
  where not exists (select from assignment a where a.employment_id = n.employment_id and a.position_id = n.position_id
    and daterange(a.valid_from, a.valid_to) @> n.from_day)`;

const ASSIGNMENTS = [
  `delete from assignment a using ${ENDING} and a.valid_from = ${FROM}`,
  `update assignment a set valid_to = ${FROM}, updated_by = :actor from ${ENDING}`,
  ASSIGN('new'),
  ASSIGN('changed'),
];

/** Nobody sits on a seat or has a contract after the last day; a later last day opens what ended with the earlier one. */
const EXITS = ['contract_version', 'assignment'].flatMap(table => [
  `update ${table} t set valid_to = null, updated_by = :actor from ${changed('employee', 'changed')} and c.after ? 'exitDate'
     and t.employment_id = c.target_id and t.valid_to = (c.before->>'exitDate')::date + 1`,
  `delete from ${table} t using ${`${changed('employee', 'changed')} and c.after ? 'exitDate'`} and t.employment_id = c.target_id and t.valid_from > ${EXIT}`,
  `update ${table} t set valid_to = ${EXIT} + 1, updated_by = :actor from import_change c
   where c.run_id = :runId and c.entity = 'employee' and (c.action = 'new' or c.action = 'changed' and c.after ? 'exitDate')
     and t.employment_id = c.target_id and ${EXIT} is not null and (t.valid_to is null or t.valid_to > ${EXIT} + 1)`,
]);

/** Stores people with employment, contract and seats. */
export const EMPLOYEE_STATEMENTS = [...INSERT, ...UPDATE, ...CONTRACTS, ...ASSIGNMENTS, ...EXITS];
