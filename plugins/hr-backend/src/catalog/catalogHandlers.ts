import type { HrHandlers } from '../HrHandlers';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { DatabaseCatalogStore } from './DatabaseCatalogStore';

interface Page<T> {
  items: T[];
  next: string | null;
}

/** A full page may be followed by another one. */
function toPage<T extends { id: string }>(items: T[], { limit, id }: { limit: number; id?: string[] }): Page<T> {
  return { items, next: !id && items.length === limit ? items[limit - 1].id : null };
}

/** Routes from which the catalog mirrors people and units. */
export function createCatalogHandlers(
  store: DatabaseCatalogStore,
  calendar: CompanyCalendar,
): Pick<HrHandlers, 'catalogPersons' | 'catalogOrgUnits'> {
  return {
    catalogPersons: async ({ query }) => toPage(await store.persons(query, calendar.today()), query),
    catalogOrgUnits: async ({ query }) => toPage(await store.orgUnits(query, calendar.today()), query),
  };
}
