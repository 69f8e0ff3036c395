import type { AuditReport } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word } from '../database/sql';
import type { RetentionPart } from '../privacy/RetentionPart';
import type { AuditAges, AuditConfig } from './AuditConfig';
import { Pseudonyms } from './Pseudonyms';

const CHUNK = 1000;
const PLAIN = 'pseudonymised_with is null';
const PSEUDONYMISED = 'pseudonymised_with is not null';

/** Names of the fields that differed, without their values. */
const TOUCHED_FIELDS = word(`(select jsonb_object_agg(key, true)
  from jsonb_object_keys(coalesce(v.before, '{}') || coalesce(v.after, '{}')) key where v.before -> key is distinct from v.after -> key)`);

interface EventRow {
  id: string;
  actor: string;
  subjectId: string | null;
}

/**
 * Lets the audit log age: first people become pseudonyms and values go, later the events. Each piece is a transaction of its own on locked
 * rows, so that a run can be broken off, repeated, or meet one of another replica.
 */
export class AuditAgeing implements RetentionPart {
  readonly name = 'audit';
  readonly #knex: Knex;
  readonly #config: AuditConfig;
  readonly #pseudonyms: Pseudonyms;

  constructor({ knex, config }: { knex: Knex; config: AuditConfig }) {
    this.#knex = knex;
    this.#config = config;
    this.#pseudonyms = new Pseudonyms(config.pseudonymKey);
  }

  get ages(): AuditAges {
    return this.#config;
  }

  async report(): Promise<AuditReport> {
    const { pseudonymiseAfterMonths, deleteAfterMonths } = this.#config;
    const [counts] = await queryRows<Pick<AuditReport, 'events' | 'pseudonymised' | 'pseudonymiseNow' | 'deleteNow'>>(
      this.#knex,
      sql`select count(*)::int as events, (count(*) filter (where ${word(PSEUDONYMISED)}))::int as pseudonymised,
          (count(*) filter (where ${word(PLAIN)} and at < ${this.#before(pseudonymiseAfterMonths)} and at >= ${this.#before(deleteAfterMonths)}))::int
            as "pseudonymiseNow",
          (count(*) filter (where at < ${this.#before(deleteAfterMonths)}))::int as "deleteNow" from audit_event`,
    );
    return { pseudonymiseAfterMonths, deleteAfterMonths, ...counts };
  }

  async count() {
    const { deleteNow, pseudonymiseNow } = await this.report();
    return { audit: deleteNow, 'audit.pseudonymised': pseudonymiseNow };
  }

  async remove(signal?: AbortSignal) {
    const gone = await this.#repeat(() => this.#forgetSome(), signal);
    return { audit: gone, 'audit.pseudonymised': await this.#repeat(() => this.#pseudonymiseSome(), signal) };
  }

  /** Takes the name of somebody who is erased out of what they did themselves; part of the erasure's transaction. */
  async forgetActor(userRef: string, trx: Knex): Promise<void> {
    await this.#allow(trx);
    await trx('audit_event')
      .where({ actor: userRef })
      .update({ actor: this.#pseudonyms.actor(userRef) });
    await trx.raw(`set local tos.audit_retention = 'off'`);
  }

  /** What stands for somebody whose name has gone, in the log and elsewhere. */
  pseudonymOf(userRef: string): string {
    return this.#pseudonyms.actor(userRef);
  }

  #before(months: number) {
    return sql`now() - make_interval(months => ${months}::int)`;
  }

  async #repeat(work: () => Promise<number>, signal: AbortSignal | undefined): Promise<number> {
    let total = 0;
    for (let done = CHUNK; done === CHUNK && !signal?.aborted; total += done) done = await work();
    return total;
  }

  /** What is old is usually pseudonymised; each state has an index of its own. */
  async #forgetSome(): Promise<number> {
    return this.#knex.transaction(async trx => {
      await this.#allow(trx);
      let left = CHUNK;
      for (const state of [PSEUDONYMISED, PLAIN]) {
        const rows = await queryRows(
          trx,
          sql`delete from audit_event where id in (
              select id from audit_event where ${word(state)} and at < ${this.#before(this.#config.deleteAfterMonths)}
                order by at, id limit ${left} for update skip locked) returning id`,
        );
        left -= rows.length;
      }
      return CHUNK - left;
    });
  }

  async #pseudonymiseSome(): Promise<number> {
    return this.#knex.transaction(async trx => {
      const rows = await queryRows<EventRow>(
        trx,
        sql`select id::text as id, actor, subject_id as "subjectId" from audit_event
          where ${word(PLAIN)} and at < ${this.#before(this.#config.pseudonymiseAfterMonths)} order by at, id limit ${CHUNK} for update skip locked`,
      );
      if (!rows.length) return 0;
      await this.#allow(trx);
      const subjects = rows.map(({ subjectId }) => subjectId && this.#pseudonyms.subject(subjectId)) as string[];
      await queryRows(
        trx,
        sql`update audit_event v set actor = m.actor, subject_id = m.subject_id, before = null, after = ${TOUCHED_FIELDS},
            pseudonymised_with = ${this.#pseudonyms.keyId}
          from unnest(${rows.map(row => row.id)}::bigint[], ${rows.map(row => this.#pseudonyms.actor(row.actor))}::text[], ${subjects}::uuid[])
            m(id, actor, subject_id) where v.id = m.id`,
      );
      return rows.length;
    });
  }

  async #allow(trx: Knex): Promise<void> {
    await trx.raw(`set local tos.audit_retention = 'on'`);
  }
}
