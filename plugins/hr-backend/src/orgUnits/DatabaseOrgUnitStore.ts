import type { OrgUnitDetail, OrgUnitKind, OrgUnitNode, UnitPosition } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows } from '../database/sql';
import {
  toPersonRef,
  toPersonSummary,
  toUnitRef,
  type PersonRefRow,
  type PersonSummaryRow,
  type UnitRefRow,
} from '../people/personSummarySql';
import { orgUnitDetailSql } from './orgUnitDetailSql';
import { MAX_UNITS, orgUnitTreeSql, type OrgUnitRequest } from './orgUnitTreeSql';

type Figures = 'heads' | 'fte' | 'vacancies' | 'budget';
type FigureColumns = Record<`${'own' | 'total'}_${Figures}`, number>;

interface NodeRow extends UnitRefRow, FigureColumns {
  parent_id: string | null;
  kind: OrgUnitKind;
  leads: PersonRefRow[];
}

type PositionJson = Omit<UnitPosition, 'holders'> & { holders: PersonRefRow[] };

interface DetailRow extends NodeRow {
  version: number;
  valid_from: string | null;
  valid_to: string | null;
  page: { path: UnitRefRow[]; positions: PositionJson[]; members: PersonSummaryRow[] } | null;
}

function toNode(row: NodeRow): OrgUnitNode {
  return {
    ...toUnitRef(row),
    parentId: row.parent_id,
    kind: row.kind,
    leads: row.leads.map(toPersonRef),
    own: { heads: row.own_heads, vacancies: row.own_vacancies, fte: row.own_fte, budgetFte: row.own_budget },
    total: { heads: row.total_heads, vacancies: row.total_vacancies, fte: row.total_fte, budgetFte: row.total_budget },
  };
}

/** Reads units. Every query carries the rights of the caller as conditions. */
export class DatabaseOrgUnitStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(request: OrgUnitRequest): Promise<{ items: OrgUnitNode[]; truncated: boolean }> {
    const rows = await queryRows<NodeRow>(this.#knex, orgUnitTreeSql(request));
    return { items: rows.slice(0, MAX_UNITS).map(toNode), truncated: rows.length > MAX_UNITS };
  }

  /** Undefined when there is no such unit on the day for the caller. */
  async read(request: OrgUnitRequest & { root: string }): Promise<OrgUnitDetail | undefined> {
    const rows = await queryRows<DetailRow>(this.#knex, orgUnitDetailSql(request));
    const unit = rows.find(row => row.page);
    return (
      unit && {
        ...toNode(unit),
        date: request.date,
        validFrom: unit.valid_from,
        validTo: unit.valid_to,
        version: unit.version,
        path: unit.page!.path.map(toUnitRef),
        children: rows.filter(row => !row.page).map(toNode),
        positions: unit.page!.positions.map(position => ({ ...position, holders: position.holders.map(toPersonRef) })),
        members: unit.page!.members.map(toPersonSummary),
      }
    );
  }
}
