import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  hrImportUsePermission,
  hrOrgUnitReadPermission,
  hrPersonPrivateReadPermission,
  hrPersonReadPermission,
} from '@tos/plugin-hr-common';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { DatabaseResourceStore } from './DatabaseResourceStore';
import { hrOrgUnitResourceRef, hrPersonResourceRef, orgUnitRules, personRules } from './rules';

/** Makes permissions, rules and resources known to the permission framework. */
export function registerResources(options: {
  registry: PermissionsRegistryService;
  resources: DatabaseResourceStore;
  calendar: CompanyCalendar;
}): void {
  const { registry, resources, calendar } = options;
  registry.addPermissions([hrImportUsePermission]);
  registry.addResourceType({
    resourceRef: hrPersonResourceRef,
    permissions: [hrPersonReadPermission, hrPersonPrivateReadPermission],
    rules: Object.values(personRules),
    getResources: ids => resources.persons(ids, calendar.today()),
  });
  registry.addResourceType({
    resourceRef: hrOrgUnitResourceRef,
    permissions: [hrOrgUnitReadPermission],
    rules: Object.values(orgUnitRules),
    getResources: ids => resources.orgUnits(ids, calendar.today()),
  });
}
