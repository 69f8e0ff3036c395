import type { Deputy } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word, type Sql } from '../database/sql';
import { refColumns, toPersonRef, type PersonRefRow } from '../people/personSummarySql';
import type { PersonAccess, RowAccess } from '../permissions/Access';
import { entityNameOf, personCondition, visiblePerson } from '../permissions/accessSql';
import type { VersionedRow } from '../records/conflicts';

/** A stored deputy. */
export interface DeputyRow extends VersionedRow {
  id: string;
  person_id: string;
  deputy_id: string;
  rank: number;
  valid_from: string;
  valid_to: string | null;
}

/** Who is to stand in, as far as telling them goes. */
export interface DeputyPerson {
  entity_name: string;
  locale: string | null;
}

/** Whose deputies are asked for, and by whom. */
export interface DeputyRequest {
  who: { id: string } | { entityName: string };
  access: PersonAccess;
  manage: RowAccess;
  actor: string;
  today: string;
}

const works = (day: Sql) => sql`exists (select from employment e where e.person_id = h.id and e.entry_date <= ${day}
  and (e.exit_date is null or e.exit_date >= ${day}))`;

/** Who stands in for whom, by date. */
export class DatabaseDeputyStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Undefined when there is no such person for the caller. */
  async read({ who, access, manage, actor, today }: DeputyRequest, knex = this.#knex) {
    const options = { today, checks: 'few' } as const;
    const [person] = await queryRows<{ id: string; manage: boolean; own: boolean }>(
      knex,
      sql`select p.id, ${personCondition(manage, 'p', options)} as manage, p.entity_name = ${entityNameOf(actor)} as own
        from person p where ${'id' in who ? sql`p.id = ${who.id}` : sql`p.entity_name = ${who.entityName}`} and ${visiblePerson(access, 'p', options)}`,
    );
    if (!person) return undefined;
    const seesPlans = person.own || person.manage;
    const rows = await queryRows<DeputyRow & PersonRefRow & { deputy: string; read_version: number }>(
      knex,
      sql`select d.id as deputy, d.version as read_version, d.rank, d.valid_from::text, d.valid_to::text, ${refColumns('h')}
        from person_deputy d join person h on h.id = d.deputy_id
        where d.person_id = ${person.id} and (d.valid_to is null or d.valid_to > ${today})
          and ${seesPlans ? word('true') : sql`d.valid_from <= ${today}`}
          and ${works(sql`greatest(d.valid_from, ${today}::date)`)} and ${personCondition(access.read, 'h', options)}
        order by greatest(d.valid_from, ${today}::date), d.rank, d.id`,
    );
    const items = rows.map((row): Deputy => ({
      id: row.deputy,
      version: row.read_version,
      person: toPersonRef(row),
      rank: row.rank,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }));
    return { items, rights: { manage: person.manage && !person.own } };
  }

  /** Somebody whom the caller sees and who works here on the day. */
  async findDeputy(id: string, day: string, { access, today }: Pick<DeputyRequest, 'access' | 'today'>, trx: Knex) {
    const [found] = await queryRows<DeputyPerson>(
      trx,
      sql`select h.entity_name, h.locale from person h where h.id = ${id} and ${works(sql`${day}::date`)}
        and ${personCondition(access.read, 'h', { today, checks: 'few' })}`,
    );
    return found;
  }

  async row(id: string, trx: Knex): Promise<DeputyRow | undefined> {
    const [found] = await queryRows<{ row: DeputyRow }>(trx, sql`select to_jsonb(d) as row from person_deputy d where d.id = ${id}`);
    return found?.row;
  }

  /** Lets whoever has the rank on the day stand in until the day before; gives what was ended. */
  async endBefore(
    { personId, rank, day }: { personId: string; rank: number; day: string },
    actor: string,
    trx: Knex,
  ): Promise<DeputyRow[]> {
    const rows = await queryRows<{ row: DeputyRow }>(
      trx,
      sql`select to_jsonb(d) as row from person_deputy d where d.person_id = ${personId} and d.rank = ${rank} and d.valid_from < ${day}
        and (d.valid_to is null or d.valid_to > ${day})`,
    );
    for (const { row } of rows) await this.end(row.id, day, actor, trx);
    return rows.map(({ row }) => row);
  }

  async insert(columns: Record<string, unknown>, actor: string, trx: Knex): Promise<void> {
    await trx('person_deputy').insert({ ...columns, created_by: actor, updated_by: actor });
  }

  async end(id: string, validTo: string | null, actor: string, trx: Knex): Promise<void> {
    await trx('person_deputy').where({ id }).update({ valid_to: validTo, updated_by: actor });
  }

  async delete(id: string, trx: Knex): Promise<void> {
    await trx('person_deputy').where({ id }).delete();
  }

  async personOf(id: string, trx: Knex = this.#knex): Promise<DeputyPerson | undefined> {
    return trx('person').where({ id }).select('entity_name', 'locale').first();
  }
}
