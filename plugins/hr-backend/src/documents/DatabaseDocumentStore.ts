import {
  documentRetention,
  type ChangedDocument,
  type DocumentClass,
  type DocumentListQuery,
  type PersonDocument,
} from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word, type Sql } from '../database/sql';
import type { DocumentAccess, RowAccess } from '../permissions/Access';
import type { DocumentFilter } from './documentRules';
import {
  DOCUMENT_COLUMNS,
  documentCondition,
  documentListSql,
  documentRightsSql,
  documentsFrom,
  KEPT_UNTIL,
  ruleRows,
  visibleDocument,
} from './documentSql';

type Row = Omit<PersonDocument, 'uploadedAt' | 'deletedAt'> & { uploadedAt: Date; deletedAt: Date | null };

/** A document with what only the service needs. */
export type FoundDocument = PersonDocument & { personId: string; entityName: string; fileId: string; updatedBy: string };

/** What a new row needs. */
export interface NewDocument {
  personId: string;
  documentClass: DocumentClass;
  name: string;
  documentDate: string;
  fileId: string;
  by: string;
}

/** Rights of a caller on the documents of a person. */
export interface DocumentRights {
  entityName: string;
  mayAdd: DocumentClass[];
  mayManage: boolean;
}

function toDocument({ id, documentClass, name, mediaType, size, sha256, documentDate, keptUntil, uploadedBy, version, ...row }: Row) {
  const fields = { id, documentClass, name, mediaType, size, sha256, documentDate, keptUntil, uploadedBy, version };
  return { ...fields, uploadedAt: row.uploadedAt.toISOString(), deletedAt: row.deletedAt?.toISOString() ?? null };
}

/** Reads and writes `person_document`. Every reading query carries the rights of the caller. */
export class DatabaseDocumentStore {
  readonly #knex: Knex;
  readonly #rules: (today: string) => Sql;

  constructor(knex: Knex, retentionMonths: Partial<Record<DocumentClass, number>>) {
    this.#knex = knex;
    this.#rules = today => ruleRows(documentRetention(today, retentionMonths));
  }

