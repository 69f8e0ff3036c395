import type { PrivacyExport } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { joinSql, queryRows, sql, word, type Sql } from '../database/sql';

const DAYS_KEPT = 7;
/** A job that has not shown itself for this long has ended with its process. */
const SILENT = `interval '60 seconds'`;

/** An export with what only the service needs. */
export type FoundExport = PrivacyExport & {
  personId: string;
  language: 'de' | 'en';
  archiveFileId: string | null;
  pageFileId: string | null;
  pdfFileId: string | null;
};

type Row = Omit<FoundExport, 'requestedAt' | 'expiresAt' | 'hasPdf'> & { requestedAt: Date; expiresAt: Date | null };

function toExport({ requestedAt, expiresAt, ...row }: Row): FoundExport {
  return {
    ...row,
    hasPdf: row.pdfFileId !== null,
    requestedAt: requestedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

/** Without what only the service needs. */
export function toPrivacyExport(found: FoundExport): PrivacyExport {
  const { personId: _, language: __, archiveFileId: ___, pageFileId: ____, pdfFileId: _____, ...shown } = found;
  return shown;
}

/** Reads and writes `privacy_export`. What is past its end counts as expired, whether it has been tidied up or not. */
export class DatabaseExportStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async #select(conditions: Sql[], limit: number): Promise<FoundExport[]> {
    const rows = await queryRows<Row>(
      this.#knex,
      sql`select x.id, case when x.state = 'ready' and x.expires_at < now() then 'expired' else x.state end as state, x.done, x.total,
          x.includes_special as "includesSpecial", x.created_at as "requestedAt", x.created_by as "requestedBy", x.expires_at as "expiresAt", f.size::int as size, x.error,
          x.person_id as "personId", x.language, x.archive_file_id as "archiveFileId", x.page_file_id as "pageFileId",
          x.pdf_file_id as "pdfFileId"
        from privacy_export x left join file f on f.id = x.archive_file_id
        where ${joinSql(conditions, ' and ')} order by x.created_at desc, x.id limit ${limit}`,
    );
    return rows.map(toExport);
  }

  list(personId: string): Promise<FoundExport[]> {
    return this.#select([sql`x.person_id = ${personId}`], 20);
  }

  async find(id: string): Promise<FoundExport | undefined> {
    return (await this.#select([sql`x.id = ${id}`], 1))[0];
  }

  /** How many were asked for during the last 24 hours. */
  async recent(personId: string, trx: Knex): Promise<number> {
    const [{ count }] = await queryRows<{ count: number }>(
      trx,
      sql`select count(*)::int as count from privacy_export where person_id = ${personId} and created_at > now() - interval '24 hours'`,
    );
    return count;
  }

  /** Undefined when one is being made already. */
  async insert(row: { personId: string; language: string; includesSpecial: boolean; by: string }, trx: Knex): Promise<string | undefined> {
    const [created] = await trx('privacy_export')
      .insert({ person_id: row.personId, language: row.language, includes_special: row.includesSpecial, created_by: row.by })
      .onConflict(trx.raw(`(person_id) where state in ('waiting', 'running')`))
      .ignore()
      .returning('id');
    return created?.id;
  }

  /** Takes an export that nobody is working on. */
  async claim(id: string, owner: string): Promise<boolean> {
    const rows = await queryRows(
      this.#knex,
      sql`update privacy_export set state = 'running', owner = ${owner}, heartbeat_at = now(), done = 0
        where id = ${id} and (state = 'waiting' or state = 'running' and heartbeat_at < now() - ${word(SILENT)}) returning id`,
    );
    return rows.length > 0;
  }

  async progress(id: string, owner: string, done: number, total: number): Promise<void> {
    await this.#knex('privacy_export').where({ id, owner }).update({ done, total, heartbeat_at: this.#knex.fn.now() });
  }

  /** @returns false when somebody else has taken it */
  async finish(id: string, owner: string, files: { archive: string; page: string; pdf: string }, trx: Knex): Promise<boolean> {
    const rows = await queryRows(
      trx,
      sql`update privacy_export set state = 'ready', done = total, owner = null, archive_file_id = ${files.archive},
          page_file_id = ${files.page}, pdf_file_id = ${files.pdf}, expires_at = now() + make_interval(days => ${DAYS_KEPT}::int)
        where id = ${id} and owner = ${owner} returning id`,
    );
    return rows.length > 0;
  }

  async fail(id: string, owner: string, error: string): Promise<void> {
    await this.#knex('privacy_export').where({ id, owner }).update({ state: 'failed', error, owner: null });
  }

  /** Ids of those that nobody is working on. */
  async orphaned(): Promise<string[]> {
    const rows = await queryRows<{ id: string }>(
      this.#knex,
      sql`select id from privacy_export where state = 'waiting' and created_at < now() - interval '5 seconds'
        or state = 'running' and heartbeat_at < now() - ${word(SILENT)}`,
    );
    return rows.map(({ id }) => id);
  }

  /** Removes the files of those whose time is over. */
  async expire(): Promise<void> {
    await this.#knex.transaction(async trx => {
      const over = await queryRows<{ id: string | null }>(
        trx,
        sql`with over as (
            select id, archive_file_id, page_file_id, pdf_file_id from privacy_export
              where state = 'ready' and expires_at < now() for update skip locked),
          done as (
            update privacy_export x set state = 'expired', archive_file_id = null, page_file_id = null, pdf_file_id = null
              from over where x.id = over.id returning over.*)
          select unnest(array[archive_file_id, page_file_id, pdf_file_id]) as id from done`,
      );
      const ids = over.flatMap(({ id }) => (id === null ? [] : [id]));
      await trx('file').whereIn('id', ids).delete();
    });
    // What older versions have left behind. Never a PDF: documents are PDFs, too.
    await this.#knex
      .raw(`delete from file f where f.media_type in ('application/zip', 'text/html') and f.created_at < now() - interval '1 day'
      and not exists (select from privacy_export x where f.id in (x.archive_file_id, x.page_file_id))`);
  }
}
