import { derivePersonColumns, userEntityRef, type ErasureItem } from '@tos/plugin-hr-common';
import type { PrivacyPerson, PrivacySource } from '@tos/plugin-hr-node';
import type { Knex } from 'knex';
import type { AuditAgeing } from '../audit/AuditAgeing';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { queryRows, sql, word } from '../database/sql';
import type { DatabaseDocumentStore } from '../documents/DatabaseDocumentStore';
import type { FileStore } from '../files/FileStore';
import { countAuthorship, forgetAuthor } from './authorship';
import { eraseTables } from './eraseTables';
import { findPersonalTables } from './personalTables';
import { findProofs, proofItems, retainedProofs, retainProofs, staysOn } from './proofs';
import { purposeOf } from './tablePurposes';

type Item = Omit<ErasureItem, 'source'>;

/** Columns that only serve the database. */
const TECHNICAL = ['sort_name', 'search_text', 'email_key', 'owner', 'heartbeat_at', 'archive_file_id', 'page_file_id', 'pdf_file_id'];
const withoutTechnical = (row: object) => Object.fromEntries(Object.entries(row).filter(([column]) => !TECHNICAL.includes(column)));
const GONE = { de: 'Der Zweck ist entfallen.', en: 'It has served its purpose.' };
/** Disability and maternity. */
const SPECIAL = 'person_sensitive';
const DOCUMENT = {
  de: 'Aufbewahrungsfrist der Dokumentklasse; eingeschränkt (§35(3) BDSG)',
  en: 'Retention of the class of documents; restricted (section 35(3) BDSG)',
};

const AUTHORSHIP = {
  de: 'Nachweis in den Zeilen anderer, dass jemand sie eingetragen hat (Art. 5(2) DSGVO); an die Stelle der Person tritt ein Pseudonym',
  en: 'Proof in the rows of others that somebody entered them (Art. 5(2) GDPR); a pseudonym takes the place of the person',
};

/** What HR's own source works with. */
export interface HrPrivacyOptions {
  knex: Knex;
  files: FileStore;
  documents: DatabaseDocumentStore;
  calendar: CompanyCalendar;
  ageing: AuditAgeing;
}

/** Everything that HR stores about a person. */
export class HrPrivacySource implements PrivacySource {
  readonly id = 'hr';
  readonly title = { de: 'Personal', en: 'HR' };
  readonly #o: HrPrivacyOptions;

  constructor(options: HrPrivacyOptions) {
    this.#o = options;
  }

  async collect({ id }: PrivacyPerson, { includeSpecial }: { includeSpecial: boolean }) {
    const { knex, files } = this.#o;
    const data: Record<string, unknown> = {};
    for (const table of await findPersonalTables(knex)) {
      if (table.name === SPECIAL && !includeSpecial) continue;
      const rows = await queryRows<{ row: object }>(
        knex,
        sql`select row_to_json(t) as row from ${word(table.name)} t where ${table.of(id)}`,
      );
      if (rows.length) data[table.name] = rows.map(({ row }) => withoutTechnical(row));
    }
    const events = await queryRows<object>(
      knex,
      sql`select at, actor, action, before, after from audit_event where subject_type = 'person' and subject_id = ${id} order by id`,
    );
    data.audit_event = events;
    const stored = await queryRows<{ id: string; size: number; name: string }>(
      knex,
      sql`select f.id, f.size::int, d.name from person_document d join file f on f.id = d.file_id where d.person_id = ${id}
        union all select f.id, f.size::int, 'photo.jpg' from person_photo h join file f on f.id = h.large_file_id where h.person_id = ${id}`,
    );
    return { data, files: stored.map(file => ({ name: file.name, open: async () => files.read(file) })) };
  }

  async erase({ id }: PrivacyPerson, { dryRun }: { dryRun: boolean }): Promise<Item[]> {
    const items = await this.#plan(id);
    if (!dryRun) await this.#o.knex.transaction(trx => this.eraseIn(id, trx));
    return items;
  }

