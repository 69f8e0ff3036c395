import type { PersonRecord } from '@tos/plugin-hr-common';
import type { StoredRecord } from './DatabaseRecordStore';

/**
 * Adds what depends on whose record it is: everybody may propose changes to the own one; nobody decides about those, and nobody edits
 * more of it than the work contact.
 */
export function withOwnRights(record: StoredRecord, actor: string): PersonRecord {
  const isSelf = record.userEntityRef === actor;
  const { edit, editSensitive, readHistory, decideRequests } = record.rights;
  const others = { edit: edit && !isSelf, editSensitive: editSensitive && !isSelf, decideRequests: decideRequests && !isSelf };
  return { ...record, rights: { ...others, readHistory, editContact: edit, propose: isSelf } };
}
