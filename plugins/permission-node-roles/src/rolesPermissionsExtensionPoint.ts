import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Permission, PermissionCondition, PermissionCriteria } from '@backstage/plugin-permission-common';

/** A text for people, in both languages of the portal. */
export interface RoleText {
  en: string;
  de: string;
}

/** Whom a named condition is about: the person who asks. */
export interface ConditionUser {
  /** E.g. `user:default/anna.becker`. */
  userEntityRef: string;
  /** The person, the groups the person belongs to and the role refs (`role:keycloak/…`). */
  ownershipEntityRefs: string[];
}

/** A condition that an administrator may write after `when:` in `permission.roles`. */
export interface NamedCondition {
  /** What the condition means, as a sentence for administrators. A plain string is shown in every language. */
  description: string | RoleText;
  /**
   * Turns the person into criteria of the owning plugin's permission rules; the plugin turns those into SQL.
   * Must be pure and quick: it is called for each decision.
   */
  toCriteria(user: ConditionUser): PermissionCriteria<PermissionCondition>;
}

/** The permissions of one plugin and the conditions its resource types understand. */
export interface RolesPermissions {
  /** The plugin that owns the permissions and evaluates the rules behind the conditions, e.g. `hr`. */
  pluginId: string;
  /** Every permission that `permission.roles` may name. */
  permissions: Permission[];
  /** What a permission lets a person do, by permission name; shown in the matrix "who may do what". */
  descriptions?: Record<string, string | RoleText>;
  /** Conditions by resource type and name, e.g. `{ 'hr-person': { isSelf: … } }`. */
  conditions?: Record<string, Record<string, NamedCondition>>;
}

/** Where plugins make their permissions known to the roles in `permission.roles`. */
export interface RolesPermissionsExtensionPoint {
  /**
   * Registers permissions and conditions; call it in the `init` of a module of plugin `permission`.
   *
   * @throws ConflictError when a permission or a condition of this name is already registered
   */
  addPermissions(registration: RolesPermissions): void;
}

/** Extension point of plugin `permission`, offered by `@tos/plugin-permission-backend-module-roles`. */
export const rolesPermissionsExtensionPoint = createExtensionPoint<RolesPermissionsExtensionPoint>({
  id: 'permission.rolesPermissions',
});
