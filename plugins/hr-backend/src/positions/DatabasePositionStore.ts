import type { PositionDetail } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql, word } from '../database/sql';
import { jsonObject } from '../people/leadsSql';
import { refColumns, toPersonRef, toUnitRef, type PersonRefRow, type UnitRefRow } from '../people/personSummarySql';
import type { PersonAccess } from '../permissions/Access';
import { visiblePerson } from '../permissions/accessSql';

type Versions = PositionDetail['versions'][number];

interface DetailRow extends Omit<PositionDetail, 'versions' | 'assignments'> {
  versions: (Omit<Versions, 'unit'> & { unit: UnitRefRow })[];
  assignments: (Omit<PositionDetail['assignments'][number], 'person'> & { person: PersonRefRow | null })[];
}

const from = (alias: string) => `nullif(${alias}.valid_from, '-infinity')`;

/** Reads single positions for those who change them. */
export class DatabasePositionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Undefined when there is no such position. */
  async read(id: string, { persons, today }: { persons: PersonAccess; today: string }): Promise<PositionDetail | undefined> {
    const span = (alias: string) => ({ validFrom: from(alias), validTo: `${alias}.valid_to` });
    const versions = jsonObject({
      ...span('v'),
      title: 'v.title',
      titleEn: 'v.title_en',
      budgetFte: 'v.budget_fte',
      costCentre: 'v.cost_centre',
      unit: sql`jsonb_build_object('id', u.id, 'name', u.name, 'name_en', u.name_en, 'entity_name', u.entity_name)`,
    });
    const seen = visiblePerson(persons, 'p', { today, checks: 'few' });
    const assignments = jsonObject({
      id: 'a.id',
      share: 'a.share',
      isPrimary: 'a.is_primary',
      ...span('a'),
      person: sql`(select to_jsonb(x) from (select ${refColumns('p')} where ${seen}) x)`,
    });
    const lines = jsonObject({
      id: 'r.id',
      kind: 'r.kind',
      topic: 'r.topic',
      ...span('r'),
      manager: sql`jsonb_build_object('id', m.id, 'title', m.title, 'titleEn', m.title_en)`,
    });
    const [row] = await queryRows<DetailRow>(
      this.#knex,
      sql`select o.id, o.external_key as "externalKey", o.version, ${word(from('o'))}::text as "validFrom", o.valid_to::text as "validTo",
        (select jsonb_agg(${versions} order by v.valid_from) from position_version v join org_unit u on u.id = v.org_unit_id
          where v.position_id = o.id) as versions,
        coalesce((select jsonb_agg(${assignments} order by a.valid_from, a.id) from assignment a
          join employment e on e.id = a.employment_id join person p on p.id = e.person_id where a.position_id = o.id), '[]') as assignments,
        coalesce((select jsonb_agg(${lines} order by r.kind desc, r.valid_from, r.id) from reporting_line r
          join position m on m.id = r.manager_position_id where r.position_id = o.id), '[]') as lines
        from position o where o.id = ${id}`,
    );
    return (
      row && {
        ...row,
        versions: row.versions.map(version => ({ ...version, unit: toUnitRef(version.unit) })),
        assignments: row.assignments.map(seat => ({ ...seat, person: seat.person && toPersonRef(seat.person) })),
      }
    );
  }

  /** Version of a unit or position; undefined when there is none. */
  async versionOf(kind: 'unit' | 'position', id: string): Promise<number | undefined> {
    const table = word(kind === 'unit' ? 'org_unit' : 'position');
    const [row] = await queryRows<{ version: number }>(this.#knex, sql`select t.version from ${table} t where t.id = ${id}`);
    return row?.version;
  }
}
