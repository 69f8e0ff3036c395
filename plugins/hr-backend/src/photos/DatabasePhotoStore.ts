import type { PhotoState } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word } from '../database/sql';
import { personCondition, visiblePerson } from '../permissions/accessSql';
import type { PersonAccess, RowAccess } from '../permissions/Access';

/** The three files of a photo. */
export type PhotoFiles = [small: string, medium: string, large: string];

const COLUMNS: Record<string, string> = { 64: 'small_file_id', 128: 'medium_file_id', 512: 'large_file_id' };

/** Reads and writes `person_photo`. */
export class DatabasePhotoStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** File of the photo in a size: with consent for whoever sees the person, without for those who manage it. */
  async find(request: {
    personId: string;
    size: string;
    access: PersonAccess;
    manage: RowAccess;
    today: string;
  }): Promise<string | undefined> {
    const { personId, size, access, manage, today } = request;
    const options = { today, checks: 'few' as const };
    const file = word(`h.${COLUMNS[size]}`);
    const [row] = await queryRows<{ id: string }>(
      this.#knex,
      sql`select ${file} as id from person p join person_photo h on h.person_id = p.id left join person_private x on x.person_id = p.id where p.id = ${personId} and ${file} is not null
        and ((x.photo_consent and ${visiblePerson(access, 'p', options)}) or ${personCondition(manage, 'p', options)})`,
    );
    return row?.id;
  }

  /** What somebody may know about a photo; undefined when they may not see the person. `own` is the entity name of the caller. */
  async state(request: {
    personId: string;
    access: PersonAccess;
    manage: RowAccess;
    own: string;
    today: string;
  }): Promise<PhotoState | undefined> {
    const { personId, access, manage, own, today } = request;
    const options = { today, checks: 'few' as const };
    const [row] = await queryRows<PhotoState>(
      this.#knex,
      sql`select (h.small_file_id is not null and (manages or coalesce(x.photo_consent, false))) as "hasPhoto",
          coalesce(x.photo_consent, false) and (manages or h.small_file_id is not null) as consent,
          case when p.entity_name = ${own} then coalesce(x.version, 0) else 0 end as "preferencesVersion",
          manages as "mayManage", manages and p.entity_name = ${own} as "mayConsent"
        from person p left join person_photo h on h.person_id = p.id left join person_private x on x.person_id = p.id
          cross join lateral (select (p.anonymised_at is null and ${personCondition(manage, 'p', options)}) as manages) may
        where p.id = ${personId} and (manages or ${visiblePerson(access, 'p', options)})`,
    );
    return row;
  }

  /** Locks the person for a change of the photo; false when the caller may not change it, or there is no such person. */
  async lock(personId: string, manage: RowAccess, today: string, trx: Knex): Promise<boolean> {
    const rows = await queryRows(
      trx,
      sql`select from person p where p.id = ${personId} and p.anonymised_at is null
        and ${personCondition(manage, 'p', { today, checks: 'few' })} for update of p`,
    );
    return rows.length > 0;
  }

  /** Sets or clears the files and gives the ones that were there. */
  async setFiles(personId: string, files: PhotoFiles | undefined, by: string, trx: Knex): Promise<string[]> {
    const [old] = await trx('person_photo').where({ person_id: personId }).select('small_file_id', 'medium_file_id', 'large_file_id');
    const [small = null, medium = null, large = null] = files ?? [];
    const row = { small_file_id: small, medium_file_id: medium, large_file_id: large, updated_by: by };
    await trx('person_photo')
      .insert({ person_id: personId, created_by: by, ...row })
      .onConflict('person_id')
      .merge(row);
    return Object.values(old ?? {}).filter((id): id is string => id !== null);
  }
}
