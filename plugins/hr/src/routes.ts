import { createExternalRouteRef, createRouteRef, createSubRouteRef } from '@backstage/frontend-plugin-api';

/** The people list. */
export const peopleRouteRef = createRouteRef();

/** The profile of one person. */
export const personRouteRef = createSubRouteRef({ parent: peopleRouteRef, path: '/:id' });

/** The org chart. */
export const organisationRouteRef = createRouteRef();

/** My own record. */
export const myRecordRouteRef = createRouteRef();

/** HR's inbox of requests to change data. */
export const changeRequestsRouteRef = createRouteRef();

/** Files that bring people and units in. */
export const importsRouteRef = createRouteRef();

/** Erasures and retention, for HR. */
export const privacyRouteRef = createRouteRef();

/** What is to be done when people come, change or leave. */
export const checklistsRouteRef = createRouteRef();

/** Working-time models, for HR. */
export const workingTimeRouteRef = createRouteRef();

/** Holidays and company days. */
export const holidaysRouteRef = createRouteRef();

/** The page of one entity in the catalog: a person's or a unit's. */
export const entityRouteRef = createExternalRouteRef({
  params: ['namespace', 'kind', 'name'],
  defaultTarget: 'catalog.catalogEntity',
});
