import type { AuditorService } from '@backstage/backend-plugin-api';
import { proposeAccountName, type AccountLink } from '@tos/plugin-hr-common';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import { refuseOwn } from '../permissions/fourEyes';
import { refuse } from '../refuse';
import type { AccountRow, DatabaseAccountStore } from './DatabaseAccountStore';

const isUniqueViolation = (error: unknown) => (error as { code?: string }).code === '23505';

type Described = Pick<AccountRow, 'first_name' | 'last_name' | 'username' | 'is_linked' | 'linked_at' | 'version'>;

/** Proposes and sets names for accounts that IT is to create. Once an account is linked, its name is Keycloak's matter. */
export class AccountNames {
  readonly #store: DatabaseAccountStore;
  readonly #audit: DatabaseAuditStore;
  readonly #auditor: AuditorService;
  readonly #pattern: string;

  constructor(options: { store: DatabaseAccountStore; audit: DatabaseAuditStore; auditor: AuditorService; pattern: string }) {
    this.#store = options.store;
    this.#audit = options.audit;
    this.#auditor = options.auditor;
    this.#pattern = options.pattern;
  }

  /** Name, proposal while there is none, and since when it is linked. */
  async describe(person: Described): Promise<AccountLink> {
    const isOpen = person.username === null && !person.is_linked;
    return {
      username: person.username,
      proposed: isOpen ? await this.#propose(person) : null,
      isLinked: person.is_linked,
      linkedSince: person.linked_at?.toISOString() ?? null,
      version: person.version,
    };
  }

  /**
   * @throws NotFoundError without such a person
   * @throws ConflictError when an account is linked, the name is taken, or somebody else changed the person
   */
  async set(personId: string, body: { username: string; version: number }, caller: Caller): Promise<AccountLink> {
    const actor = actorOf(caller.credentials);
    const work = () =>
      this.#store.transaction(async trx => {
        const person = await this.#store.lock(personId, trx);
        if (!person) throw refuse('hr.person.missing');
        refuseOwn(person.entity_name, actor, 'account');
        if (person.version !== body.version) {
          throw refuse('hr.record.changedMeanwhile', { by: person.updated_by, at: person.updated_at.toISOString() });
        }
        if (person.is_linked) throw refuse('hr.account.linked');
        await this.#store.rename(personId, body.username, actor, trx);
        const change = { before: { username: person.username }, after: { username: body.username } };
        await this.#audit.append([{ actor, action: 'person.account.name', subjectType: 'person', subjectId: personId, ...change }], trx);
        return this.describe({ ...(await this.#store.lock(personId, trx))! });
      });
    const event = { eventId: 'account-name', req: caller.req, meta: { personId } };
    return audited(this.#auditor, event, work).catch(error => {
      throw isUniqueViolation(error) ? refuse('hr.account.taken', { username: body.username }) : error;
    });
  }

  async #propose(person: Described): Promise<string> {
    const parts = { firstName: person.first_name, lastName: person.last_name };
    const taken = await this.#store.namesLike(proposeAccountName(parts, this.#pattern, () => false));
    return proposeAccountName(parts, this.#pattern, name => taken.has(name));
  }
}
