import type { Knex } from 'knex';
import { queryRows, sql } from '../database/sql';

/** What changing an account name needs to know. */
export interface AccountRow {
  id: string;
  entity_name: string;
  first_name: string;
  last_name: string;
  external_key: string;
  username: string | null;
  is_linked: boolean;
  linked_at: Date | null;
  version: number;
  updated_by: string;
  updated_at: Date;
}

/** Names of accounts. */
export class DatabaseAccountStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Runs `work` in one transaction. */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#knex.transaction(work);
  }

  /** Names that begin like `base`, in lower case; also those of entities, which a name would otherwise share. */
  async namesLike(base: string): Promise<Set<string>> {
    const begin = `${base.replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await queryRows<{ name: string }>(
      this.#knex,
      sql`select lower(username) as name from person where lower(normalize(username, NFC)) like ${begin}
        union select entity_name from person where entity_name like ${begin} limit 10000`,
    );
    return new Set(rows.map(row => row.name));
  }

  /** Locks the person until the transaction ends. */
  async lock(personId: string, trx: Knex): Promise<AccountRow | undefined> {
    const [row] = await queryRows<AccountRow>(
      trx,
      sql`select id, entity_name, first_name, last_name, external_key, username, keycloak_sub is not null as is_linked,
        keycloak_linked_at as linked_at, version, updated_by, updated_at from person where id = ${personId} for update`,
    );
    return row;
  }

  async rename(personId: string, username: string, actor: string, trx: Knex): Promise<void> {
    await trx('person').where({ id: personId }).update({ username, updated_by: actor });
  }
}
