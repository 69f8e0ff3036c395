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

/** Creating, changing, moving, closing and merging org units. */
export const hrOrgUnitManagePermission = createPermission({ name: 'hr.orgUnit.manage', attributes: { action: 'update' } });

/** Creating, changing, moving and closing positions, who holds them and whom they report to. */
export const hrPositionManagePermission = createPermission({ name: 'hr.position.manage', attributes: { action: 'update' } });

/** Importing people and units from files. */
export const hrImportUsePermission = createPermission({ name: 'hr.import.use', attributes: { action: 'create' } });

const person = (name: string, action: 'create' | 'read' | 'update') =>
  createPermission({ name, attributes: { action }, resourceType: RESOURCE_TYPE_HR_PERSON });

/** Adding people. */
export const hrPersonCreatePermission = createPermission({ name: 'hr.person.create', attributes: { action: 'create' } });
/** Changing master data, private data, employments and contracts. */
export const hrPersonUpdatePermission = person('hr.person.update', 'update');
/** Contracted weekly hours, without anything else of the contract. */
export const hrPersonHoursReadPermission = person('hr.person.hours.read', 'read');
/** Who read or changed what of a person, with values. */
export const hrPersonHistoryReadPermission = person('hr.person.history.read', 'read');
/** Deciding what people ask to have changed in their record. */
export const hrChangeRequestDecidePermission = person('hr.changeRequest.decide', 'update');
/** Opening the inbox of these requests; {@link hrChangeRequestDecidePermission} says whose are in it. */
export const hrInboxReadPermission = createPermission({ name: 'hr.inbox.read', attributes: { action: 'read' } });
/** Changing many people at once; {@link hrPersonUpdatePermission} says whom. */
export const hrPersonBulkPermission = createPermission({ name: 'hr.person.bulk', attributes: { action: 'update' } });
/** Saying who stands in for a person while they are away. */
export const hrDeputyManagePermission = person('hr.deputy.manage', 'update');
/** The numbers of a leave account: granted, taken, planned, left. */
export const hrLeaveReadPermission = person('hr.leave.read', 'read');
/** How the numbers of a leave account came about, with all entries. */
export const hrLeaveHistoryReadPermission = person('hr.leave.history.read', 'read');
/** Taking the people list along as a file: the rows and columns that the caller sees in it anyway. */
export const hrPersonExportPermission = createPermission({ name: 'hr.person.export', attributes: { action: 'read' } });
/** Working-time models with their rules and how many people have them. */
export const hrWorkingTimeModelReadPermission = createPermission({ name: 'hr.workingTimeModel.read', attributes: { action: 'read' } });
/** Adding and changing working-time models. */
export const hrWorkingTimeModelManagePermission = createPermission({
  name: 'hr.workingTimeModel.manage',
  attributes: { action: 'update' },
});
/** Holidays and company days. */
export const hrHolidayReadPermission = createPermission({ name: 'hr.holiday.read', attributes: { action: 'read' } });
/** Adding, changing and removing company days. */
export const hrCompanyDayManagePermission = createPermission({ name: 'hr.companyDay.manage', attributes: { action: 'update' } });
/**
 * Disability and maternity (Art. 9 GDPR). Their names do not begin with `hr.`, so that no `hr.*` gives them to anybody by the way:
 * whoever is to have them is named.
 */
export const hrSensitiveReadPermission = person('hr-special.person.read', 'read');
/** Changing disability and maternity. */
export const hrSensitiveManagePermission = person('hr-special.person.update', 'update');
/** Moving employments through their life cycle, account names and certificates of leave. */
export const hrLifeCycleManagePermission = createPermission({ name: 'hr.lifeCycle.manage', attributes: { action: 'update' } });

/** Templates of checklists and the items of all people. */
export const hrChecklistManagePermission = createPermission({ name: 'hr.checklist.manage', attributes: { action: 'update' } });

/** Resource type of documents of the personnel file. */
export const RESOURCE_TYPE_HR_DOCUMENT = 'hr-document';

/** Documents of the personnel file; conditions say whose and of which class. */
export const hrDocumentReadPermission = createPermission({
  name: 'hr.document.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_HR_DOCUMENT,
});

/** Adding documents. */
export const hrDocumentAddPermission = createPermission({
  name: 'hr.document.add',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_HR_DOCUMENT,
});

/** Renaming, replacing, deleting and restoring documents. */
export const hrDocumentManagePermission = createPermission({
  name: 'hr.document.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HR_DOCUMENT,
});

/** Setting and removing a person's photo, and seeing it without consent. */
export const hrPersonPhotoManagePermission = createPermission({
  name: 'hr.person.photo.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HR_PERSON,
});

/** Copies of a person's data, erasure and retention. */
export const hrPrivacyManagePermission = createPermission({ name: 'hr.privacy.manage', attributes: { action: 'update' } });

/** Permissions of documents. */
export const hrDocumentPermissions = [hrDocumentReadPermission, hrDocumentAddPermission, hrDocumentManagePermission];

/** Every permission of the plugin, e.g. for registration. */
export const hrPermissions = [
  hrPersonReadPermission,
  hrPersonPrivateReadPermission,
  hrOrgUnitReadPermission,
  hrImportUsePermission,
  hrOrgUnitManagePermission,
  hrPositionManagePermission,
  hrPersonCreatePermission,
  hrPersonUpdatePermission,
  hrPersonExportPermission,
  hrPersonHoursReadPermission,
  hrPersonHistoryReadPermission,
  hrChangeRequestDecidePermission,
  hrInboxReadPermission,
  hrPersonBulkPermission,
  hrDeputyManagePermission,
  hrLeaveReadPermission,
  hrLeaveHistoryReadPermission,
  hrWorkingTimeModelReadPermission,
  hrWorkingTimeModelManagePermission,
  hrHolidayReadPermission,
  hrCompanyDayManagePermission,
  hrSensitiveReadPermission,
  hrSensitiveManagePermission,
  hrLifeCycleManagePermission,
  hrChecklistManagePermission,
  ...hrDocumentPermissions,
  hrPersonPhotoManagePermission,
  hrPrivacyManagePermission,
];

/** Names of the conditions that `permission.roles` in app-config may use with the permissions of this plugin. */
export const hrConditionNames = {
  /** The person is the signed-in one. */
  isSelf: 'isSelf',
  /** The person sits in a unit that the signed-in one leads (or below it), or reports to them by a solid line. */
  isInManagedUnit: 'isInManagedUnit',
} as const;

/** Names of the conditions that may be used with documents. */
export const hrDocumentConditionNames = {
  /** The document is about the signed-in person. */
  isSelf: 'isSelf',
  /** The document is a certificate of the signed-in person. */
  isOwnCertificate: 'isOwnCertificate',
  /** The document is of the class payroll. */
  isPayroll: 'isPayroll',
} as const;
