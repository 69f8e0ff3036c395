export * from './rolesPermissionsExtensionPoint';
export * from './createCachedPermissions';
