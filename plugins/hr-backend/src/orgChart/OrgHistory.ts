import { deriveOrgUnitColumns, type DatedLine, type Version } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word, type Sql } from '../database/sql';

/** What changes by date about a unit, by column. */
export interface UnitValues {
  parent_id: string | null;
  name: string;
  name_en: string | null;
  kind: string;
  lead_position_id: string | null;
}

/** What changes by date about a position, by column. */
export interface PositionValues {
  org_unit_id: string;
  title: string;
  title_en: string | null;
  cost_centre: string | null;
  budget_fte: number;
}

interface Dated {
  org_unit: UnitValues;
  position: PositionValues;
}
export type DatedTable = keyof Dated;

const TABLES = {
  org_unit: { history: 'org_unit_version', key: 'org_unit_id', columns: ['parent_id', 'name', 'name_en', 'kind', 'lead_position_id'] },
  position: { history: 'position_version', key: 'position_id', columns: ['org_unit_id', 'title', 'title_en', 'cost_centre', 'budget_fte'] },
} as const;

type Row = { id: string; validFrom: string | null; validTo: string | null; values: object };

/** Text that is the same for the same version. */
const fingerprint = ({ validFrom, validTo, values }: Pick<Row, 'validFrom' | 'validTo' | 'values'>) =>
  JSON.stringify([validFrom, validTo, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Reads and writes `org_unit_version` and `position_version` in one transaction, and keeps the row of today in step. */
export class OrgHistory {
  readonly #trx: Knex;

  constructor(trx: Knex) {
    this.#trx = trx;
  }

  async #rows(table: DatedTable, id: string): Promise<Row[]> {
    const { history, key, columns } = TABLES[table];
    const values = word(columns.map(column => `'${column}', v.${column}`).join(', '));
    return queryRows<Row>(
      this.#trx,
      sql`select v.id, nullif(v.valid_from, '-infinity')::text as "validFrom", v.valid_to::text as "validTo", jsonb_build_object(${values}) as values
        from ${word(history)} v where v.${word(key)} = ${id} order by v.valid_from`,
    );
  }

  /** All versions, oldest first. */
  async read<T extends DatedTable>(table: T, id: string): Promise<Version<Dated[T]>[]> {
    const rows = await this.#rows(table, id);
    return rows.map(({ validFrom, validTo, values }) => ({ validFrom, validTo, values: values as Dated[T] }));
  }

  /** Stores versions; those that stay as they are keep who wrote them. */
  async write<T extends DatedTable>(table: T, id: string, versions: Version<Dated[T]>[], actor: string): Promise<void> {
    const { history, key } = TABLES[table];
    const stored = await this.#rows(table, id);
    const wanted = new Set(versions.map(fingerprint));
    const known = new Set(stored.map(fingerprint));
    const gone = stored.filter(row => !wanted.has(fingerprint(row))).map(row => row.id);
    if (gone.length) await this.#trx(history).whereIn('id', gone).delete();
    const added = versions.filter(version => !known.has(fingerprint(version)));
    const by = { created_by: actor, updated_by: actor };
    if (added.length)
      await this.#trx(history).insert(
        added.map(({ validFrom, validTo, values }) => ({
          [key]: id,
          ...values,
          valid_from: validFrom ?? '-infinity',
          valid_to: validTo,
          ...by,
        })),
      );
  }

  /**
   * Brings rows to what holds on the day and says which were behind. The search text follows the name.
   *
   * @param ids - only these; undefined: all
   */
  async refresh(table: DatedTable, today: string, options: { actor: string; ids?: string[] }): Promise<string[]> {
    const { history, key, columns } = TABLES[table];
    const list = (alias: string) => word(columns.map(column => `${alias}.${column}`).join(', '));
    const only: Sql = options.ids ? sql`t.id = any(${options.ids}::uuid[])` : word('true');
    const rows = await queryRows<{ id: string; external_key: string; name: string; name_en: string | null }>(
      this.#trx,
      sql`update ${word(table)} t set ${word(columns.map(column => `${column} = v.${column}`).join(', '))}, updated_by = ${options.actor}
        from ${word(history)} v
        where v.${word(key)} = t.id and daterange(v.valid_from, v.valid_to) @> ${today}::date and ${only}
          and (${list('t')}) is distinct from (${list('v')})
        returning t.id, t.external_key, ${table === 'org_unit' ? word('t.name, t.name_en') : word('t.title as name, t.title_en as name_en')}`,
    );
    if (table === 'org_unit') {
      for (const row of rows) {
        const { search_text } = deriveOrgUnitColumns({ externalKey: row.external_key, name: row.name, nameEn: row.name_en });
        await this.#trx('org_unit').where({ id: row.id }).update({ search_text });
      }
    }
    return rows.map(row => row.id);
  }

  /** Who is below whom from a day on: units and their parents, or positions and their solid lines; without those of `except`. */
  lines(kind: 'unit' | 'position', from: string, except: string): Promise<DatedLine[]> {
    const dates = word(`nullif(r.valid_from, '-infinity')::text as "validFrom", r.valid_to::text as "validTo"`);
    const isLater = sql`(r.valid_to is null or r.valid_to > ${from})`;
    if (kind === 'unit')
      return queryRows(
        this.#trx,
        sql`select r.org_unit_id as below, r.parent_id as above, ${dates} from org_unit_version r
          where r.parent_id is not null and r.org_unit_id <> ${except} and ${isLater}`,
      );
    return queryRows(
      this.#trx,
      sql`select r.position_id as below, r.manager_position_id as above, ${dates} from reporting_line r
        where r.kind = 'solid' and r.position_id <> ${except} and ${isLater}`,
    );
  }
}
