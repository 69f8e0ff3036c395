import type { LeaveCertificate, LeaveKind, LifeCycleStage } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, type Sql } from '../database/sql';
import { dateText } from '../database/validitySql';
import { refColumns, type PersonRefRow } from '../people/personSummarySql';
import { moveExit } from '../records/employmentSpans';
import { certificateJson, lifeCycleJson, lifeCyclesJson, type LifeCycleRow } from './lifeCycleSql';

/** A person with account and employments. */
export interface PersonLifeCycleRow extends PersonRefRow {
  username: string | null;
  is_linked: boolean;
  linked_at: Date | null;
  version: number;
  employments: LifeCycleRow[];
}

/** What a step leaves behind. */
export interface StoredStep {
  employmentId: string;
  from: LifeCycleStage;
  to: LifeCycleStage;
  effectiveOn: string;
  reason: string | null;
  leaveKind: LeaveKind | null;
  leaveUntil: string | null;
  noPosition: boolean;
  actor: string;
}

/** Reads and moves employments; reads people under the condition that is handed in. */
export class DatabaseLifeCycleStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Runs `work` in one transaction. */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#knex.transaction(work);
  }

  /** @param allowed - condition on person `p` */
  async readPerson(id: string, today: string, allowed: Sql): Promise<PersonLifeCycleRow | undefined> {
    const [row] = await queryRows<PersonLifeCycleRow>(
      this.#knex,
      sql`select ${refColumns('p')}, p.username, p.keycloak_sub is not null as is_linked, p.keycloak_linked_at as linked_at, p.version,
        ${lifeCyclesJson(today)} as employments from person p where p.id = ${id} and ${allowed}`,
    );
    return row;
  }

  /** Locks employment and person until the transaction ends, so that steps, changes of the record and imports follow one another. */
  async lock(employmentId: string, trx: Knex.Transaction): Promise<{ personId: string; entityName: string } | undefined> {
    const [row] = await queryRows<{ personId: string; entityName: string }>(
      trx,
      sql`select p.id as "personId", p.entity_name as "entityName" from employment e join person p on p.id = e.person_id where e.id = ${employmentId} for update of p, e`,
    );
    return row;
  }

  async read(employmentId: string, today: string, trx: Knex): Promise<LifeCycleRow> {
    const [row] = await queryRows<{ cycle: LifeCycleRow }>(
      trx,
      sql`select ${lifeCycleJson(today)} as cycle from employment e left join life_cycle l on l.employment_id = e.id where e.id = ${employmentId}`,
    );
    return row.cycle;
  }

  /** Contracts and positions end and reopen with the employment, as when HR edits the record. */
  async setExitDate(employment: { id: string; exitDate: string | null }, exitDate: string | null, actor: string, trx: Knex.Transaction) {
    const reason = exitDate === null ? { exit_reason: null } : {};
    await trx('employment')
      .where({ id: employment.id })
      .update({ exit_date: exitDate, ...reason, updated_by: actor });
    await moveExit({ trx, actor }, { id: employment.id, exit_date: employment.exitDate }, exitDate);
  }

  async storeStep(step: StoredStep, trx: Knex): Promise<void> {
    const { employmentId, from, to, effectiveOn, reason, actor } = step;
    const state = {
      stage: to,
      since: effectiveOn,
      leave_kind: step.leaveKind,
      leave_until: step.leaveUntil,
      no_position: step.noPosition,
      updated_by: actor,
    };
    await trx('life_cycle')
      .insert({ employment_id: employmentId, ...state, created_by: actor })
      .onConflict('employment_id')
      .merge(state);
    await trx('life_cycle_step').insert({
      employment_id: employmentId,
      from_stage: from,
      to_stage: to,
      effective_on: effectiveOn,
      reason,
      actor,
    });
  }

  async addCertificate(certificate: Omit<LeaveCertificate, 'id'>, trx: Knex): Promise<LeaveCertificate> {
    const [{ id }] = await trx('leave_certificate')
      .insert({
        employment_id: certificate.employmentId,
        year: certificate.year,
        employed_from: certificate.employedFrom,
        employed_to: certificate.employedTo,
        entitled_days: certificate.entitledDays,
        granted_days: certificate.grantedDays,
        paid_out_days: certificate.paidOutDays,
        place: certificate.place,
        issued_on: certificate.issuedOn,
        issued_by: certificate.issuedBy,
      })
      .returning('id');
    return { id, ...certificate };
  }

  /** @param allowed - condition on person `p` */
  async readCertificate(id: string, allowed: Sql) {
    const [row] = await queryRows<PersonRefRow & { birth_date: string | null; certificate: LeaveCertificate }>(
      this.#knex,
      sql`select ${refColumns('p')}, ${dateText('x.birth_date')} as birth_date, ${certificateJson} as certificate
        from leave_certificate k
        join employment e on e.id = k.employment_id
        join person p on p.id = e.person_id
        left join person_private x on x.person_id = p.id
        where k.id = ${id} and ${allowed}`,
    );
    return row;
  }
}
