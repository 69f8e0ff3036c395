import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { hrDocumentPermissions, hrOrgUnitReadPermission, hrPermissions, RESOURCE_TYPE_HR_PERSON } from '@tos/plugin-hr-common';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { DatabaseResourceStore } from './DatabaseResourceStore';
import { documentRules, hrDocumentResourceRef } from '../documents/documentRules';
import { hrOrgUnitResourceRef, hrPersonResourceRef, orgUnitRules, personRules } from './rules';

/** Makes permissions, rules and resources known to the permission framework. */
export function registerResources(options: {
  registry: PermissionsRegistryService;
  resources: DatabaseResourceStore;
  calendar: CompanyCalendar;
}): void {
  const { registry, resources, calendar } = options;
  registry.addPermissions(hrPermissions.filter(permission => permission.type === 'basic'));
  registry.addResourceType({
    resourceRef: hrPersonResourceRef,
    permissions: hrPermissions.filter(permission => permission.type === 'resource' && permission.resourceType === RESOURCE_TYPE_HR_PERSON),
    rules: Object.values(personRules),
    getResources: ids => resources.persons(ids, calendar.today()),
  });
  registry.addResourceType({
    resourceRef: hrOrgUnitResourceRef,
    permissions: [hrOrgUnitReadPermission],
    rules: Object.values(orgUnitRules),
    getResources: ids => resources.orgUnits(ids, calendar.today()),
  });
  registry.addResourceType({
    resourceRef: hrDocumentResourceRef,
    permissions: hrDocumentPermissions,
    rules: Object.values(documentRules),
    getResources: ids => resources.documents(ids),
  });
}
