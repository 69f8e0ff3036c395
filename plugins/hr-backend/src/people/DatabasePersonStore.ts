import type { EmploymentSummary, Me, PersonDetail, PersonPage, PersonRow } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows, sql } from '../database/sql';
import type { RowAccess } from '../permissions/Access';
import { entityNameOf, personCondition } from '../permissions/accessSql';
import { mySql, type MeRequest } from './mySql';
import { personDetailSql, type PersonDetailRequest } from './personDetailSql';
import { personListSql, type PersonListRequest } from './personListSql';
import { toPersonRef, toPersonSummary, toUnitRef, type PersonRefRow, type PersonSummaryRow, type UnitRefRow } from './personSummarySql';

interface DetailRow extends PersonSummaryRow {
  locale: PersonDetail['locale'];
  birthday: string | null;
  version: number;
  positions: PersonDetail['positions'];
  unit_path: UnitRefRow[];
  leads: PersonRefRow[];
  private: NonNullable<PersonDetail['private']> | null;
}

/** Row of the people list. */
export interface ListRow extends PersonSummaryRow {
  total?: number;
  employment?: EmploymentSummary | null;
}

const toRow = (row: ListRow): PersonRow => ({ ...toPersonSummary(row), ...(row.employment && { employment: row.employment }) });

interface MeRow extends PersonSummaryRow {
  leads: PersonRefRow[];
  team_mates: PersonSummaryRow[];
}

/** Reads people. Every query carries the rights of the caller as conditions. */
export class DatabasePersonStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(request: PersonListRequest): Promise<PersonPage> {
    const { limit, withTotal } = request.query;
    const rows = await queryRows<ListRow>(this.#knex, personListSql(request));
    // With a total there is one row even when the page is empty.
    const people = withTotal ? rows.filter(row => row.id !== null) : rows;
    return {
      items: people.slice(0, limit).map(toRow),
      hasMore: people.length > limit,
      ...(withTotal && { totalItems: rows[0].total }),
    };
  }

  /** Whose private part is readable besides the reader's own, for pages that offer columns and filters of it. */
  async readsPrivate(access: RowAccess, { actor, today }: { actor: string; today: string }): Promise<PersonPage['readsPrivate']> {
    if (typeof access === 'boolean') return access ? 'all' : 'none';
    const readable = personCondition(access, 'p', { today, checks: 'many' });
    const [{ found }] = await queryRows<{ found: boolean }>(
      this.#knex,
      sql`select exists (select from person p where ${readable} and p.entity_name <> ${entityNameOf(actor)}) as found`,
    );
    return found ? 'some' : 'none';
  }

  /** Undefined when there is no such person for the caller. */
  async read(request: PersonDetailRequest): Promise<PersonDetail | undefined> {
    const [row] = await queryRows<DetailRow>(this.#knex, personDetailSql(request));
    return (
      row && {
        ...toPersonSummary(row),
        locale: row.locale,
        ...(row.birthday && { birthday: row.birthday }),
        positions: row.positions,
        unitPath: row.unit_path.map(toUnitRef),
        leads: row.leads.map(toPersonRef),
        version: row.version,
        ...(row.private && { private: row.private }),
      }
    );
  }

  /** Undefined when the signed-in account belongs to nobody. */
  async readMe(request: MeRequest): Promise<Me | undefined> {
    const [row] = await queryRows<MeRow>(this.#knex, mySql(request));
    return row && { ...toPersonSummary(row), leads: row.leads.map(toPersonRef), teamMates: row.team_mates.map(toPersonSummary) };
  }
}
