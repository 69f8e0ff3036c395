import type { AuditorService, BackstageCredentials } from '@backstage/backend-plugin-api';
import { MAX_PERSON_VIEWS, type NewPersonView, type PersonView } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import { refuse } from '../refuse';
import { throwConflict } from './conflicts';

const COLUMNS = ['id', 'name', 'query', 'columns'];

/** Saved views of the people list; everybody has only the own ones. */
export class PersonViewService {
  readonly #knex: Knex;
  readonly #auditor: AuditorService;

  constructor({ knex, auditor }: { knex: Knex; auditor: AuditorService }) {
    this.#knex = knex;
    this.#auditor = auditor;
  }

  async list(credentials: BackstageCredentials): Promise<{ items: PersonView[] }> {
    const owner = actorOf(credentials);
    return {
      items: await this.#knex('person_view').where({ owner }).orderByRaw('lower(name), id').select(COLUMNS).limit(MAX_PERSON_VIEWS),
    };
  }

  /** @throws ConflictError when the name is taken or there are enough views */
  create({ name, query, columns }: NewPersonView, { credentials, req }: Caller): Promise<PersonView> {
    const owner = actorOf(credentials);
    return audited(this.#auditor, { eventId: 'person-view-create', req, meta: {} }, () =>
      this.#knex
        .transaction(async trx => {
          // Two that are saved at once must not both be the thirtieth.
          await trx.raw(`select pg_advisory_xact_lock(hashtext('tos.person-view'), hashtext(?))`, [owner]);
          const [{ count }] = await trx('person_view').where({ owner }).count();
          if (Number(count) >= MAX_PERSON_VIEWS) throw refuse('hr.person.tooManyViews', { views: Number(count) });
          const row = { owner, name, query: JSON.stringify(query), columns: JSON.stringify(columns) };
          const [view] = await trx('person_view').insert(row).returning(COLUMNS);
          return view as PersonView;
        })
        .catch(throwConflict),
    );
  }

  /** @throws NotFoundError when the caller has no such view */
  async delete(id: string, { credentials, req }: Caller): Promise<void> {
    await audited(this.#auditor, { eventId: 'person-view-delete', req, meta: { viewId: id } }, async () => {
      const deleted = await this.#knex('person_view')
        .where({ id, owner: actorOf(credentials) })
        .delete();
      if (!deleted) throw refuse('hr.person.viewMissing');
    });
  }
}
