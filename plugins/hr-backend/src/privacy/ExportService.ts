import type { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import type { ExportFormat, PrivacyExport } from '@tos/plugin-hr-common';
import { writeReport } from '@tos/pdf';
import { nodeFonts } from '@tos/pdf/node';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { FileStore, StoredFile } from '../files/FileStore';
import { signedInName } from '../people/signedInName';
import { refuse } from '../refuse';
import { archiveNames, buildArchive, type ArchivePart } from './buildArchive';
import { toPrivacyExport, type DatabaseExportStore, type FoundExport } from './DatabaseExportStore';
import type { DatabasePrivacyStore, PrivacySubject } from './DatabasePrivacyStore';
import type { PrivacySources } from './PrivacySources';
import { dataReport } from './dataReport';
import { readablePage } from './readablePage';

const PER_DAY = 5;
/** Between two slices of work on a PDF, as long as a slice: at most half of the process is busy with it. */
const PAUSE_MS = 12;
/** Rows of one list in the PDF, which is held in memory until it is done. Page and JSON have all of them. */
const PDF_ROWS = 1000;
const ENDINGS = { zip: 'zip', page: 'html', pdf: 'pdf' };
const PDF_NAMES = { de: 'Auskunft.pdf', en: 'copy-of-data.pdf' };
/** How often a long PDF says that it is being worked on; well below the time after which somebody else takes over. */
const SIGN_OF_LIFE_MS = 10_000;

/** What {@link ExportService} works with. */
export interface ExportServiceOptions {
  knex: Knex;
  store: DatabaseExportStore;
  people: DatabasePrivacyStore;
  files: FileStore;
  sources: PrivacySources;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  calendar: CompanyCalendar;
  /** Name of the company; empty when it has none. */
  company: string;
  logger: LoggerService;
}

/** Gives a sign of life now and then while something long is written. */
async function* withSigns(content: AsyncIterable<Uint8Array>, alive: () => Promise<void>): AsyncGenerator<Uint8Array> {
  let last = Date.now();
  for await (const part of content) {
    yield part;
    if (Date.now() - last < SIGN_OF_LIFE_MS) continue;
    await alive();
    last = Date.now();
  }
}

/** Copies of everything that is stored about a person. The work is done outside of the request and survives a restart. */
export class ExportService {
  readonly #o: ExportServiceOptions;
  readonly #running = new Set<Promise<void>>();

  constructor(options: ExportServiceOptions) {
    this.#o = options;
  }

  /** @throws NotFoundError when the account belongs to nobody in HR */
  async ownId({ credentials }: Pick<Caller, 'credentials'>): Promise<string> {
    const me = await this.#o.people.findSubject({ entityName: signedInName(credentials) }, this.#o.calendar.today());
    if (!me) throw refuse('hr.person.ownMissing');
    return me.id;
  }

  /** @param special - whether the caller may see copies with disability and maternity */
  async list(personId: string, special: boolean): Promise<{ items: PrivacyExport[] }> {
    await this.#subject(personId);
    const found = await this.#o.store.list(personId);
    return { items: found.filter(({ includesSpecial }) => special || !includesSpecial).map(toPrivacyExport) };
  }

  /**
   * Starts making a copy. The person sees who asked for it.
   *
   * @throws ConflictError while one is being made; an error with status 429 after five within a day
   */
  async request(personId: string, options: { language: 'de' | 'en'; special: boolean }, caller: Caller): Promise<PrivacyExport> {
    const { store, knex, audit, auditor } = this.#o;
    return audited(auditor, { eventId: 'privacy-export', req: caller.req, meta: { personId } }, async () => {
      const by = actorOf(caller.credentials);
      const id = await knex.transaction(async trx => {
        await this.#subject(personId, trx);
        if ((await store.recent(personId, trx)) >= PER_DAY) {
          caller.req.res?.setHeader('Retry-After', '3600');
          throw refuse('hr.copy.tooMany', { copies: PER_DAY });
        }
        const created = await store.insert({ personId, language: options.language, includesSpecial: options.special, by }, trx);
        if (!created) throw refuse('hr.copy.running');
        await audit.append([{ actor: by, action: 'privacy.export', subjectType: 'person', subjectId: personId }], trx);
        return created;
      });
      this.start(id);
      return toPrivacyExport(await this.#find(id));
    });
  }

  /** What to send to somebody who may have it: the person (`ownId`), or somebody else whose rights `special` tells. */
  async open(
    { id, format, ...rights }: { id: string; format: ExportFormat } & ({ ownId: string } | { special: boolean }),
    caller: Caller,
  ): Promise<{ file: StoredFile; name: string }> {
    const { files, audit, auditor } = this.#o;
    return audited(auditor, { eventId: 'privacy-export-download', req: caller.req, meta: { exportId: id, format } }, async () => {
      const found = await this.#find(id);
      const may = 'ownId' in rights ? found.personId === rights.ownId : rights.special || !found.includesSpecial;
      if (!may) throw refuse('hr.copy.missing');
      const fileId = { zip: found.archiveFileId, page: found.pageFileId, pdf: found.pdfFileId }[format];
      if (found.state === 'expired') throw refuse('hr.copy.expired');
      if (found.state !== 'ready') throw refuse('hr.copy.notReady');
      if (!fileId) throw refuse('hr.copy.withoutPdf');
      const entry = { actor: actorOf(caller.credentials), action: 'privacy.export-download' };
      await audit.append([{ ...entry, subjectType: 'person', subjectId: found.personId }]);
      const day = found.requestedAt.slice(0, 10);
      return { file: await files.describe(fileId), name: `tos-data-${day}.${ENDINGS[format]}` };
    });
  }

  /** Works on an export, unless another replica does. */
  start(id: string): void {
    const work = this.#run(id)
      .catch(error => this.#o.logger.warn('A copy of personal data could not be started', { exportId: id, cause: String(error) }))
      .finally(() => this.#running.delete(work));
    this.#running.add(work);
  }

  /** Takes up what a process that ended has left, and forgets what is past its end. */
  async sweep(): Promise<void> {
    for (const id of await this.#o.store.orphaned()) this.start(id);
    await this.#o.store.expire();
  }

  /** Waits until all work of this process is done. */
  async idle(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running);
  }

  async #run(id: string): Promise<void> {
    const { store, logger } = this.#o;
    const owner = randomUUID();
    if (!(await store.claim(id, owner))) return;
    try {
      await this.#make(await this.#find(id), owner);
    } catch (error) {
      logger.warn('Making a copy of personal data failed', { exportId: id, cause: (error as Error).name });
      await store.fail(id, owner, 'Something went wrong. Make a new copy; the log of the server says more.');
    }
  }

  async #make({ id, personId, language, includesSpecial }: FoundExport, owner: string): Promise<void> {
    const { store, sources, files, knex } = this.#o;
    const person = await this.#subject(personId);
    const all = sources.all();
    const parts: (ArchivePart & { title: string; data: Record<string, unknown> })[] = [];
    for (const source of all) {
      await store.progress(id, owner, parts.length, all.length + 1);
      const { data, files: own = [] } = await source.collect(person, { includeSpecial: includesSpecial });
      parts.push({ id: source.id, title: source.title[language], data, files: own });
    }
    await store.progress(id, owner, parts.length, all.length + 1);
    const madeAt = new Date();
    const content = {
      name: person.displayName,
      company: this.#o.company,
      madeAt,
      language,
      timeZone: this.#o.calendar.timeZone,
      parts: parts.map(part => ({ title: part.title, data: part.data, files: archiveNames(part) })),
    };
    const page = readablePage(dataReport(content));
    const report = dataReport({ ...content, atMost: PDF_ROWS });
    const data = Object.fromEntries(parts.map(part => [part.id, part.data]));
    const json = JSON.stringify({ person: person.userEntityRef, madeAt: madeAt.toISOString(), data }, null, 2);
    const alive = () => store.progress(id, owner, parts.length, all.length + 1);
    await knex.transaction(async trx => {
      const pdf = await files.write(
        withSigns(writeReport(report, await nodeFonts(), { pause: () => setTimeout(PAUSE_MS) }), alive),
        'application/pdf',
        trx,
      );
      const pdfFile = { name: PDF_NAMES[language], open: async () => files.read(pdf, trx) };
      const archive = await files.write(buildArchive({ json, page, pdf: pdfFile, parts }), 'application/zip', trx);
      const readable = await files.write([Buffer.from(page)], 'text/html', trx);
      const stored = { archive: archive.id, page: readable.id, pdf: pdf.id };
      if (!(await store.finish(id, owner, stored, trx))) throw new Error('taken by another replica');
    });
  }

  async #find(id: string): Promise<FoundExport> {
    const found = await this.#o.store.find(id);
    if (!found) throw refuse('hr.copy.missing');
    return found;
  }

  async #subject(id: string, lock?: Knex): Promise<PrivacySubject> {
    const person = await this.#o.people.findSubject({ id }, this.#o.calendar.today(), lock);
    if (!person) throw refuse('hr.person.missing');
    return person;
  }
}