  /** Undefined when the caller may see no document of the person, or there is no such person. */
  async rights(personId: string, access: DocumentAccess): Promise<DocumentRights | undefined> {
    return (await queryRows<DocumentRights>(this.#knex, documentRightsSql(personId, access)))[0];
  }

  async list(request: { personId: string; query: DocumentListQuery; access: DocumentAccess; today: string }) {
    const sqlText = documentListSql({ ...request, rules: this.#rules(request.today) });
    const rows = await queryRows<Row & { total: number }>(this.#knex, sqlText);
    return { items: rows.filter(row => row.id !== null).map(toDocument), totalItems: rows[0].total };
  }

  /** Entity name of the person, if the caller may add a document of the class to them. */
  async mayAdd(personId: string, documentClass: DocumentClass, add: RowAccess<DocumentFilter>): Promise<string | undefined> {
    const condition = documentCondition(add, sql`${documentClass}::text`);
    const [row] = await queryRows<{ name: string }>(
      this.#knex,
      sql`select p.entity_name as name from person p where p.id = ${personId} and p.anonymised_at is null and ${condition}`,
    );
    return row?.name;
  }

  /** A document for somebody who reads it, or with `for update` for somebody who changes it. */
  async find(id: string, request: { access: DocumentAccess; today: string; lock?: Knex }): Promise<FoundDocument | undefined> {
    const { access, today, lock } = request;
    const condition = lock ? documentCondition(access.manage) : visibleDocument(access);
    // Locked by itself first: a row that waits is compared with the class it had, and one whose class was changed would seem to be gone.
    if (lock) await queryRows(lock, sql`select from person_document where id = ${id} for update`);
    const [row] = await queryRows<Row & Pick<FoundDocument, 'personId' | 'entityName' | 'fileId' | 'updatedBy'>>(
      lock ?? this.#knex,
      sql`select ${DOCUMENT_COLUMNS}, d.person_id as "personId", p.entity_name as "entityName", d.file_id as "fileId", d.updated_by as "updatedBy"
        from ${documentsFrom(this.#rules(today))} where d.id = ${id} and ${condition}`,
    );
    if (!row) return undefined;
    const { personId, entityName, fileId, updatedBy } = row;
    return { ...toDocument(row), personId, entityName, fileId, updatedBy };
  }

  /** Locks the person's documents against other uploads and tells their size in bytes. */
  async lockedSize(personId: string, trx: Knex): Promise<number> {
    await queryRows(trx, sql`select pg_advisory_xact_lock(hashtext('tos.hr.documents'), hashtext(${personId}))`);
    const [{ size }] = await queryRows<{ size: string }>(
      trx,
      sql`select coalesce(sum(f.size), 0) as size from person_document d join file f on f.id = d.file_id where d.person_id = ${personId}`,
    );
    return Number(size);
  }

  async insert(document: NewDocument, trx: Knex): Promise<string> {
    const { personId, documentClass, name, documentDate, fileId, by } = document;
    const row = { person_id: personId, document_class: documentClass, name, document_date: documentDate, file_id: fileId };
    const [{ id }] = await trx('person_document')
      .insert({ ...row, created_by: by, updated_by: by })
      .returning('id');
    return id;
  }

  async update(id: string, { name, documentClass, documentDate }: ChangedDocument, by: string, trx: Knex): Promise<void> {
    const change = { name, document_class: documentClass, document_date: documentDate, updated_by: by };
    await trx('person_document').where({ id }).update(change);
  }

  async setDeleted(id: string, deleted: boolean, by: string, trx: Knex): Promise<void> {
    const change = { deleted_at: deleted ? trx.fn.now() : null, deleted_by: deleted ? by : null, updated_by: by };
    await trx('person_document').where({ id }).update(change);
  }

  /** Gives a document a new content; the old one becomes a deleted document of its own. */
  async replaceContent(id: string, { fileId, name }: { fileId: string; name: string }, by: string, trx: Knex): Promise<void> {
    const [old] = await trx('person_document').where({ id }).select('*');
    await trx('person_document').where({ id }).update({ file_id: fileId, name, updated_by: by });
    const { id: _, version: __, ...kept } = old;
    await trx('person_document').insert({ ...kept, deleted_at: trx.fn.now(), deleted_by: by, updated_by: by });
  }

  /** Which documents are due, of everybody or of one person; locked, so that two jobs do not remove the same. */
  async due(today: string, trx: Knex, personId?: string): Promise<{ id: string; fileId: string; documentClass: DocumentClass }[]> {
    return queryRows(
      trx,
      sql`select d.id, d.file_id as "fileId", d.document_class as "documentClass" from ${documentsFrom(this.#rules(today))}
        where ${KEPT_UNTIL} < ${today}::date ${personId ? sql`and d.person_id = ${personId}` : word('')}
        order by d.id limit 1000 for update of d skip locked`,
    );
  }

  /** Per class: how many there are, how many are due now and within 90 days, and the next day on which one is due. */
  async retention(today: string, personId?: string) {
    return queryRows<{
      documentClass: DocumentClass;
      documents: number;
      dueNow: number;
      dueIn90Days: number;
      nextDue: string | null;
      lastUntil: string | null;
    }>(
      this.#knex,
      sql`select document_class as "documentClass", count(*)::int as documents,
          (count(*) filter (where kept < ${today}::date))::int as "dueNow",
          (count(*) filter (where kept >= ${today}::date and kept < ${today}::date + 90))::int as "dueIn90Days",
          (min(kept) filter (where kept >= ${today}::date) + 1)::text as "nextDue",
          (case when bool_and(kept is not null) then max(kept) end)::text as "lastUntil"
        from (select d.document_class, ${KEPT_UNTIL} as kept from ${documentsFrom(this.#rules(today))}
          where ${personId ? sql`d.person_id = ${personId}` : word('true')}) document
        group by document_class order by document_class`,
    );
  }
}
