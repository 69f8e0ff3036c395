import { displayName, userEntityRef, type Erasure, type ErasureListQuery, type PersonRef } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { joinSql, queryRows, sql, word, type Sql } from '../database/sql';
import { refColumns, toPersonRef, type PersonRefRow } from '../people/personSummarySql';

/** A person as privacy looks at them. */
export interface PrivacySubject extends PersonRef {
  entityName: string;
  isEmployed: boolean;
  isAnonymised: boolean;
}

type ErasureRow = Omit<Erasure, 'person' | 'requestedAt' | 'decidedAt' | 'mayConfirm'> & {
  requestedAt: Date;
  decidedAt: Date | null;
  person: PersonRefRow;
  total?: number;
};

const ERASURE = sql`x.id, x.state, x.reason, x.requested_by as "requestedBy", x.requested_at as "requestedAt", x.decided_by as "decidedBy",
  x.decided_at as "decidedAt", x.version, jsonb_build_object('id', p.id, 'entity_name', p.entity_name, 'first_name', p.first_name,
  'last_name', p.last_name, 'title', p.title) as person`;

function toErasure({ total: _, person, ...row }: ErasureRow, actor: string): Erasure {
  return {
    ...row,
    person: toPersonRef(person),
    requestedAt: row.requestedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    mayConfirm: ['requested', 'running'].includes(row.state) && row.requestedBy !== actor && userEntityRef(person.entity_name) !== actor,
  };
}

/** Reads and writes people and their erasures, for privacy. */
export class DatabasePrivacyStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async findSubject(who: { id: string } | { entityName: string }, today: string, lock?: Knex): Promise<PrivacySubject | undefined> {
    const condition = 'id' in who ? sql`p.id = ${who.id}` : sql`p.entity_name = ${who.entityName}`;
    const [row] = await queryRows<PersonRefRow & { employed: boolean; anonymised: boolean }>(
      lock ?? this.#knex,
      sql`select ${refColumns('p')}, p.anonymised_at is not null as anonymised, exists (select from employment e where e.person_id = p.id
          and (e.exit_date is null or e.exit_date >= ${today})) as employed
        from person p where ${condition} ${word(lock ? 'for update of p' : '')}`,
    );
    if (!row) return undefined;
    const name = displayName({ title: row.title, firstName: row.first_name, lastName: row.last_name });
    const { id, entity_name: entityName, employed: isEmployed, anonymised: isAnonymised } = row;
    return { id, entityName, displayName: name, userEntityRef: userEntityRef(entityName), isEmployed, isAnonymised };
  }

  async #erasures(conditions: Sql[], actor: string, page: { limit: number; offset: number }, lock?: Knex) {
    const rows = await queryRows<ErasureRow>(
      lock ?? this.#knex,
      sql`select ${ERASURE} ${word(lock ? '' : ', count(*) over ()::int as total')} from privacy_erasure x join person p on p.id = x.person_id
        where ${joinSql([word('true'), ...conditions], ' and ')}
        order by x.requested_at desc, x.id limit ${page.limit} offset ${page.offset} ${word(lock ? 'for update of x' : '')}`,
    );
    return { items: rows.map(row => toErasure(row, actor)), totalItems: rows[0]?.total ?? 0 };
  }

  listErasures({ state, limit, offset }: ErasureListQuery, actor: string) {
    return this.#erasures(state ? [sql`x.state = ${state}`] : [], actor, { limit, offset });
  }

  async findErasure(id: string, actor: string, lock?: Knex): Promise<Erasure | undefined> {
    return (await this.#erasures([sql`x.id = ${id}`], actor, { limit: 1, offset: 0 }, lock)).items[0];
  }

  async openErasure(personId: string, actor: string): Promise<Erasure | undefined> {
    const open = [sql`x.person_id = ${personId}`, word(`x.state in ('requested', 'running')`)];
    return (await this.#erasures(open, actor, { limit: 1, offset: 0 })).items[0];
  }

  /** Undefined when there is an open one already. */
  async insertErasure(personId: string, reason: string, by: string, trx: Knex): Promise<string | undefined> {
    const rows = await trx('privacy_erasure')
      .insert({ person_id: personId, reason, requested_by: by })
      .onConflict(trx.raw(`(person_id) where state in ('requested', 'running')`))
      .ignore()
      .returning('id');
    return rows[0]?.id;
  }

  async setErasure(id: string, state: Erasure['state'], by: string | undefined, trx: Knex): Promise<void> {
    await trx('privacy_erasure')
      .where({ id })
      .update({ state, ...(by && { decided_by: by, decided_at: trx.fn.now() }) });
  }
}
