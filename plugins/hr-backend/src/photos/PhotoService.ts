import type { AuditorService } from '@backstage/backend-plugin-api';
import { photoSizes, type PhotoState } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { readFile } from 'node:fs/promises';
import { actorOf } from '../audit/actorOf';
import { audited, type Caller } from '../audit/audited';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { squareImages } from '../files/cleanImage';
import type { FileStore, StoredFile } from '../files/FileStore';
import { receiveUpload } from '../files/receiveUpload';
import { reasonAgainst, sniffType } from '../files/sniffType';
import { signedInName } from '../people/signedInName';
import type { PersonAccess, RowAccess } from '../permissions/Access';
import { refuse } from '../refuse';
import type { DatabasePhotoStore, PhotoFiles } from './DatabasePhotoStore';

/** What {@link PhotoService} works with. */
export interface PhotoServiceOptions {
  knex: Knex;
  store: DatabasePhotoStore;
  files: FileStore;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  calendar: CompanyCalendar;
  changes: HrChangePublisher;
  maxBytes: number;
  folder: string;
}

/** Who may see the person, and who may change the photo. */
export interface PhotoRights {
  access: PersonAccess;
  manage: RowAccess;
}

/** Photos of people. Colleagues see one only with the consent of the person, which nobody else can give. */
export class PhotoService {
  readonly #o: PhotoServiceOptions;

  constructor(options: PhotoServiceOptions) {
    this.#o = options;
  }

  /** @throws NotFoundError when there is no photo for the caller */
  async open(request: { personId: string; size: string } & PhotoRights): Promise<StoredFile> {
    const id = await this.#o.store.find({ ...request, today: this.#o.calendar.today() });
    if (!id) throw refuse('hr.photo.none');
    return this.#o.files.describe(id);
  }

  /** @throws NotFoundError when the caller may not see the person, or there is no such person */
  async state(personId: string, rights: PhotoRights, caller: Caller): Promise<PhotoState> {
    const own = signedInName(caller.credentials);
    const state = await this.#o.store.state({ personId, ...rights, own, today: this.#o.calendar.today() });
    if (!state) throw refuse('hr.person.missing');
    return state;
  }

  async upload(personId: string, manage: RowAccess, caller: Caller): Promise<PhotoState> {
    return audited(this.#o.auditor, { eventId: 'photo-upload', req: caller.req, meta: { personId } }, async () => {
      // Before the body is read, and again when it is stored.
      await this.#o.knex.transaction(trx => this.#lock(personId, manage, trx));
      const pictures = await this.#receive(caller);
      await this.#o.knex.transaction(async trx => {
        await this.#lock(personId, manage, trx);
        const ids: string[] = [];
        for (const picture of pictures) ids.push((await this.#o.files.write([picture], 'image/jpeg', trx)).id);
        await this.#setFiles(personId, ids as PhotoFiles, caller, trx);
      });
      await this.#o.changes.publish({ personIds: [personId], orgUnitIds: [] });
      return this.state(personId, { access: { read: false, private: false }, manage }, caller);
    });
  }

  async remove(personId: string, manage: RowAccess, caller: Caller): Promise<void> {
    await audited(this.#o.auditor, { eventId: 'photo-remove', req: caller.req, meta: { personId } }, () =>
      this.#o.knex.transaction(async trx => {
        await this.#lock(personId, manage, trx);
        await this.#setFiles(personId, undefined, caller, trx);
      }),
    );
    await this.#o.changes.publish({ personIds: [personId], orgUnitIds: [] });
  }

  async #lock(personId: string, manage: RowAccess, trx: Knex): Promise<void> {
    if (await this.#o.store.lock(personId, manage, this.#o.calendar.today(), trx)) return;
    throw refuse('hr.person.unchangeable');
  }

  async #receive({ req }: Caller): Promise<Buffer[]> {
    const { folder, maxBytes } = this.#o;
    const received = await receiveUpload(req, { folder, maxBytes, tooLarge: 'hr.file.tooLarge' });
    try {
      const data = await readFile(received.path);
      const type = sniffType(data.subarray(0, 2048));
      if (!type) throw refuse(reasonAgainst(data.subarray(0, 2048)));
      if (type === 'application/pdf') throw refuse('hr.photo.pdf');
      return await squareImages(data, type, photoSizes);
    } finally {
      await received.remove();
    }
  }

  async #setFiles(personId: string, ids: PhotoFiles | undefined, { credentials }: Caller, trx: Knex): Promise<void> {
    const { store, files, audit } = this.#o;
    const by = actorOf(credentials);
    await files.remove(await store.setFiles(personId, ids, by, trx), trx);
    const action = ids ? 'photo.upload' : 'photo.remove';
    await audit.append([{ actor: by, action, subjectType: 'person', subjectId: personId }], trx);
  }
}
