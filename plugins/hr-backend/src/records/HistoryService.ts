import type { HistoryEvent, HistoryPage, HistoryQuery } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import type { AuditRow } from '../audit/auditPageSql';
import { type DatabaseAuditStore, touchedFields } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { queryRows, sql } from '../database/sql';
import { personCondition, visiblePerson } from '../permissions/accessSql';
import { refuse } from '../refuse';
import type { RecordCaller } from './RecordWriting';

/** Their values are the mere mark that a field was touched. */
const WITHOUT_VALUES = /\.(read|exported)$|^person\.sensitive\./;

function toEvent({ before, after, at, firstAt, ...row }: AuditRow, withValues: boolean): HistoryEvent {
  const fields = touchedFields(before, after).map(field => {
    if (!withValues || WITHOUT_VALUES.test(row.action)) return { field };
    return { field, before: before?.[field] ?? null, after: after?.[field] ?? null };
  });
  return { ...row, at: at.toISOString(), firstAt: firstAt.toISOString(), fields };
}

/** Who read or changed what of a person. */
export class HistoryService {
  readonly #options: { knex: Knex; audit: DatabaseAuditStore; calendar: CompanyCalendar };

  constructor(options: { knex: Knex; audit: DatabaseAuditStore; calendar: CompanyCalendar }) {
    this.#options = options;
  }

  /** @throws NotFoundError when there is no such person for the caller */
  async list(id: string, { limit, before, only }: HistoryQuery, { access, credentials }: RecordCaller): Promise<HistoryPage> {
    const { knex, audit, calendar } = this.#options;
    const options = { today: calendar.today(), checks: 'few' } as const;
    const [person] = await queryRows<{ with_values: boolean; entity_name: string }>(
      knex,
      sql`select p.entity_name, ${personCondition(access.private, 'p', options)} as with_values from person p
        where p.id = ${id} and ${personCondition(access.history, 'p', options)} and ${visiblePerson(access, 'p', options)}`,
    );
    if (!person) throw refuse('hr.person.missing');
    const rows = await audit.list({ personId: id, limit, before, only });
    const actor = actorOf(credentials);
    const isSelf = actor === `user:default/${person.entity_name}`;
    if (!isSelf) await audit.append([{ actor, action: 'person.history.read', subjectType: 'person', subjectId: id }]);
    const page = rows.slice(0, limit);
    return {
      items: page.map(row => toEvent(row, person.with_values)),
      next: rows.length > limit ? page[limit - 1].id : null,
      pseudonymisedBefore: audit.pseudonymisedBefore(options.today),
    };
  }
}
