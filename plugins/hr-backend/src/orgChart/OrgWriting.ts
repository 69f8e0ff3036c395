import type { AuditorService, BackstageCredentials } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ChangedRecord } from '@tos/plugin-hr-common';
import type { Request } from 'express';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { queryRows, sql, word } from '../database/sql';
import type { PersonAccess } from '../permissions/Access';
import { requireVersion, throwConflict, type VersionedRow } from '../records/conflicts';
import { refuse } from '../refuse';
import { OrgHistory, type DatedTable } from './OrgHistory';

/** Who calls, and whom they may see. */
export interface OrgCaller {
  credentials: BackstageCredentials;
  req: Request;
  persons: PersonAccess;
}

/** A unit or position as it stands today, locked until the transaction ends. */
export interface LockedRow extends VersionedRow {
  id: string;
  external_key: string;
  valid_from: string | null;
  valid_to: string | null;
}

/** One change of the organisation: the open transaction, its history, who and when. */
export interface OrgWrite {
  trx: Knex.Transaction;
  history: OrgHistory;
  actor: string;
  today: string;
  /**
   * Locks a unit or position and compares its version.
   *
   * @throws NotFoundError, ConflictError
   */
  lock(table: DatedTable, id: string, version: number): Promise<LockedRow>;
  /** Brings the row of today in step and counts the change; gives the new version. */
  finish(table: DatedTable, id: string): Promise<ChangedRecord>;
  record(table: DatedTable, id: string, action: string, values: { before?: object; after?: object }): Promise<void>;
  touchUnits(...ids: (string | null | undefined)[]): void;
  touchPeople(...ids: string[]): void;
}

const SUBJECTS = { org_unit: 'org-unit', position: 'position' } as const;
const MISSING = { org_unit: 'hr.org.unitMissing', position: 'hr.org.positionMissing' } as const;

/** Transaction, locks, history, audit and event around each change of the organisation. */
export class OrgWriting {
  readonly #services: {
    knex: Knex;
    audit: DatabaseAuditStore;
    auditor: AuditorService;
    changes: HrChangePublisher;
    calendar: CompanyCalendar;
  };

  constructor(services: {
    knex: Knex;
    audit: DatabaseAuditStore;
    auditor: AuditorService;
    changes: HrChangePublisher;
    calendar: CompanyCalendar;
  }) {
    this.#services = services;
  }

  /**
   * Runs a change. Changes of the structure wait for each other, so that two of them cannot close a circle together.
   *
   * @throws ConflictError while an import is being stored
   */
  async run<T>(eventId: string, { credentials, req }: OrgCaller, work: (write: OrgWrite) => Promise<T>): Promise<T> {
    const { knex, auditor, changes } = this.#services;
    const units = new Set<string>();
    const people = new Set<string>();
    const event = await auditor.createEvent({ eventId, severityLevel: 'medium', request: req });
    try {
      const result = await knex
        .transaction(async trx => {
          await trx.raw(`select pg_advisory_xact_lock(hashtext('tos.hr.structure')), set_config('hr.history', 'written', true)`);
          const [{ free }] = await queryRows<{ free: boolean }>(
            trx,
            sql`select pg_try_advisory_xact_lock(hashtext('tos.hr.import')) as free`,
          );
          if (!free) throw refuse('hr.org.importRunning');
          return work(this.#write(trx, actorOf(credentials), { units, people }));
        })
        .catch(throwConflict);
      await event.success({ meta: { orgUnitIds: [...units].slice(0, 20), personIds: [...people].slice(0, 20) } });
      await changes.publish({ personIds: [...people], orgUnitIds: [...units] });
      return result;
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }

  #write(trx: Knex.Transaction, actor: string, touched: { units: Set<string>; people: Set<string> }): OrgWrite {
    const { audit, calendar } = this.#services;
    const history = new OrgHistory(trx);
    const today = calendar.today();
    return {
      trx,
      history,
      actor,
      today,
      async lock(table, id, version) {
        const [row] = await queryRows<LockedRow>(
          trx,
          sql`select t.id, t.external_key, nullif(t.valid_from, '-infinity')::text as valid_from, t.valid_to::text as valid_to, t.version,
              t.updated_by, t.updated_at::text as updated_at from ${word(table)} t where t.id = ${id} for update of t`,
        );
        if (!row) throw refuse(MISSING[table]);
        requireVersion(row, version);
        return row;
      },
      async finish(table, id) {
        await history.refresh(table, today, { actor, ids: [id] });
        const [{ version }] = await trx(table).where({ id }).update({ updated_by: actor }).returning('version');
        return { id, version };
      },
      record: (table, id, action, values) =>
        audit.append([{ actor, action, subjectType: SUBJECTS[table], subjectId: id, ...(values as object) }], trx),
      touchUnits: (...ids) => ids.forEach(id => id && touched.units.add(id)),
      touchPeople: (...ids) => ids.forEach(id => touched.people.add(id)),
    };
  }
}

/** The day must lie within what the row lives; unknown begins are open. */
export function requireDayWithin(row: Pick<LockedRow, 'valid_from' | 'valid_to'>, day: string, field: string): void {
  if (row.valid_from !== null && day < row.valid_from) throw refuse.at(field, 'hr.org.beforeFirstDay', { day: row.valid_from });
  if (row.valid_to !== null && day >= row.valid_to) throw refuse.at(field, 'hr.org.afterClosing', { day: row.valid_to });
}

/** Something that is pointed to must exist on the day and not end before the pointing one does. */
export async function requireAlive(
  trx: Knex,
  table: DatedTable,
  id: string,
  { from, to, field }: { from: string; to: string | null; field: string },
): Promise<void> {
  const [row] = await queryRows<{ alive: boolean }>(
    trx,
    sql`select t.valid_from <= ${from}::date and (t.valid_to is null or (${to}::date is not null and t.valid_to >= ${to}::date)) as alive
      from ${word(table)} t where t.id = ${id} for share of t`,
  );
  if (!row) throw refuse.at(field, MISSING[table]);
  if (!row.alive) throw refuse.at(field, 'hr.org.endsEarlier', { day: from });
}

/** Ids and entity names of the people on a position on the day or later. */
export const holderIds = (trx: Knex, positions: string[], from: string): Promise<{ id: string; entityName: string }[]> =>
  queryRows<{ id: string; entityName: string }>(
    trx,
    sql`select distinct p.id, p.entity_name as "entityName" from assignment a
      join employment e on e.id = a.employment_id join person p on p.id = e.person_id
      where a.position_id = any(${positions}::uuid[]) and (a.valid_to is null or a.valid_to > ${from})`,
  );
