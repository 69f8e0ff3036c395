import { displayName, groupEntityRef, userEntityRef, type ResolvedIdentity } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word, type Sql } from '../database/sql';
import { activeOn, validOn } from '../database/validitySql';

interface IdentityRow {
  id: string;
  entity_name: string;
  first_name: string;
  last_name: string;
  title: string | null;
  keycloak_sub: string | null;
  group_names: string[];
}

/** A person who may sign in, with the account that is linked already. */
export interface KnownPerson {
  identity: ResolvedIdentity;
  sub: string | null;
}

/** Finds people by account or e-mail address, and links accounts. */
export class DatabaseIdentityStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Runs `work` in one transaction. */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#knex.transaction(work);
  }

  /** The person linked to the account, if they work here on the day. */
  async findBySub(sub: string, today: string, trx: Knex = this.#knex): Promise<KnownPerson | undefined> {
    return (await this.#find(sql`p.keycloak_sub = ${sub}`, { today, trx }))[0];
  }

  /** Everybody with the address who works here on the day; the rows are locked until the transaction ends. At most two. */
  findByEmail(emailKey: string, today: string, trx: Knex): Promise<KnownPerson[]> {
    return this.#find(sql`p.email_key = ${emailKey}`, { today, trx, lock: word('for update of p') });
  }

  async link(personId: string, sub: string, actor: string, trx: Knex): Promise<void> {
    await trx('person').where({ id: personId }).whereNull('keycloak_sub').update({ keycloak_sub: sub, updated_by: actor });
  }

  async #find(condition: Sql, { today, trx, lock = word('') }: { today: string; trx: Knex; lock?: Sql }): Promise<KnownPerson[]> {
    const rows = await queryRows<IdentityRow>(
      trx,
      sql`
        select p.id, p.entity_name, p.first_name, p.last_name, p.title, p.keycloak_sub, array(
            select u.entity_name from employment e
              join assignment a on a.employment_id = e.id and ${validOn('a', today)}
              join position o on o.id = a.position_id
              join org_unit u on u.id = o.org_unit_id and ${validOn('u', today)}
              where e.person_id = p.id and ${activeOn('e', today)}
              group by u.entity_name order by bool_or(a.is_primary) desc, u.entity_name)
            || array(
            select distinct merged.name from employment e
              join assignment a on a.employment_id = e.id and ${validOn('a', today)}
              join position o on o.id = a.position_id
              cross join lateral merged_names(o.org_unit_id, ${today}) as merged(name)
              where e.person_id = p.id and ${activeOn('e', today)} order by merged.name) as group_names
          from person p
          where ${condition} and exists (select from employment e where e.person_id = p.id and ${activeOn('e', today)})
          limit 2 ${lock}`,
    );
    return rows.map(row => ({ sub: row.keycloak_sub, identity: toIdentity(row) }));
  }
}

function toIdentity(row: IdentityRow): ResolvedIdentity {
  return {
    personId: row.id,
    userEntityRef: userEntityRef(row.entity_name),
    groupRefs: row.group_names.map(groupEntityRef),
    displayName: displayName({ firstName: row.first_name, lastName: row.last_name, title: row.title }),
  };
}
