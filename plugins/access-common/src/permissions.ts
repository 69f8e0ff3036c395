import { createPermission } from '@backstage/plugin-permission-common';

/** To see which role may do what, for all roles. Everybody sees the own rights without it. */
export const accessMatrixReadPermission = createPermission({ name: 'access.matrix.read', attributes: { action: 'read' } });

/** All permissions of the page "who may do what". */
export const accessPermissions = [accessMatrixReadPermission];