  /** The erasure itself, as part of a transaction. */
  async eraseIn(id: string, trx: Knex): Promise<void> {
    const { documents, files, calendar, ageing } = this.#o;
    const person = await trx('person').where({ id }).first('entity_name');
    if (person) await ageing.forgetActor(userEntityRef(person.entity_name), trx);
    await retainProofs(id, trx, calendar);
    await eraseTables(id, { trx, files });
    if (person) await forgetAuthor(userEntityRef(person.entity_name), ageing.pseudonymOf(userEntityRef(person.entity_name)), trx);
    for (;;) {
      const due = await documents.due(calendar.today(), trx, id);
      if (!due.length) break;
      await trx('person_document')
        .whereIn(
          'id',
          due.map(document => document.id),
        )
        .delete();
      await files.remove(
        due.map(document => document.fileId),
        trx,
      );
    }
    const key = `anon-${id}`;
    const names = { externalKey: key, username: null, firstName: '', lastName: '–' };
    const nothing = { title: null, email: null, phone: null, mobile: null, location: null, locale: null, keycloak_sub: null };
    await trx('person')
      .where({ id })
      .update({
        ...nothing,
        external_key: key,
        username: null,
        first_name: names.firstName,
        last_name: names.lastName,
        ...derivePersonColumns({ ...names, email: null, phone: null, mobile: null } as never),
        anonymised_at: trx.fn.now(),
      });
  }

  async #plan(id: string): Promise<Item[]> {
    const { knex, documents, calendar, ageing } = this.#o;
    // Whether there are any is nobody's business who may not see them.
    const items: Item[] = [{ kind: SPECIAL, count: 1, action: 'erase', reason: purposeOf(SPECIAL).reason, until: null }];
    const proofs = (await findProofs(id, knex, calendar)).filter(proof => staysOn(proof, calendar.today()));
    for (const { name, of } of await findPersonalTables(knex)) {
      const { action, reason, byClass } = purposeOf(name);
      if (byClass || name === SPECIAL) continue;
      const [{ count }] = await queryRows<{ count: number }>(knex, sql`select count(*)::int as count from ${word(name)} where ${of(id)}`);
      if (count) items.push({ kind: name, count, action, reason, until: null });
    }
    items.push(...proofItems([...proofs, ...(await retainedProofs(id, knex))]));
    const classes = await documents.retention(calendar.today(), id);
    for (const { documentClass, documents: all, dueNow, lastUntil } of classes) {
      const kind = `documents.${documentClass}`;
      if (dueNow) items.push({ kind, count: dueNow, action: 'erase', reason: GONE, until: null });
      if (all > dueNow) items.push({ kind, count: all - dueNow, action: 'keep', reason: DOCUMENT, until: lastUntil });
    }
    const [{ events }] = await queryRows<{ events: number }>(
      knex,
      sql`select count(*)::int as events from audit_event where subject_type = 'person' and subject_id = ${id}`,
    );
    const { pseudonymiseAfterMonths, deleteAfterMonths } = ageing.ages;
    const reason = {
      de: `Nachweis, wer wann was tat, ohne Inhalte; nach ${pseudonymiseAfterMonths} Monaten ohne Personenbezug, nach ${deleteAfterMonths} gelöscht`,
      en: `Who did what when, without contents; people become pseudonyms after ${pseudonymiseAfterMonths} months, gone after ${deleteAfterMonths}`,
    };
    const subject = await knex('person').where({ id }).first('entity_name');
    const authored = await countAuthorship(userEntityRef(subject.entity_name), knex);
    if (authored) items.push({ kind: 'authorship', count: authored, action: 'anonymise', reason: AUTHORSHIP, until: null });
    if (events) items.push({ kind: 'audit_event', count: events, action: 'anonymise', reason, until: null });
    return items;
  }
}
