import { retentionRule, type ProofReport, type RetentionClass } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { queryRows, sql, word, type Sql } from '../database/sql';
import type { RetentionPart } from './RetentionPart';

const CHUNK = 1000;

interface Due {
  kind: string;
  table: 'retained_proof' | 'checklist' | 'leave_certificate' | 'privacy_erasure';
  condition: Sql;
}

/** Last day of the person of employment `e`; null while one of their employments has no end. */
const LAST_DAY = word(`(select case when bool_and(o.exit_date is not null) then max(o.exit_date) end
  from employment o where o.person_id = e.person_id)`);

/** Whether the period of a class that began with the event is over. */
function isOver(recordClass: RetentionClass, event: Sql, today: string): Sql {
  const rule = retentionRule(recordClass, today);
  if (!rule) return word('false');
  const months = (rule.years ?? 0) * 12 + (rule.months ?? 0);
  const start = rule.afterYearEnd ? sql`make_date(extract(year from ${event})::int, 12, 31)` : event;
  return sql`(${start} + make_interval(months => ${months}::int))::date < ${today}::date`;
}

function dueOn(today: string): Due[] {
  const ofLeaver = (recordClass: RetentionClass) =>
    sql`exists (select from employment e where e.id = employment_id and ${isOver(recordClass, LAST_DAY, today)})`;
  const closed = word(`state in ('done', 'withdrawn')`);
  return [
    { kind: 'proofs', table: 'retained_proof', condition: sql`kept_until < ${today}::date` },
    { kind: 'checklists', table: 'checklist', condition: ofLeaver('personnelFile') },
    { kind: 'leaveCertificates', table: 'leave_certificate', condition: ofLeaver('leave') },
    {
      kind: 'erasures',
      table: 'privacy_erasure',
      condition: sql`${closed} and ${isOver('erasure', word('coalesce(decided_at, requested_at)::date'), today)}`,
    },
  ];
}

/** Proofs that outlived an erasure, checklists and certificates of people who left long ago, and old erasures. */
export function proofRetentionPart({ knex, calendar }: { knex: Knex; calendar: CompanyCalendar }): RetentionPart {
  const removeSome = async ({ table, condition }: Due) => {
    const rows = await queryRows(
      knex,
      sql`delete from ${word(table)} where id in (select id from ${word(table)} where ${condition} limit ${CHUNK} for update skip locked) returning id`,
    );
    return rows.length;
  };
  return {
    name: 'proofs',
    async count() {
      const counts: Record<string, number> = {};
      for (const { kind, table, condition } of dueOn(calendar.today())) {
        const [row] = await queryRows<{ count: number }>(knex, sql`select count(*)::int as count from ${word(table)} where ${condition}`);
        counts[kind] = row.count;
      }
      return counts;
    },
    async remove(signal) {
      const counts: Record<string, number> = {};
      for (const due of dueOn(calendar.today())) {
        let total = 0;
        for (let done = CHUNK; done === CHUNK && !signal?.aborted; total += done) done = await removeSome(due);
        counts[due.kind] = total;
      }
      return counts;
    },
  };
}

/** How many proofs outlived an erasure, and when the next one goes. */
export async function proofReport(knex: Knex, today: string): Promise<ProofReport> {
  const [row] = await queryRows<ProofReport>(
    knex,
    sql`select count(*)::int as kept, (count(*) filter (where kept_until < ${today}::date))::int as "dueNow",
        (min(kept_until) filter (where kept_until >= ${today}::date) + 1)::text as "nextDue" from retained_proof`,
  );
  return row;
}
