import type { AccessMatrixPermission, BilingualText } from '@tos/plugin-access-common';

/** The permissions of one plugin. */
export interface PermissionGroup {
  pluginId: string;
  permissions: AccessMatrixPermission[];
}

/** A text in the language of the reader; English when there is no other. */
export function inLanguage(text: BilingualText | undefined, language: string): string {
  return (language === 'de' ? text?.de : text?.en) ?? '';
}

/** Permissions that contain every word of the filter in name, plugin or description, by plugin in the order given. */
export function permissionGroups(permissions: AccessMatrixPermission[], filter: string, language: string): PermissionGroup[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, AccessMatrixPermission[]>();
  for (const permission of permissions) {
    const text = `${permission.name} ${permission.pluginId} ${inLanguage(permission.description, language)}`.toLocaleLowerCase();
    if (!words.every(word => text.includes(word))) continue;
    groups.set(permission.pluginId, [...(groups.get(permission.pluginId) ?? []), permission]);
  }
  return [...groups].map(([pluginId, rows]) => ({ pluginId, permissions: rows }));
}
