import type { PersonRecord } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows } from '../database/sql';
import { toPersonRef, type PersonRefRow } from '../people/personSummarySql';
import { recordSql, type RecordRequest } from './recordSql';

type Part = 'identity' | 'private' | 'employments' | 'positions' | 'hours' | 'sensitive';

interface RecordRow extends PersonRefRow, Record<Part, object | null> {
  master: PersonRecord['master'];
  rights: Omit<PersonRecord['rights'], 'propose' | 'editContact'>;
}

/** A record before it is known whose it is. */
export type StoredRecord = Omit<PersonRecord, 'rights'> & Pick<RecordRow, 'rights'>;

const PARTS: Part[] = ['identity', 'private', 'employments', 'positions', 'hours', 'sensitive'];

/** Reads records; every query carries the rights of the caller. */
export class DatabaseRecordStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Undefined when there is no such person for the caller. */
  async read(request: RecordRequest, knex: Knex = this.#knex): Promise<StoredRecord | undefined> {
    const [row] = await queryRows<RecordRow>(knex, recordSql(request));
    if (!row) return undefined;
    const shown = PARTS.filter(part => row[part] !== null).map(part => [part, row[part]]);
    return { ...toPersonRef(row), master: row.master, ...Object.fromEntries(shown), rights: row.rights };
  }
}
