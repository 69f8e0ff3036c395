import type { OwnAuditEvent } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word } from '../database/sql';

/** One line of the append-only record. Values of `before` and `after` are for HR; people see the names of the fields only. */
export interface AuditEntry {
  actor: string;
  /** E.g. `person.private.read`. */
  action: string;
  subjectType: 'person' | 'org-unit' | 'position' | 'checklist-template';
  subjectId: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

interface AuditRow {
  id: string;
  at: Date;
  actor: string;
  action: string;
  fields: string[];
}

/** Writes and reads `audit_event`. */
export class DatabaseAuditStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Appends entries; hand in the transaction of the write that they describe. */
  async append(entries: AuditEntry[], trx: Knex = this.#knex): Promise<void> {
    await trx('audit_event').insert(
      entries.map(entry => ({
        actor: entry.actor,
        action: entry.action,
        subject_type: entry.subjectType,
        subject_id: entry.subjectId,
        before: entry.before && JSON.stringify(entry.before),
        after: entry.after && JSON.stringify(entry.after),
      })),
    );
  }

  /** Events about the person with the entity name, newest first, at most `limit`, with ids below `before`. */
  async listFor(entityName: string, { limit, before }: { limit: number; before?: string }): Promise<OwnAuditEvent[]> {
    const rows = await queryRows<AuditRow>(
      this.#knex,
      sql`
        select v.id::text as id, v.at, v.actor, v.action, coalesce((
            select jsonb_agg(key order by key) from jsonb_object_keys(coalesce(v.after, v.before)) key
              where v.before -> key is distinct from v.after -> key), '[]') as fields
          from person p join audit_event v on v.subject_type = 'person' and v.subject_id = p.id
          where p.entity_name = ${entityName} and ${before === undefined ? word('true') : sql`v.id < ${before}`}
          order by v.id desc limit ${limit}`,
    );
    return rows.map(row => ({ ...row, at: row.at.toISOString() }));
  }
}
