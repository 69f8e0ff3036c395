import type { CompanyDayRecord, HolidaySite, NewCompanyDay } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql } from '../database/sql';
import { activeOn } from '../database/validitySql';
import type { RowAccess } from '../permissions/Access';
import { personCondition } from '../permissions/accessSql';
import type { VersionedRow } from '../records/conflicts';

const COLUMNS: Record<keyof NewCompanyDay, string> = {
  day: 'day',
  isYearly: 'is_yearly',
  lastYear: 'last_year',
  factor: 'factor',
  nameDe: 'name_de',
  nameEn: 'name_en',
};

const toColumns = (values: Partial<NewCompanyDay>) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [COLUMNS[field as keyof NewCompanyDay], value]));

/** A company day, locked until the transaction ends. */
export interface LockedCompanyDay extends VersionedRow {
  values: NewCompanyDay;
}

/** Company days and the sites of the company. */
export class DatabaseCompanyDayStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#knex.transaction(work);
  }

  list(knex: Knex = this.#knex): Promise<CompanyDayRecord[]> {
    return queryRows(
      knex,
      sql`select d.id, d.version, d.day::text, d.is_yearly as "isYearly", d.last_year as "lastYear", d.factor,
        d.name_de as "nameDe", d.name_en as "nameEn" from company_day d order by d.day, d.id`,
    );
  }

  async lock(id: string, trx: Knex): Promise<LockedCompanyDay | undefined> {
    const [found] = await queryRows<{ row: VersionedRow & Record<string, unknown> }>(
      trx,
      sql`select to_jsonb(d) as row from company_day d where d.id = ${id} for update`,
    );
    if (!found) return undefined;
    const values = Object.fromEntries(Object.entries(COLUMNS).map(([field, column]) => [field, found.row[column]]));
    return { ...found.row, values: values as unknown as NewCompanyDay };
  }

  async insert(values: NewCompanyDay, actor: string, trx: Knex): Promise<string> {
    const [{ id }] = await trx('company_day')
      .insert({ ...toColumns(values), created_by: actor, updated_by: actor })
      .returning('id');
    return id;
  }

  async update(id: string, values: Partial<NewCompanyDay>, actor: string, trx: Knex): Promise<void> {
    await trx('company_day')
      .where({ id })
      .update({ ...toColumns(values), updated_by: actor });
  }

  async delete(id: string, trx: Knex): Promise<void> {
    await trx('company_day').where({ id }).delete();
  }

  /** Sites at which people whom the caller sees work on the day, with the states of their workplaces. */
  sites(read: RowAccess, today: string): Promise<HolidaySite[]> {
    return queryRows(
      this.#knex,
      sql`select distinct p.location as name, e.federal_state as "federalState", e.municipality_flags as "municipalityFlags"
        from person p join employment e on e.person_id = p.id and ${activeOn('e', today)}
        where p.location is not null and e.federal_state is not null and ${personCondition(read, 'p', { today, checks: 'many' })}
        order by 1, 2, 3`,
    );
  }

  /** Where the person works on the day; undefined when that is not known. */
  async placeOf(entityName: string, today: string): Promise<Omit<HolidaySite, 'name'> | undefined> {
    const [found] = await queryRows<Omit<HolidaySite, 'name'>>(
      this.#knex,
      sql`select e.federal_state as "federalState", e.municipality_flags as "municipalityFlags"
        from person p join employment e on e.person_id = p.id and ${activeOn('e', today)}
        where p.entity_name = ${entityName} and e.federal_state is not null order by e.entry_date desc, e.id limit 1`,
    );
    return found;
  }
}
