import type { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { documentRetention, retentionRule, type DocumentClass, type RetentionReport, type RetentionRun } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { queryRows, sql } from '../database/sql';
import type { DatabaseDocumentStore } from '../documents/DatabaseDocumentStore';
import type { FileStore } from '../files/FileStore';

const RUNS_SHOWN = 20;

/** What {@link RetentionService} works with. */
export interface RetentionServiceOptions {
  knex: Knex;
  documents: DatabaseDocumentStore;
  files: FileStore;
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
    const { documents, calendar, retentionMonths, knex } = this.#o;
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
    return { classes, runs: runs.map(run => ({ ...run, at: run.at.toISOString() })) };
  }

  /** A run that somebody asked for. */
  async runFor({ credentials, req }: Caller, dryRun: boolean): Promise<RetentionRun> {
    const event = { eventId: 'retention-run', req, meta: { dryRun: String(dryRun) } };
    return audited(this.#o.auditor, event, () => this.run({ dryRun, by: actorOf(credentials) }));
  }

  /** Deletes what is due, or only counts it; both leave a record. */
  async run({ dryRun, by, signal }: { dryRun: boolean; by: string; signal?: AbortSignal }): Promise<RetentionRun> {
    const { logger, knex } = this.#o;
    const counts = dryRun ? await this.#count() : await this.#delete(signal);
    logger.info(dryRun ? 'Counted what is due for deletion' : 'Deleted what was due', counts);
    const [run] = await queryRows<RunRow>(
      knex,
      sql`insert into retention_run (created_by, dry_run, counts) values (${by}, ${dryRun}, ${JSON.stringify(counts)}::jsonb)
        returning id, at, created_by as by, dry_run as "dryRun", counts`,
    );
    return { ...run, at: run.at.toISOString() };
  }

  async #count(): Promise<Record<string, number>> {
    const { documents, calendar, knex } = this.#o;
    const classes = await documents.retention(calendar.today());
    const [{ events }] = await queryRows<{ events: number }>(
      knex,
      sql`select count(*)::int as events from audit_event where at < now() - make_interval(months => ${this.#auditMonths()}::int)`,
    );
    return toCounts([...classes.map(({ documentClass, dueNow }) => [`documents.${documentClass}`, dueNow] as const), ['audit', events]]);
  }

  async #delete(signal?: AbortSignal): Promise<Record<string, number>> {
    const counts = new Map<string, number>();
    while (!signal?.aborted) {
      const due = await this.#o.knex.transaction(trx => this.#deleteSome(trx));
      for (const name of due) counts.set(name, (counts.get(name) ?? 0) + 1);
      if (!due.length) break;
    }
    return toCounts([...counts, ['audit', await this.#forgetEvents()]]);
  }

  async #deleteSome(trx: Knex): Promise<string[]> {
    const { documents, files, calendar } = this.#o;
    const due = await documents.due(calendar.today(), trx);
    await trx('person_document')
      .whereIn(
        'id',
        due.map(({ id }) => id),
      )
      .delete();
    await files.remove(
      due.map(({ fileId }) => fileId),
      trx,
    );
    return due.map(({ documentClass }) => `documents.${documentClass}`);
  }

  #auditMonths(): number {
    const rule = retentionRule('audit', this.#o.calendar.today());
    return (rule?.years ?? 0) * 12 + (rule?.months ?? 0) || 24;
  }

  #forgetEvents(): Promise<number> {
    return this.#o.knex.transaction(async trx => {
      await trx.raw(`set local tos.audit_retention = 'on'`);
      const result = await trx.raw(`delete from audit_event where at < now() - make_interval(months => ?::int)`, [this.#auditMonths()]);
      return result.rowCount ?? 0;
    });
  }
}

function toCounts(entries: (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(entries.filter(([, count]) => count > 0).sort(([a], [b]) => a.localeCompare(b)));
}
