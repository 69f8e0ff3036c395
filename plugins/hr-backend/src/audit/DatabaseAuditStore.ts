import type { OwnAuditEvent } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { isDeepStrictEqual } from 'node:util';
import { queryRows } from '../database/sql';
import { type AuditAges, DEFAULT_AGES } from './AuditConfig';
import { type AuditPage, auditPageSql, type AuditRow } from './auditPageSql';

/** One line of the append-only record. Values of `before` and `after` are for HR; people see the names of the fields only. */
export interface AuditEntry {
  actor: string;
  /** E.g. `person.private.read`. */
  action: string;
  subjectType: 'person' | 'org-unit' | 'position' | 'checklist-template' | 'working-time-model' | 'company-day';
  subjectId: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Writes and reads `audit_event`. */
export class DatabaseAuditStore {
  readonly #knex: Knex;
  readonly #ages: AuditAges;

  constructor(knex: Knex, ages: AuditAges = DEFAULT_AGES) {
    this.#knex = knex;
    this.#ages = ages;
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

  /** Events about a person, newest first; one more than `limit` when there are more. */
  list(page: AuditPage): Promise<AuditRow[]> {
    return queryRows<AuditRow>(this.#knex, auditPageSql(page));
  }

  /** Events about the person with the entity name, with the names of the fields that differ. */
  async listFor(entityName: string, page: Omit<AuditPage, 'personId'>): Promise<OwnAuditEvent[]> {
    const person = await this.#knex('person').where({ entity_name: entityName }).first('id');
    const rows = person ? await this.list({ personId: person.id, ...page }) : [];
    return rows.map(({ before, after, at, firstAt, ...row }) => {
      const fields = touchedFields(before, after);
      return { ...row, at: at.toISOString(), firstAt: firstAt.toISOString(), fields };
    });
  }

  /** The day before which people are pseudonyms. */
  pseudonymisedBefore(today: string): string {
    return DateTime.fromISO(today, { zone: 'utc' }).minus({ months: this.#ages.pseudonymiseAfterMonths }).toISODate()!;
  }
}

/** Names of the fields that differ. */
export function touchedFields(before: AuditRow['before'], after: AuditRow['after']): string[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return names.filter(field => !isDeepStrictEqual(before?.[field], after?.[field]));
}
