import type { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { documentRetention, type DocumentClass, type RetentionReport, type RetentionRun } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { AuditAgeing } from '../audit/AuditAgeing';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { queryRows, sql } from '../database/sql';
import type { DatabaseDocumentStore } from '../documents/DatabaseDocumentStore';
import { proofReport } from './proofRetentionPart';
import type { RetentionPart } from './RetentionPart';

const RUNS_SHOWN = 20;

/** What {@link RetentionService} works with. */
export interface RetentionServiceOptions {
  knex: Knex;
  documents: DatabaseDocumentStore;
  ageing: AuditAgeing;
  /** In the order in which they are looked after. */
  parts: RetentionPart[];
  auditor: AuditorService;
  calendar: CompanyCalendar;
  logger: LoggerService;
  retentionMonths: Partial<Record<DocumentClass, number>>;
}

type RunRow = Omit<RetentionRun, 'at'> & { at: Date };

/** Deletes what has been kept long enough. Records and logs hold counts, never names or contents. */
export class RetentionService {
  readonly #o: RetentionServiceOptions;

  constructor(options: RetentionServiceOptions) {
    this.#o = options;
  }

  async report(): Promise<RetentionReport> {
    const { documents, ageing, calendar, retentionMonths, knex } = this.#o;
    const today = calendar.today();
    const stored = await documents.retention(today);
    const classes = documentRetention(today, retentionMonths).map(rule => {
      const known = stored.find(row => row.documentClass === rule.documentClass);
      const counts = { documents: known?.documents ?? 0, dueNow: known?.dueNow ?? 0, dueIn90Days: known?.dueIn90Days ?? 0 };
      return { ...rule, ...counts, nextDue: known?.nextDue ?? null };
    });
    const runs = await queryRows<RunRow>(
      knex,
      sql`select id, at, created_by as by, dry_run as "dryRun", counts from retention_run order by at desc, id limit ${RUNS_SHOWN}`,
    );
    const [proofs, audit] = [await proofReport(knex, today), await ageing.report()];
    return { classes, proofs, audit, runs: runs.map(run => ({ ...run, at: run.at.toISOString() })) };
  }

  /** A run that somebody asked for. */
  async runFor({ credentials, req }: Caller, dryRun: boolean): Promise<RetentionRun> {
    const event = { eventId: 'retention-run', req, meta: { dryRun: String(dryRun) } };
    return audited(this.#o.auditor, event, () => this.run({ dryRun, by: actorOf(credentials) }));
  }

  /**
   * Deletes what is due, or only counts it; both leave a record. A part that fails does not keep the others from their work.
   *
   * @throws the failure of the first part that failed, after all others are done and recorded
   */
  async run({ dryRun, by, signal }: { dryRun: boolean; by: string; signal?: AbortSignal }): Promise<RetentionRun> {
    const { logger, knex, parts } = this.#o;
    const all: Record<string, number> = {};
    const failures: unknown[] = [];
    for (const part of parts) {
      try {
        Object.assign(all, await (dryRun ? part.count() : part.remove(signal)));
      } catch (error) {
        logger.error('A part of the retention job failed', { part: part.name, cause: (error as Error).name });
        failures.push(error);
      }
    }
    const counts = toCounts(all);
    logger.info(dryRun ? 'Counted what is due for deletion' : 'Deleted what was due', counts);
    const [run] = await queryRows<RunRow>(
      knex,
      sql`insert into retention_run (created_by, dry_run, counts) values (${by}, ${dryRun}, ${JSON.stringify(counts)}::jsonb)
        returning id, at, created_by as by, dry_run as "dryRun", counts`,
    );
    if (failures.length) throw failures[0];
    return { ...run, at: run.at.toISOString() };
  }
}

function toCounts(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}
