import {
  headerFingerprint,
  type ImportKind,
  type ImportProfile,
  type MappingEntry,
  normalizeHeader,
  type Treatment,
} from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { refuse } from '../../refuse';

/** What is kept of a mapping. */
export interface ProfileContent {
  name: string;
  headers: string[];
  mapping: MappingEntry[];
  treatments: Treatment[];
}

interface ProfileRow extends ProfileContent {
  id: string;
  kind: ImportKind;
  version: number;
  updated_by: string;
  updated_at: Date;
}

const MAX_PROFILES = 500;

const toProfile = ({ id, kind, name, version, headers, mapping, treatments, updated_by, updated_at }: ProfileRow): ImportProfile => ({
  id,
  kind,
  name,
  version,
  headers,
  mapping,
  treatments,
  updatedBy: updated_by,
  updatedAt: updated_at.toISOString(),
});

const toRow = ({ name, headers, mapping, treatments }: ProfileContent) => ({
  name,
  headers: JSON.stringify(headers),
  fingerprint: headerFingerprint(headers),
  mapping: JSON.stringify(mapping),
  treatments: JSON.stringify(treatments),
});

/** Moves a mapping to a file whose columns stand in another order; columns that are missing there are left out. */
export function remapColumns(mapping: MappingEntry[], from: string[], to: string[]): MappingEntry[] {
  const places = to.map(normalizeHeader);
  return mapping.flatMap(entry => {
    if (entry.column === undefined) return [entry];
    const column = places.indexOf(normalizeHeader(from[entry.column] ?? ''));
    return column < 0 ? [] : [{ ...entry, column }];
  });
}

/** Saved mappings. */
export class DatabaseImportProfileStore {
  constructor(private readonly knex: Knex) {}

  async list(): Promise<ImportProfile[]> {
    const rows: ProfileRow[] = await this.knex('import_profile').orderBy(['kind', 'name']).limit(MAX_PROFILES);
    return rows.map(toProfile);
  }

  async findByHeaders(kind: ImportKind, headers: string[]): Promise<ImportProfile | undefined> {
    const fingerprint = headerFingerprint(headers);
    const [row]: ProfileRow[] = await this.knex('import_profile')
      .where({ kind, fingerprint })
      .whereRaw('md5(fingerprint) = md5(?)', [fingerprint])
      .orderBy('updated_at', 'desc')
      .limit(1);
    return row && toProfile(row);
  }

  /** @throws NotFoundError when there is no such profile */
  async findByName(kind: ImportKind, name: string): Promise<ImportProfile> {
    const [row]: ProfileRow[] = await this.knex('import_profile').where({ kind }).whereRaw('lower(name) = lower(?)', [name]);
    if (!row) throw refuse('hr.import.profileMissing');
    return toProfile(row);
  }

  /** @throws ConflictError when the name is taken */
  async create(kind: ImportKind, content: ProfileContent, by: string): Promise<ImportProfile> {
    const rows: ProfileRow[] = await this.knex('import_profile')
      .insert({ kind, ...toRow(content), updated_by: by })
      .returning('*')
      .catch(error => throwNameTaken(error, content.name));
    return toProfile(rows[0]);
  }

  /** @throws ConflictError when the name is taken or somebody else changed the profile */
  async update(id: string, version: number, content: ProfileContent, by: string): Promise<ImportProfile> {
    const rows: ProfileRow[] = await this.knex('import_profile')
      .where({ id, version })
      .update({ ...toRow(content), version: version + 1, updated_by: by, updated_at: this.knex.fn.now() })
      .returning('*')
      .catch(error => throwNameTaken(error, content.name));
    if (rows.length) return toProfile(rows[0]);
    const [known] = await this.knex('import_profile').select('version').where({ id });
    if (!known) throw refuse('hr.import.profileMissing');
    throw refuse('hr.import.profileChanged');
  }

  /** @throws NotFoundError when there is no such profile */
  async delete(id: string): Promise<void> {
    if (!(await this.knex('import_profile').where({ id }).delete())) throw refuse('hr.import.profileMissing');
  }
}

function throwNameTaken(error: unknown, name: string): never {
  if ((error as { code?: string }).code === '23505') throw refuse('hr.import.profileTaken', { name });
  throw error;
}
