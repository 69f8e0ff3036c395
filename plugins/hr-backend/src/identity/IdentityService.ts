import type { Knex } from 'knex';
import { emailKey, type ResolvedIdentity, type ResolveIdentityRequest } from '@tos/plugin-hr-common';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { refuse } from '../refuse';
import type { DatabaseIdentityStore } from './DatabaseIdentityStore';

const isUniqueViolation = (error: unknown) => (error as { code?: string }).code === '23505';

/**
 * Binds accounts to people: by the immutable subject when it is linked; else once, by an e-mail address that the identity
 * provider has verified. Never by a display name, and never to two accounts.
 */
export class IdentityService {
  readonly #store: DatabaseIdentityStore;
  readonly #audit: DatabaseAuditStore;
  readonly #changes: HrChangePublisher;
  readonly #calendar: CompanyCalendar;

  constructor(options: { store: DatabaseIdentityStore; audit: DatabaseAuditStore; changes: HrChangePublisher; calendar: CompanyCalendar }) {
    this.#store = options.store;
    this.#audit = options.audit;
    this.#changes = options.changes;
    this.#calendar = options.calendar;
  }

  /**
   * @param actor - the plugin that asks, for the record
   * @throws NotFoundError when nobody who works here today matches, or the address is not verified
   * @throws ConflictError when the address belongs to several people, or to one who is linked to another account
   */
  async resolve(request: ResolveIdentityRequest, actor: string): Promise<ResolvedIdentity> {
    const known = await this.#store.findBySub(request.sub, this.#calendar.today());
    if (known) return known.identity;
    const key = request.emailVerified ? emailKey(request.email) : null;
    if (!key) throw refuse('hr.identity.noEmail');
    const { identity, isNew } = await this.#linkByEmail(request.sub, key, actor).catch(error => {
      throw isUniqueViolation(error) ? refuse('hr.identity.sameMoment') : error;
    });
    if (isNew) await this.#changes.publish({ personIds: [identity.personId], orgUnitIds: [] });
    return identity;
  }

  #linkByEmail(sub: string, key: string, actor: string) {
    const today = this.#calendar.today();
    return this.#store.transaction(async (trx: Knex.Transaction) => {
      const [person, another] = await this.#store.findByEmail(key, today, trx);
      if (!person) throw refuse('hr.identity.unknown');
      if (another) throw refuse('hr.identity.several');
      // Another request may have linked the same account while this one waited for the lock.
      if (person.sub === sub) return { identity: person.identity, isNew: false };
      if (person.sub) throw refuse('hr.identity.otherAccount');
      const { personId } = person.identity;
      await this.#store.link(personId, sub, actor, trx);
      await this.#audit.append(
        [{ actor, action: 'person.account.link', subjectType: 'person', subjectId: personId, after: { keycloakSub: sub } }],
        trx,
      );
      return { identity: person.identity, isNew: true };
    });
  }
}
