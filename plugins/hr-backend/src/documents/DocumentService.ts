import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  safeFileName,
  type ChangedDocument,
  type DocumentClass,
  type DocumentListQuery,
  type DocumentPage,
  type DocumentUploadQuery,
  type PersonDocument,
} from '@tos/plugin-hr-common';
import type { Request } from 'express';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { acceptFile, type AcceptedFile } from '../files/acceptFile';
import type { FileStore } from '../files/FileStore';
import { receiveUpload } from '../files/receiveUpload';
import type { DocumentAccess } from '../permissions/Access';
import { isOwn, refuseOwn } from '../permissions/fourEyes';
import { refuse } from '../refuse';
import type { DatabaseDocumentStore, FoundDocument } from './DatabaseDocumentStore';
import type { DocumentConfig } from './DocumentConfig';

/** What {@link DocumentService} works with. */
export interface DocumentServiceOptions {
  knex: Knex;
  store: DatabaseDocumentStore;
  files: FileStore;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  calendar: CompanyCalendar;
  config: DocumentConfig;
  /** Where files lie while they are looked at. */
  folder: string;
}

interface Change {
  id: string;
  version: number;
  /** E.g. `document.change`. */
  action: string;
  access: DocumentAccess;
  caller: Caller;
}

/** What everybody may add to the own file; class and date of the rest decide who reads it, and for how long it is kept. */
const OWN_CLASSES: DocumentClass[] = ['certificate'];

const unknown = () => refuse('hr.document.missing');

/** What of a document stands in records. */
const described = ({ id, documentClass, name }: PersonDocument) => ({ document: id, documentClass, name });

/** The personnel file: who reads or changes what is recorded, and nothing is lost before its retention ends. */
export class DocumentService {
  readonly #o: DocumentServiceOptions;

  constructor(options: DocumentServiceOptions) {
    this.#o = options;
  }

  /** @throws NotFoundError when the caller may see no documents of the person, or there is no such person */
  async list(personId: string, query: DocumentListQuery, access: DocumentAccess, caller: Caller): Promise<DocumentPage> {
    const { store, calendar, config } = this.#o;
    const rights = await store.rights(personId, access);
    if (!rights) throw refuse('hr.document.personMissing');
    const page = await store.list({ personId, query, access, today: calendar.today() });
    const isTheirs = isOwn(rights.entityName, actorOf(caller.credentials));
    const classes = isTheirs ? rights.mayAdd.filter(name => OWN_CLASSES.includes(name)) : rights.mayAdd;
    const mayAdd = classes.map(documentClass => ({ documentClass, maxBytes: config.maxFileBytes[documentClass] }));
    return { ...page, hasMore: query.offset + page.items.length < page.totalItems, mayAdd, mayManage: rights.mayManage && !isTheirs };
  }

