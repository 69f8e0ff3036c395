import type { ActivationFacts, LeaveCertificate, LeaveKind, LifeCycleStage, LifeCycleStep, EmploymentKind } from '@tos/plugin-hr-common';
import { sql, word, type Sql } from '../database/sql';
import { dateText } from '../database/validitySql';
import { jsonObject } from '../people/leadsSql';

/** One employment with all that the rules look at. */
export interface LifeCycleRow extends ActivationFacts {
  employmentId: string;
  staffNo: string;
  kind: EmploymentKind;
  entryDate: string | null;
  exitDate: string | null;
  stored: LifeCycleStage | null;
  since: string | null;
  leaveKind: LeaveKind | null;
  leaveUntil: string | null;
  noPosition: boolean | null;
  version: number | null;
  updatedBy: string | null;
  updatedAt: string | null;
  steps: Required<LifeCycleStep>[];
  certificates: LeaveCertificate[];
}

/** Columns of a certificate under alias `k`, by the names of the contract. */
export const certificateJson = jsonObject({
  id: 'k.id',
  employmentId: 'k.employment_id',
  year: 'k.year',
  employedFrom: dateText('k.employed_from'),
  employedTo: dateText('k.employed_to'),
  entitledDays: 'k.entitled_days',
  grantedDays: 'k.granted_days',
  paidOutDays: 'k.paid_out_days',
  place: 'k.place',
  issuedOn: dateText('k.issued_on'),
  issuedBy: 'k.issued_by',
});

const stepsJson = sql`coalesce((
  select jsonb_agg(${jsonObject({
    from: 's.from_stage',
    to: 's.to_stage',
    effectiveOn: dateText('s.effective_on'),
    reason: 's.reason',
    by: 's.actor',
    at: 's.at',
  })} order by s.id) from life_cycle_step s where s.employment_id = e.id), '[]')`;

const certificatesJson = sql`coalesce((
  select jsonb_agg(${certificateJson} order by k.created_at desc) from leave_certificate k where k.employment_id = e.id), '[]')`;

/** Employment `e` with its life cycle `l` as JSON. What it has is looked up on its first day, or today when that has passed. */
export function lifeCycleJson(today: string): Sql {
  const day = sql`greatest(e.entry_date, ${today}::date)`;
  const exists = (query: Sql) => sql`exists (${query})`;
  const validThen = (alias: string) => {
    const row = word(alias);
    return sql`${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to > ${day})`;
  };
  const contract = sql`select from contract_version c where c.employment_id = e.id and ${validThen('c')}`;
  return jsonObject({
    employmentId: 'e.id',
    staffNo: 'e.staff_no',
    kind: 'e.kind',
    entryDate: dateText('e.entry_date'),
    exitDate: dateText('e.exit_date'),
    stored: `case when exists (select from person q where q.id = e.person_id and q.anonymised_at is not null) then 'anonymised' else l.stage end`,
    since: dateText('l.since'),
    leaveKind: 'l.leave_kind',
    leaveUntil: dateText('l.leave_until'),
    noPosition: 'l.no_position',
    version: 'l.version',
    updatedBy: 'l.updated_by',
    updatedAt: 'l.updated_at',
    hasContract: exists(contract),
    hasWorkingTimeModel: exists(sql`${contract} and c.working_time_model is not null`),
    hasFederalState: 'e.federal_state is not null',
    hasPosition: exists(sql`select from assignment a where a.employment_id = e.id and ${validThen('a')}`),
    hasApprover: exists(sql`select direct_leads(e.id, ${day}, ${today})`),
    steps: stepsJson,
    certificates: certificatesJson,
  });
}

/** Employments of person `p`, newest first. */
export const lifeCyclesJson = (today: string) => sql`coalesce((
  select jsonb_agg(${lifeCycleJson(today)} order by e.entry_date desc, e.id)
    from employment e left join life_cycle l on l.employment_id = e.id where e.person_id = p.id), '[]')`;
