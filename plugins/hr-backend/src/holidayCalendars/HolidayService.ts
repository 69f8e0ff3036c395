import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  companyDaysOf,
  countWorkdays,
  holidays,
  isPublicHoliday,
  publicHolidayOn,
  type HolidayEntry,
  type HolidayQuery,
  type HolidayYear,
} from '@tos/plugin-hr-common';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { signedInName } from '../people/signedInName';
import type { RowAccess } from '../permissions/Access';
import type { DatabaseCompanyDayStore } from './DatabaseCompanyDayStore';

const NOWHERE = { federalState: null, municipalityFlags: [] };

/** The calendar of a year at a place: public holidays by the rules, company days as HR keeps them. */
export class HolidayService {
  readonly #options: { store: DatabaseCompanyDayStore; calendar: CompanyCalendar };

  constructor(options: { store: DatabaseCompanyDayStore; calendar: CompanyCalendar }) {
    this.#options = options;
  }

  async read(query: HolidayQuery, caller: { read: RowAccess; credentials: BackstageCredentials }): Promise<HolidayYear> {
    const { store, calendar } = this.#options;
    const today = calendar.today();
    const [kept, sites, own] = await Promise.all([
      store.list(),
      store.sites(caller.read, today),
      query.federalState ? undefined : store.placeOf(signedInName(caller.credentials), today),
    ]);
    const { year, federalState, municipalityFlags } = query;
    const place = federalState ? { federalState, municipalityFlags } : (own ?? NOWHERE);
    const names = (concerns: (site: (typeof sites)[number]) => boolean) => [...new Set(sites.filter(concerns).map(({ name }) => name))];
    const items: HolidayEntry[] = holidays(year, place).map(({ date, nameDe, nameEn }) => ({
      date,
      kind: 'public',
      nameDe,
      nameEn,
      factor: 0,
      sites: names(site => publicHolidayOn(date, site) !== undefined),
    }));
    for (const { date, factor, nameDe, nameEn } of companyDaysOf(year, kept)) {
      // A public holiday goes before a company day.
      if (isPublicHoliday(date, place)) continue;
      const concerned = names(site => !isPublicHoliday(date, site));
      items.push({ date, kind: 'company', nameDe, nameEn, factor: factor * 1000, sites: concerned });
    }
    items.sort((a, b) => (a.date < b.date ? -1 : 1));
    return { year, place: { ...place, isOwn: own !== undefined }, items, workdays: countWorkdays(year, place).workdays, sites };
  }
}
