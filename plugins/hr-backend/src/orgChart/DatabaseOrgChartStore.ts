import type { OrgChart } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { queryRows } from '../database/sql';
import { orgChartSql, type OrgChartRequest } from './orgChartSql';
import { toOrgChart, type OrgChartRow } from './toOrgChart';

/** Reads the org chart. The query carries the rights of the caller as conditions. */
export class DatabaseOrgChartStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async read(request: OrgChartRequest): Promise<OrgChart> {
    const [row] = await queryRows<OrgChartRow>(this.#knex, orgChartSql(request));
    return toOrgChart(row, { date: request.date, today: request.today });
  }
}
