import type { Knex } from 'knex';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { DatabaseDocumentStore } from '../documents/DatabaseDocumentStore';
import type { FileStore } from '../files/FileStore';
import type { RetentionPart } from './RetentionPart';

/** What documents of the personnel file need to be deleted in time. */
export interface DocumentRetentionOptions {
  knex: Knex;
  documents: DatabaseDocumentStore;
  files: FileStore;
  calendar: CompanyCalendar;
}

/** Documents whose class has been kept long enough. */
export function documentRetentionPart({ knex, documents, files, calendar }: DocumentRetentionOptions): RetentionPart {
  const removeSome = (trx: Knex) =>
    documents.due(calendar.today(), trx).then(async due => {
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
    });
  return {
    name: 'documents',
    async count() {
      const classes = await documents.retention(calendar.today());
      return Object.fromEntries(classes.map(({ documentClass, dueNow }) => [`documents.${documentClass}`, dueNow]));
    },
    async remove(signal) {
      const counts: Record<string, number> = {};
      while (!signal?.aborted) {
        const kinds = await knex.transaction(removeSome);
        for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
        if (!kinds.length) break;
      }
      return counts;
    },
  };
}
