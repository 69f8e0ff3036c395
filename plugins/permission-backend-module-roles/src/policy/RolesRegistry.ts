import { ConflictError } from '@backstage/errors';
import type { Permission } from '@backstage/plugin-permission-common';
import type { NamedCondition, RolesPermissions, RolesPermissionsExtensionPoint, RoleText } from '@tos/plugin-permission-node-roles';

/** A permission that roles may name, and whose it is. */
export interface KnownPermission {
  permission: Permission;
  pluginId: string;
  description?: RoleText;
}

/** A named condition, and for which records of which plugin it is. */
export interface KnownCondition extends Omit<NamedCondition, 'description'> {
  name: string;
  pluginId: string;
  resourceType: string;
  description: RoleText;
}

const bilingual = (text: string | RoleText): RoleText => (typeof text === 'string' ? { en: text, de: text } : text);

/** Everything that plugins have made known to the roles. */
export class RolesRegistry implements RolesPermissionsExtensionPoint {
  readonly #permissions = new Map<string, KnownPermission>();
  readonly #conditions = new Map<string, KnownCondition>();

  addPermissions({ pluginId, permissions, descriptions = {}, conditions = {} }: RolesPermissions): void {
    for (const permission of permissions) {
      const owner = this.#permissions.get(permission.name)?.pluginId;
      if (owner) throw new ConflictError(`Plugin '${pluginId}' adds permission '${permission.name}', which plugin '${owner}' has added`);
      const text = descriptions[permission.name];
      this.#permissions.set(permission.name, { permission, pluginId, ...(text && { description: bilingual(text) }) });
    }
    for (const [resourceType, named] of Object.entries(conditions)) {
      for (const [name, condition] of Object.entries(named)) this.#addCondition(pluginId, resourceType, name, condition);
    }
  }

  #addCondition(pluginId: string, resourceType: string, name: string, condition: NamedCondition) {
    const key = `${resourceType}\n${name}`;
    const owner = this.#conditions.get(key)?.pluginId;
    if (owner) throw new ConflictError(`Plugin '${pluginId}' adds condition '${name}' for '${resourceType}', which '${owner}' has added`);
    const { description, toCriteria } = condition;
    this.#conditions.set(key, { name, pluginId, resourceType, description: bilingual(description), toCriteria });
  }

  /** All permissions by plugin and name. */
  permissions(): KnownPermission[] {
    const order = (known: KnownPermission) => `${known.pluginId} ${known.permission.name}`;
    return [...this.#permissions.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  /** The permission of this name. */
  permission(name: string): KnownPermission | undefined {
    return this.#permissions.get(name);
  }

  /** All conditions. */
  conditions(): KnownCondition[] {
    return [...this.#conditions.values()];
  }

  /** The conditions offered for a permission; none for a basic one. */
  conditionsFor(permission: Permission): KnownCondition[] {
    if (permission.type !== 'resource') return [];
    return this.conditions().filter(condition => condition.resourceType === permission.resourceType);
  }
}
