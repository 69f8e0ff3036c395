import { sql, word, type Sql } from '../database/sql';
import { activeOn, dateText, validOn } from '../database/validitySql';
import { jsonObject } from '../people/leadsSql';
import { refColumns } from '../people/personSummarySql';
import type { RowAccess } from '../permissions/Access';
import { personCondition, visiblePerson } from '../permissions/accessSql';
import type { RecordAccess } from './RecordAccess';

const contractsJson = sql`coalesce((
  select jsonb_agg(${jsonObject({
    id: 'c.id',
    version: 'c.version',
    validFrom: dateText('c.valid_from'),
    validTo: dateText('c.valid_to'),
    weeklyMinutes: 'c.weekly_minutes',
    workingTimeModel: 'c.working_time_model',
    workingTimeModelId: 'c.working_time_model_id',
    workingTimeModelName: 'm.name',
    workingTimeModelNameEn: 'm.name_en',
    costCentre: 'c.cost_centre',
    costObject: 'c.cost_object',
    payKind: 'c.pay_kind',
    otherEmployerMinutesPerDay: 'c.other_employer_minutes',
  })} order by c.valid_from)
    from contract_version c left join working_time_model m on m.id = c.working_time_model_id where c.employment_id = e.id), '[]')`;

const employmentsJson = sql`coalesce((
  select jsonb_agg(${jsonObject({
    id: 'e.id',
    version: 'e.version',
    staffNo: 'e.staff_no',
    kind: 'e.kind',
    entryDate: dateText('e.entry_date'),
    exitDate: dateText('e.exit_date'),
    exitReason: 'e.exit_reason',
    federalState: 'e.federal_state',
    municipalityFlags: 'to_jsonb(e.municipality_flags)',
    healthInsurance: 'e.health_insurance',
    contracts: contractsJson,
  })} order by e.entry_date, e.id) from employment e where e.person_id = p.id), '[]')`;

const positionsJson = sql`coalesce((
  select jsonb_agg(${jsonObject({
    assignmentId: 'a.id',
    employmentId: 'a.employment_id',
    positionId: 'o.id',
    title: 'o.title',
    titleEn: 'o.title_en',
    share: 'a.share',
    isPrimary: 'a.is_primary',
    isLead: 'coalesce(u.lead_position_id = o.id, false)',
    unit: jsonObject({ id: 'u.id', name: 'u.name', nameEn: 'u.name_en', entityName: 'u.entity_name' }),
    validFrom: dateText('a.valid_from'),
    validTo: dateText('a.valid_to'),
  })} order by a.valid_from desc, a.is_primary desc, a.id)
    from employment e
    join assignment a on a.employment_id = e.id
    join position o on o.id = a.position_id
    join org_unit u on u.id = o.org_unit_id
    where e.person_id = p.id), '[]')`;

const privateJson = sql`(select ${jsonObject({
  version: 'coalesce(x.version, 0)',
  birthDate: dateText('x.birth_date'),
  gender: 'x.gender',
  email: 'x.email',
  phone: 'x.phone',
  address: 'x.address',
  iban: 'x.iban',
  bic: 'x.bic',
  accountHolder: 'x.account_holder',
  emergencyContacts: `coalesce(x.emergency_contacts, '[]')`,
  photoConsent: 'coalesce(x.photo_consent, false)',
  birthdayVisible: 'coalesce(x.birthday_visible, false)',
})} from (select) nothing left join person_private x on x.person_id = p.id)`;

const sensitiveJson = sql`(select ${jsonObject({
  version: 'coalesce(x.version, 0)',
  disability: `coalesce(x.disability, 'none')`,
  disabilityFrom: dateText('x.disability_from'),
  disabilityTo: dateText('x.disability_to'),
  maternityExpected: dateText('x.maternity_expected'),
})} from (select) nothing left join person_sensitive x on x.person_id = p.id)`;

const hoursJson = (today: string) => sql`jsonb_build_object('weeklyMinutes', (
  select sum(c.weekly_minutes)::int from employment e join contract_version c on c.employment_id = e.id and ${validOn('c', today)}
    where e.person_id = p.id and ${activeOn('e', today)}))`;

/** Which record, who asks and on which day. */
export interface RecordRequest {
  who: { id: string } | { entityName: string };
  access: RecordAccess;
  today: string;
}

/** The record in one query, each part only where the caller may see it; no row when there is no such person for the caller. */
export function recordSql({ who, access, today }: RecordRequest): Sql {
  const options = { today, checks: 'few' } as const;
  const may = (rows: RowAccess) => personCondition(rows, 'p', options);
  const part = (rows: RowAccess, value: Sql) => (rows === false ? word('null::jsonb') : sql`case when ${may(rows)} then ${value} end`);
  const isThem = 'id' in who ? sql`p.id = ${who.id}` : sql`p.entity_name = ${who.entityName}`;
  return sql`
    select ${refColumns('p')}, ${jsonObject({
      version: 'p.version',
      firstName: 'p.first_name',
      lastName: 'p.last_name',
      title: 'p.title',
      email: 'p.email',
      phone: 'p.phone',
      mobile: 'p.mobile',
      location: 'p.location',
      locale: 'p.locale',
    })} as master,
        ${part(access.private, jsonObject({ externalKey: 'p.external_key', username: 'p.username', hasAccount: 'p.keycloak_sub is not null' }))} as identity,
        ${part(access.private, privateJson)} as private,
        ${part(access.private, employmentsJson)} as employments,
        ${part(access.private, positionsJson)} as positions,
        ${part(access.hours, hoursJson(today))} as hours,
        ${part(access.sensitiveRead, sensitiveJson)} as sensitive,
        ${jsonObject({
          edit: may(access.update),
          editSensitive: may(access.sensitiveUpdate),
          readHistory: may(access.history),
          decideRequests: may(access.decide),
        })} as rights
      from person p
      where ${isThem} and ${visiblePerson(access, 'p', options)}`;
}
