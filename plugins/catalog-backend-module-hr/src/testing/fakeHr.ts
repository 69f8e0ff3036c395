import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { createContractRouter } from '@tos/contract/backend';
import { hrContract, type CatalogOrgUnit, type CatalogPerson } from '@tos/plugin-hr-common';

/** Rows that the stand-in answers; a test changes them. */
export interface HrRows {
  persons: CatalogPerson[];
  units: CatalogOrgUnit[];
  /** When set, every page after the first is an error. */
  failing?: boolean;
}

function page<T extends { id: string; isActive: boolean }>(rows: T[], query: { limit: number; after?: string; id?: string[] }) {
  if (query.id) return { items: rows.filter(row => query.id!.includes(row.id)), next: null };
  const active = rows.filter(row => row.isActive).sort((a, b) => (a.id < b.id ? -1 : 1));
  const rest = active.filter(row => !query.after || row.id > query.after);
  const items = rest.slice(0, query.limit);
  return { items, next: rest.length > items.length ? items[items.length - 1].id : null };
}

/** A plugin `hr` that serves the mirror's routes from memory. */
export function fakeHrPlugin(rows: HrRows) {
  return createBackendPlugin({
    pluginId: 'hr',
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter, httpAuth: coreServices.httpAuth, permissions: coreServices.permissions },
        async init({ http, httpAuth, permissions }) {
          const handlers = {
            catalogPersons: async ({ query }: { query: { limit: number; after?: string; id?: string[] } }) => {
              if (rows.failing && query.after) throw new Error('page lost');
              return page(rows.persons, query);
            },
            catalogOrgUnits: async ({ query }: { query: { limit: number; after?: string; id?: string[] } }) => page(rows.units, query),
          };
          http.use(createContractRouter(hrContract, { httpAuth, permissions, handlers: handlers as never }));
        },
      });
    },
  });
}
