import { decodeChart, diffCharts, type OrgChart, type OrgChartDiff } from '@tos/plugin-hr-common';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { OrgUnitAccess, RowAccess } from '../permissions/Access';
import type { DatabaseOrgChartStore } from './DatabaseOrgChartStore';

/** The org chart of any day, and what is different between two. */
export class OrgChartService {
  readonly #store: DatabaseOrgChartStore;
  readonly #calendar: CompanyCalendar;
  readonly #fullTimeMinutesPerWeek: number;

  constructor(options: { store: DatabaseOrgChartStore; calendar: CompanyCalendar; fullTimeMinutesPerWeek: number }) {
    this.#store = options.store;
    this.#calendar = options.calendar;
    this.#fullTimeMinutesPerWeek = options.fullTimeMinutesPerWeek;
  }

  /** @param hours - of whom the caller may know the contracted hours */
  read(date: string | undefined, access: OrgUnitAccess, hours: RowAccess): Promise<OrgChart> {
    const today = this.#calendar.today();
    return this.#store.read({ access, hours, date: date ?? today, today, fullTimeMinutesPerWeek: this.#fullTimeMinutesPerWeek });
  }

  /** Both days are read under the caller's rights, so the difference holds nothing that the charts do not. */
  async diff({ from, to }: { from: string; to: string }, access: OrgUnitAccess, hours: RowAccess): Promise<OrgChartDiff> {
    const [before, after] = await Promise.all([this.read(from, access, hours), this.read(to, access, hours)]);
    return diffCharts(decodeChart(before), decodeChart(after));
  }
}