  /** Takes the body of the request as a new document. */
  async upload(personId: string, query: DocumentUploadQuery, access: DocumentAccess, caller: Caller): Promise<PersonDocument> {
    const { store, config, calendar, auditor } = this.#o;
    const { documentClass, documentDate = calendar.today() } = query;
    return audited(auditor, { eventId: 'document-upload', req: caller.req, meta: { personId, documentClass } }, async () => {
      const name = await store.mayAdd(personId, documentClass, access.add);
      if (name === undefined) throw refuse('hr.document.notAddable');
      if (!OWN_CLASSES.includes(documentClass)) refuseOwn(name, actorOf(caller.credentials), 'documentAdd');
      const id = await this.#receive(caller.req, config.maxFileBytes[documentClass], (accepted, trx) =>
        this.#add(personId, { ...query, documentDate }, { accepted, by: actorOf(caller.credentials), trx }),
      );
      return this.#read(id, { ...access, read: true, manage: true });
    });
  }

  /** Gives a document a newer content. */
  async replace(change: Omit<Change, 'action'>, name: string): Promise<PersonDocument> {
    const { config, store, files, calendar, auditor } = this.#o;
    const { id, version, access, caller } = change;
    const event = { eventId: 'document-replace', req: caller.req, meta: { documentId: id } };
    return audited(auditor, event, async () => {
      const known = await store.find(id, { access: { ...access, read: access.manage }, today: calendar.today() });
      if (!known) throw unknown();
      refuseOwn(known.entityName, actorOf(caller.credentials), 'document');
      await this.#receive(caller.req, config.maxFileBytes[known.documentClass], async (accepted, trx) => {
        const document = await this.#locked({ id, version, access, caller }, trx);
        const used = await store.lockedSize(document.personId, trx);
        const file = await files.write(accepted.content, accepted.mediaType, trx);
        this.#checkRoom(used + file.size);
        const newName = safeFileName(name, accepted.mediaType);
        await store.replaceContent(id, { fileId: file.id, name: newName }, actorOf(caller.credentials), trx);
        await this.#record('document.replace', document, { name: newName, sha256: file.sha256 }, caller, trx);
      });
      return this.#read(id, { ...access, read: access.manage });
    });
  }

  /** Renames a document or changes its class and date. */
  async update(id: string, body: ChangedDocument, access: DocumentAccess, caller: Caller): Promise<PersonDocument> {
    await this.#change({ id, version: body.version, action: 'document.change', access, caller }, async (document, trx) => {
      const name = safeFileName(body.name, document.mediaType);
      await this.#o.store.update(id, { ...body, name }, actorOf(caller.credentials), trx);
      return { name, documentClass: body.documentClass, documentDate: body.documentDate };
    });
    return this.#read(id, { ...access, read: access.manage });
  }

  /** Hides a document; it is removed when its retention ends. */
  async delete(id: string, version: number, access: DocumentAccess, caller: Caller): Promise<void> {
    await this.#setDeleted({ id, version, action: 'document.delete', access, caller }, true);
  }

  async restore(id: string, version: number, access: DocumentAccess, caller: Caller): Promise<PersonDocument> {
    await this.#setDeleted({ id, version, action: 'document.restore', access, caller }, false);
    return this.#read(id, { ...access, read: access.manage });
  }

  /** A document for reading; that it is read is written down before the first byte leaves. */
  async open(id: string, purpose: string, access: DocumentAccess, caller: Caller): Promise<FoundDocument> {
    const { store, audit, auditor, calendar } = this.#o;
    return audited(auditor, { eventId: 'document-read', req: caller.req, meta: { documentId: id, purpose } }, async () => {
      const document = await store.find(id, { access, today: calendar.today() });
      if (!document) throw unknown();
      const subject = { subjectType: 'person' as const, subjectId: document.personId };
      await audit.append([{ actor: actorOf(caller.credentials), action: `document.${purpose}`, ...subject, after: described(document) }]);
      return document;
    });
  }

  async #add(
    personId: string,
    { name, documentClass, documentDate }: DocumentUploadQuery & { documentDate: string },
    { accepted, by, trx }: { accepted: AcceptedFile; by: string; trx: Knex },
  ): Promise<string> {
    const { store, files, audit } = this.#o;
    const used = await store.lockedSize(personId, trx);
    const file = await files.write(accepted.content, accepted.mediaType, trx);
    this.#checkRoom(used + file.size);
    const document = { personId, documentClass, documentDate, name: safeFileName(name, accepted.mediaType), fileId: file.id, by };
    const id = await store.insert(document, trx);
    const after = { document: id, documentClass, name: document.name, sha256: file.sha256 };
    await audit.append([{ actor: by, action: 'document.upload', subjectType: 'person', subjectId: personId, after }], trx);
    return id;
  }

  async #receive<T>(req: Request, maxBytes: number, store: (accepted: AcceptedFile, trx: Knex) => Promise<T>): Promise<T> {
    const { folder, knex } = this.#o;
    const received = await receiveUpload(req, { folder, maxBytes, tooLarge: 'hr.file.tooLarge' });
    try {
      const accepted = await acceptFile(received.path);
      return await knex.transaction(trx => store(accepted, trx));
    } finally {
      await received.remove();
    }
  }

  async #change(change: Change, work: (document: FoundDocument, trx: Knex) => Promise<Record<string, unknown>>): Promise<void> {
    const { knex, auditor } = this.#o;
    const { id, action, caller } = change;
    const event = { eventId: action.replace('.', '-'), req: caller.req, meta: { documentId: id } };
    await audited(auditor, event, () =>
      knex.transaction(async trx => {
        const document = await this.#locked(change, trx);
        await this.#record(action, document, await work(document, trx), caller, trx);
      }),
    );
  }

  async #setDeleted(change: Change, deleted: boolean): Promise<void> {
    await this.#change(change, async (document, trx) => {
      if ((document.deletedAt !== null) === deleted) {
        throw refuse(deleted ? 'hr.document.deleted' : 'hr.document.notDeleted');
      }
      await this.#o.store.setDeleted(change.id, deleted, actorOf(change.caller.credentials), trx);
      return { deleted };
    });
  }

  async #locked({ id, version, access, caller }: Omit<Change, 'action'>, trx: Knex): Promise<FoundDocument> {
    const document = await this.#o.store.find(id, { access, today: this.#o.calendar.today(), lock: trx });
    if (!document) throw unknown();
    refuseOwn(document.entityName, actorOf(caller.credentials), 'document');
    if (document.version !== version) {
      throw refuse('hr.document.changedBy', { by: document.updatedBy });
    }
    return document;
  }

  async #record(action: string, document: FoundDocument, after: Record<string, unknown>, caller: Caller, trx: Knex): Promise<void> {
    const { name, documentClass, documentDate } = document;
    const subject = { subjectType: 'person' as const, subjectId: document.personId };
    const before = { document: document.id, name, documentClass, documentDate };
    const entry = { actor: actorOf(caller.credentials), action, ...subject, before, after: { ...before, ...after } };
    await this.#o.audit.append([entry], trx);
  }

  async #read(id: string, access: DocumentAccess): Promise<PersonDocument> {
    const found = await this.#o.store.find(id, { access, today: this.#o.calendar.today() });
    if (!found) throw unknown();
    const { personId: _, entityName: __, fileId: ___, updatedBy: ____, ...document } = found;
    return document;
  }

  #checkRoom(bytes: number): void {
    const { maxPersonBytes } = this.#o.config;
    if (bytes <= maxPersonBytes) return;
    throw refuse('hr.document.noRoom', { megabytes: Math.floor(maxPersonBytes / 1024 / 1024) });
  }
}
