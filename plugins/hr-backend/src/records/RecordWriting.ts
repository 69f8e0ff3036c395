import type { AuditorService, BackstageCredentials } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { OwnRefusal, PersonRecord } from '@tos/plugin-hr-common';
import type { Request } from 'express';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { queryRows, sql } from '../database/sql';
import type { RowAccess } from '../permissions/Access';
import { personCondition, visiblePerson } from '../permissions/accessSql';
import { refuseOwn } from '../permissions/fourEyes';
import { refuse } from '../refuse';
import { throwConflict, type VersionedRow } from './conflicts';
import type { DatabaseRecordStore } from './DatabaseRecordStore';
import { withOwnRights } from './ownRights';
import type { RecordAccess } from './RecordAccess';

/** Who calls, and what they may. */
export interface RecordCaller {
  access: RecordAccess;
  credentials: BackstageCredentials;
  req: Request;
}

/** A person as JSON of the row, locked until the transaction ends. */
export interface LockedPerson extends VersionedRow {
  id: string;
  entity_name: string;
  external_key: string;
  username: string | null;
  [column: string]: unknown;
}

/** What every write of records needs. */
export interface WritingServices {
  knex: Knex;
  store: DatabaseRecordStore;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  changes: HrChangePublisher;
  calendar: CompanyCalendar;
}

/** One write: the open transaction, who writes and on which day. */
export interface Write {
  trx: Knex.Transaction;
  actor: string;
  today: string;
  caller: RecordCaller;
  /**
   * Locks a person whom the caller may change so; writes of one record thereby wait for each other.
   *
   * @param own - how the caller's own record is refused; `allowed` leaves it to whoever asks
   */
  lock(id: string, may: RowAccess, own?: OwnRefusal | 'allowed'): Promise<LockedPerson>;
  /** Appends to the history of the person. */
  record(personId: string, action: string, values?: { before?: Record<string, unknown>; after?: Record<string, unknown> }): Promise<void>;
}

/** Transaction, history, audit and event around each write of records. */
export class RecordWriting {
  readonly #services: WritingServices;

  constructor(services: WritingServices) {
    this.#services = services;
  }

  /** Runs a write and answers with the record as it is afterwards. `work` gives the id of the person. */
  async run(eventId: string, caller: RecordCaller, work: (write: Write) => Promise<string>): Promise<PersonRecord> {
    const { store, calendar } = this.#services;
    return this.perform(eventId, caller, async write => {
      const id = await work(write);
      const record = await store.read({ who: { id }, access: caller.access, today: calendar.today() }, write.trx);
      if (!record) throw refuse('hr.person.unchangeable');
      return { result: withOwnRights(record, write.actor), personIds: [id] };
    });
  }

  /** Runs a write whose answer is something else. Nothing is published when no person was touched. */
  async perform<T>(eventId: string, caller: RecordCaller, work: (write: Write) => Promise<{ result: T; personIds: string[] }>): Promise<T> {
    const { auditor, changes, knex } = this.#services;
    const event = await auditor.createEvent({ eventId, severityLevel: 'medium', request: caller.req });
    try {
      const done = await knex.transaction(trx => work(this.#write(trx, caller))).catch(throwConflict);
      await event.success({ meta: { personIds: done.personIds.slice(0, 20) } });
      if (done.personIds.length) await changes.publish({ personIds: done.personIds, orgUnitIds: [] });
      return done.result;
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }

  #write(trx: Knex.Transaction, caller: RecordCaller): Write {
    const { audit, calendar } = this.#services;
    const actor = actorOf(caller.credentials);
    const today = calendar.today();
    const options = { today, checks: 'few' } as const;
    return {
      trx,
      actor,
      today,
      caller,
      async lock(id, may, own = 'record') {
        const visible = visiblePerson(caller.access, 'p', options);
        const [found] = await queryRows<{ row: LockedPerson }>(
          trx,
          sql`select to_jsonb(p) as row from person p where p.id = ${id} and ${personCondition(may, 'p', options)} and ${visible} for update of p`,
        );
        if (!found) throw refuse('hr.person.unchangeable');
        if (own !== 'allowed') refuseOwn(found.row.entity_name, actor, own);
        return found.row;
      },
      record: (personId, action, values = {}) =>
        audit.append([{ actor, action, subjectType: 'person', subjectId: personId, ...values }], trx),
    };
  }
}
