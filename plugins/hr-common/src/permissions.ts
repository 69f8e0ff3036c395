import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of people, for conditions such as `isSelf`. */
export const RESOURCE_TYPE_HR_PERSON = 'hr-person';
/** Resource type of org units. */
export const RESOURCE_TYPE_HR_ORG_UNIT = 'hr-org-unit';

/** Name, position and work contact of people who work here now. */
export const hrPersonReadPermission = createPermission({
  name: 'hr.person.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_HR_PERSON,
});

/** Private contact, birth date, employments and contracts; also whether somebody has left or is about to come. */
export const hrPersonPrivateReadPermission = createPermission({
  name: 'hr.person.private.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_HR_PERSON,
});

/** Org units with their positions and figures. */
export const hrOrgUnitReadPermission = createPermission({
  name: 'hr.orgUnit.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_HR_ORG_UNIT,
});

/** Importing people and units from files. */
export const hrImportUsePermission = createPermission({ name: 'hr.import.use', attributes: { action: 'create' } });

/** Every permission of the plugin, e.g. for registration. */
export const hrPermissions = [hrPersonReadPermission, hrPersonPrivateReadPermission, hrOrgUnitReadPermission, hrImportUsePermission];

/** Names of the conditions that `permission.roles` in app-config may use with the permissions of this plugin. */
export const hrConditionNames = {
  /** The person is the signed-in one. */
  isSelf: 'isSelf',
  /** The person sits in a unit that the signed-in one leads (or below it), or reports to them by a solid line. */
  isInManagedUnit: 'isInManagedUnit',
} as const;
