import type { CatalogOrgUnit, CatalogPerson } from '@tos/plugin-hr-common';

/** A mirrored person for tests. */
export function person(change: Partial<CatalogPerson> = {}): CatalogPerson {
  return {
    id: '7f0c9a4e-3b1d-4c5e-8f6a-000000000001',
    entityName: 'anna.becker',
    isActive: true,
    displayName: 'Anna Becker',
    email: 'anna.becker@musterwerk.example',
    title: null,
    phone: null,
    location: 'Dortmund',
    locale: 'de',
    keycloakSub: null,
    positionTitle: null,
    positionTitleEn: null,
    memberOf: ['fertigung'],
    ...change,
  };
}

/** A mirrored unit for tests. */
export function unit(change: Partial<CatalogOrgUnit> = {}): CatalogOrgUnit {
  return {
    id: '7f0c9a4e-3b1d-4c5e-8f6a-100000000001',
    entityName: 'fertigung',
    isActive: true,
    name: 'Fertigung',
    nameEn: null,
    kind: 'department',
    parentName: null,
    leadNames: [],
    ...change,
  };
}
