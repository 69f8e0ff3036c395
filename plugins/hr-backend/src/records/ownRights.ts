import type { PersonRecord } from '@tos/plugin-hr-common';
import type { StoredRecord } from './DatabaseRecordStore';

/** Adds what depends on whose record it is: everybody may propose changes to the own one, and nobody decides about those. */
export function withOwnRights(record: StoredRecord, actor: string): PersonRecord {
  const isSelf = record.userEntityRef === actor;
  return { ...record, rights: { ...record.rights, decideRequests: record.rights.decideRequests && !isSelf, propose: isSelf } };
}
