import type { OrgUnitDetail, OrgUnitListQuery, OrgUnitTree } from '@tos/plugin-hr-common';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { OrgUnitAccess } from '../permissions/Access';
import { checkLookAhead } from '../permissions/checkLookAhead';
import { refuse } from '../refuse';
import type { DatabaseOrgUnitStore } from './DatabaseOrgUnitStore';

/** The organisation on a day. */
export class OrgUnitService {
  readonly #store: DatabaseOrgUnitStore;
  readonly #calendar: CompanyCalendar;
  readonly #fullTimeMinutesPerWeek: number;

  constructor(options: { store: DatabaseOrgUnitStore; calendar: CompanyCalendar; fullTimeMinutesPerWeek: number }) {
    this.#store = options.store;
    this.#calendar = options.calendar;
    this.#fullTimeMinutesPerWeek = options.fullTimeMinutesPerWeek;
  }

  async list({ root, date }: OrgUnitListQuery, access: OrgUnitAccess): Promise<OrgUnitTree> {
    const request = { ...this.#days(date, access), root, access };
    return { date: request.date, ...(await this.#store.list(request)) };
  }

  /** @throws NotFoundError when there is no such unit on the day for the caller */
  async read({ id, date }: { id: string; date?: string }, access: OrgUnitAccess): Promise<OrgUnitDetail> {
    const unit = await this.#store.read({ ...this.#days(date, access), root: id, access });
    if (!unit) throw refuse('hr.org.unitMissingOnDay');
    return unit;
  }

  #days(asked: string | undefined, { persons }: OrgUnitAccess) {
    const today = this.#calendar.today();
    const date = asked ?? today;
    checkLookAhead(persons, { date, today });
    return { date, today, fullTimeMinutesPerWeek: this.#fullTimeMinutesPerWeek };
  }
}
