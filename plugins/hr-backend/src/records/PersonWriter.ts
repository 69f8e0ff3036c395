import {
  derivePersonColumns,
  type NewPerson,
  type PersonChange,
  type PersonRecord,
  type PreferencesChange,
  type PrivateChange,
  type SensitiveChange,
} from '@tos/plugin-hr-common';
import { OWN_CONTACT, refuseOwn } from '../permissions/fourEyes';
import { differences, forHistory, toColumns, toFields } from './changes';
import { MASTER, PRIVATE, SENSITIVE } from './columns';
import { requireVersion } from './conflicts';
import type { EmploymentWriter } from './EmploymentWriter';
import { lockOwn, readPart, writePrivate, writeSensitive } from './personParts';
import type { LockedPerson, RecordCaller, RecordWriting, Write } from './RecordWriting';

type Values = Record<string, unknown>;

/** Rules of master data, private data and special categories. */
export class PersonWriter {
  readonly #writing: RecordWriting;
  readonly #employments: EmploymentWriter;

  constructor(options: { writing: RecordWriting; employments: EmploymentWriter }) {
    this.#writing = options.writing;
    this.#employments = options.employments;
  }

  create(body: NewPerson, caller: RecordCaller): Promise<PersonRecord> {
    return this.#writing.run('person-create', caller, async write => {
      const { employment, private: privateValues, ...master } = body;
      const person = { username: null, ...master, externalKey: employment.staffNo };
      const by = { created_by: write.actor, updated_by: write.actor };
      const [{ id }] = await write
        .trx('person')
        .insert({ ...toColumns(master, MASTER), external_key: person.externalKey, ...derivePersonColumns(person), ...by })
        .returning('id');
      await writePrivate(write, id, privateValues);
      const values = forHistory({ before: {}, after: privateValues });
      await write.record(id, 'person.created', { after: { ...master, staffNo: employment.staffNo, ...values.after } });
      await this.#employments.insert(write, id, employment);
      return id;
    });
  }

  update(id: string, { version, ...wanted }: PersonChange, caller: RecordCaller): Promise<PersonRecord> {
    return this.#writing.run('person-update', caller, async write => {
      const person = await write.lock(id, caller.access.update, 'allowed');
      requireVersion(person, version);
      requireOwnContactOnly(write, person, wanted);
      await storeMaster(write, person, wanted);
      return id;
    });
  }

  updatePrivate(id: string, { version, ...wanted }: PrivateChange, caller: RecordCaller): Promise<PersonRecord> {
    return this.#writing.run('person-private-update', caller, async write => {
      await write.lock(id, caller.access.update);
      await this.#storePrivate(write, id, version, wanted);
      return id;
    });
  }

  /** Photo and birthday are the person's own affair. */
  updatePreferences({ version, ...wanted }: PreferencesChange, caller: RecordCaller): Promise<PersonRecord> {
    return this.#writing.run('person-preferences-update', caller, async write => {
      const id = await lockOwn(write);
      await this.#storePrivate(write, id, version, wanted);
      return id;
    });
  }

  updateSensitive(id: string, { version, ...wanted }: SensitiveChange, caller: RecordCaller): Promise<PersonRecord> {
    return this.#writing.run('person-sensitive-update', caller, async write => {
      await write.lock(id, caller.access.sensitiveUpdate, 'special');
      const row = await readPart(write, 'person_sensitive', id);
      requireVersion(row, version);
      const change = differences(toFields(row, SENSITIVE), wanted);
      if (!change) return id;
      await writeSensitive(write, id, change.after);
      // Only which fields: what stood there is nobody's business but in the record itself.
      const after = Object.fromEntries(Object.keys(change.after).map(field => [field, true]));
      await write.record(id, 'person.sensitive.changed', { after });
      return id;
    });
  }

  async #storePrivate(write: Write, id: string, version: number, wanted: Values): Promise<void> {
    const row = await readPart(write, 'person_private', id);
    requireVersion(row, version);
    const change = differences(toFields(row, PRIVATE), wanted);
    if (!change) return;
    await writePrivate(write, id, change.after);
    await write.record(id, 'person.private.changed', forHistory(change));
  }
}

/** Work contact is everybody's own affair who may edit at all; name, account and the address that accounts are bound by are not. */
function requireOwnContactOnly({ actor }: Write, person: LockedPerson, wanted: Values): void {
  const changed = Object.keys(differences(toFields(person, MASTER), wanted)?.after ?? {});
  if (changed.some(field => !OWN_CONTACT.includes(field))) refuseOwn(person.entity_name, actor, 'contactOnly');
}

/** Stores changed master data with everything that is computed from them; false when nothing differs. */
export async function storeMaster(write: Write, person: LockedPerson, wanted: Values): Promise<boolean> {
  const current = toFields(person, MASTER);
  const change = differences(current, wanted);
  if (!change) return false;
  const merged = { ...current, ...change.after, externalKey: person.external_key } as Parameters<typeof derivePersonColumns>[0];
  const columns = { ...toColumns(change.after, MASTER), ...derivePersonColumns(merged), updated_by: write.actor };
  await write.trx('person').where({ id: person.id }).update(columns);
  await write.record(person.id, 'person.changed', change);
  return true;
}
