import type { AuditorService, BackstageCredentials } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { PersonRecord } from '@tos/plugin-hr-common';
import { actorOf } from '../audit/actorOf';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { signedInName } from '../people/signedInName';
import { refuse } from '../refuse';
import type { DatabaseRecordStore } from './DatabaseRecordStore';
import { withOwnRights } from './ownRights';
import { ownRecordAccess } from './RecordAccess';
import type { RecordCaller } from './RecordWriting';

/** What the history says was read; the names of the parts, never their content. */
const RECORDED = ['private', 'hours', 'sensitive'] as const;

/** Reads records, and writes down who read what of somebody else. */
export class RecordService {
  readonly #options: { store: DatabaseRecordStore; audit: DatabaseAuditStore; auditor: AuditorService; calendar: CompanyCalendar };

  constructor(options: { store: DatabaseRecordStore; audit: DatabaseAuditStore; auditor: AuditorService; calendar: CompanyCalendar }) {
    this.#options = options;
  }

  /** @throws NotFoundError when there is no such person for the caller; a foreign and an unknown id cannot be told apart */
  async read(id: string, caller: RecordCaller): Promise<PersonRecord> {
    const { store, calendar } = this.#options;
    const record = await store.read({ who: { id }, access: caller.access, today: calendar.today() });
    if (!record) throw refuse('hr.person.missing');
    const isSelf = record.userEntityRef === actorOf(caller.credentials);
    const parts = RECORDED.filter(part => record[part]);
    if (!isSelf && parts.length) await this.#recordRead(id, parts, caller);
    return withOwnRights(record, actorOf(caller.credentials));
  }

  /** @throws NotFoundError when the signed-in account belongs to nobody in HR */
  async readOwn(credentials: BackstageCredentials): Promise<PersonRecord> {
    const { store, calendar } = this.#options;
    const who = { entityName: signedInName(credentials) };
    const record = await store.read({ who, access: ownRecordAccess(credentials), today: calendar.today() });
    if (!record) throw refuse('hr.person.ownMissing');
    return withOwnRights(record, actorOf(credentials));
  }

  async #recordRead(personId: string, parts: readonly string[], { credentials, req }: RecordCaller): Promise<void> {
    const { auditor, audit } = this.#options;
    const meta = { personId, parts: parts.join(' ') };
    const event = await auditor.createEvent({ eventId: 'person-record-read', severityLevel: 'medium', request: req, meta });
    try {
      const after = Object.fromEntries(parts.map(part => [part, true]));
      await audit.append([
        { actor: actorOf(credentials), action: 'person.record.read', subjectType: 'person', subjectId: personId, after },
      ]);
      await event.success();
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }
}
