import type { AuditorService, BackstageCredentials } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Me, PersonDetail, PersonListQuery, PersonPage, PersonRef } from '@tos/plugin-hr-common';
import type { Request } from 'express';
import { actorOf } from '../audit/actorOf';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { PersonAccess } from '../permissions/Access';
import { checkLookAhead } from '../permissions/checkLookAhead';
import { refuse } from '../refuse';
import type { DatabasePersonStore } from './DatabasePersonStore';
import { signedInName } from './signedInName';

interface Reader {
  credentials: BackstageCredentials;
  req: Request;
}

/** What may be known about people, and what is written down when private data are read. */
export class PersonService {
  readonly #store: DatabasePersonStore;
  readonly #audit: DatabaseAuditStore;
  readonly #auditor: AuditorService;
  readonly #calendar: CompanyCalendar;

  constructor(options: { store: DatabasePersonStore; audit: DatabaseAuditStore; auditor: AuditorService; calendar: CompanyCalendar }) {
    this.#store = options.store;
    this.#audit = options.audit;
    this.#auditor = options.auditor;
    this.#calendar = options.calendar;
  }

  /** A page of people. When it shows employments, the history of each of the others says so. */
  async list(query: PersonListQuery, access: PersonAccess, credentials: BackstageCredentials): Promise<PersonPage> {
    const today = this.#calendar.today();
    const days = { date: query.date ?? today, today };
    checkLookAhead(access, days);
    const page = await this.#store.list({ query, access, ...days });
    const actor = actorOf(credentials);
    const shown = page.items.filter(({ employment, userEntityRef }) => employment && userEntityRef !== actor);
    const entry = { actor, action: 'person.list.read', subjectType: 'person', after: { employment: true } } as const;
    if (shown.length) await this.#audit.append(shown.map(({ id }) => ({ ...entry, subjectId: id })));
    if (!query.withTotal) return page;
    return { ...page, readsPrivate: await this.#store.readsPrivate(access.private, { actor, today }) };
  }

  /**
   * A person's page. The private part is contained only where the caller may read it, and reading somebody else's is recorded.
   *
   * @throws NotFoundError when there is no such person for the caller; a foreign and an unknown id cannot be told apart
   */
  async read(request: { id: string; date?: string }, access: PersonAccess, reader: Reader): Promise<PersonDetail> {
    const today = this.#calendar.today();
    const days = { date: request.date ?? today, today };
    checkLookAhead(access, days);
    const person = await this.#store.read({ who: { id: request.id }, access, ...days });
    if (!person) throw refuse('hr.person.missing');
    if (person.private && person.userEntityRef !== actorOf(reader.credentials)) await this.#recordPrivateRead(person.id, reader);
    return person;
  }

  /** Who leads a person today; nobody when the caller may not see them. Reads nothing private. */
  async leadsOf(id: string, access: PersonAccess): Promise<PersonRef[]> {
    const today = this.#calendar.today();
    const person = await this.#store.read({ who: { id }, access: { ...access, private: false }, date: today, today });
    return person?.leads ?? [];
  }

  /** @throws NotFoundError when the signed-in account belongs to nobody in HR */
  async readMe(credentials: BackstageCredentials): Promise<Me> {
    const me = await this.#store.readMe({ entityName: signedInName(credentials), today: this.#calendar.today() });
    if (!me) throw refuse('hr.person.ownMissing');
    return me;
  }

  async #recordPrivateRead(personId: string, { credentials, req }: Reader): Promise<void> {
    const event = await this.#auditor.createEvent({
      eventId: 'person-private-read',
      severityLevel: 'medium',
      request: req,
      meta: { personId },
    });
    try {
      await this.#audit.append([
        { actor: actorOf(credentials), action: 'person.private.read', subjectType: 'person', subjectId: personId },
      ]);
      await event.success();
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }
}
