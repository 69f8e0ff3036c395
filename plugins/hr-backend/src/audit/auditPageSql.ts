import { sql, word, type Sql } from '../database/sql';

/** Actions that say what was looked at. */
const READS = '[.](read|exported|preview|download|export-download)$';

/** Row of {@link auditPageSql}. */
export interface AuditRow {
  id: string;
  at: Date;
  firstAt: Date;
  count: number;
  actor: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Which events of a person to list. */
export interface AuditPage {
  personId: string;
  limit: number;
  /** Id of the last event of the page before. */
  before?: string;
  only?: 'reads' | 'changes';
}

/** Event `r` is a read of the same by the same actor in the same hour as `v`. */
const SAME = word(`r.subject_type = v.subject_type and r.subject_id = v.subject_id and r.actor = v.actor and r.action = v.action
  and r.at >= date_bin('1 hour', v.at, timestamptz '2000-01-01 00:00Z')
  and r.at < date_bin('1 hour', v.at, timestamptz '2000-01-01 00:00Z') + interval '1 hour'
  and r.after is not distinct from v.after`);

/**
 * Events about a person, newest first. Reads of the same by the same actor within an hour of the clock are one row: the first one stands
 * for all and keeps its place while others follow, so that pages neither lose nor repeat anything, and each look-up ends at the hour. One row more than asked for tells that there
 * is another page.
 */
export function auditPageSql({ personId, limit, before, only }: AuditPage): Sql {
  const isRead = sql`v.action ~ ${READS}`;
  const kinds = { reads: isRead, changes: sql`not ${isRead}` };
  return sql`with page as materialized (
      select v.* from audit_event v
        where v.subject_type = 'person' and v.subject_id = ${personId} and ${before === undefined ? word('true') : sql`v.id < ${before}`}
          and ${only ? kinds[only] : word('true')}
          and (not ${isRead} or not exists (select from audit_event r where ${SAME} and r.id < v.id))
        order by v.id desc limit ${limit + 1})
    select v.id::text as id, coalesce(s.last_at, v.at) as at, v.at as "firstAt", greatest(s.count, 1) as count, v.actor, v.action, v.before, v.after
      from page v cross join lateral (
        select max(r.at) as last_at, count(*)::int as count from audit_event r where ${isRead} and ${SAME}) s
      order by v.id desc`;
}
