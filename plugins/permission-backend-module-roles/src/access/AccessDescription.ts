import { basename } from 'node:path';
import { tosRoles, type AccessCondition, type AccessMatrix, type AccessRoleGrant, type OwnAccess } from '@tos/plugin-access-common';
import type { EffectiveRoles, Grant } from '../policy/EffectiveRoles';
import type { KnownPermission, RolesRegistry } from '../policy/RolesRegistry';
import { rolesOf } from '../policy/RolesPolicy';

function describePermission({ permission, pluginId, description }: KnownPermission) {
  const { action } = permission.attributes;
  return {
    name: permission.name,
    pluginId,
    ...(permission.type === 'resource' && { resourceType: permission.resourceType }),
    ...(action && { action }),
    ...(description && { description }),
  };
}

function describeGrant({ always, conditions }: Grant) {
  return { allow: always ? ('always' as const) : ('conditional' as const), conditions };
}

function describeRoleGrant(role: string, grant: Grant): AccessRoleGrant {
  const sources = grant.sources.map(({ key, pattern, location }) => ({ key, pattern, ...(location && { location: basename(location) }) }));
  return { role, ...describeGrant(grant), sources };
}

function productRolesFirst(a: string, b: string): number {
  const rank = (name: string) => {
    const position = tosRoles.findIndex(role => role === name);
    return position < 0 ? tosRoles.length : position;
  };
  return rank(a) - rank(b) || a.localeCompare(b);
}

/** Describes the roles in force: for all roles, or for one person. */
export class AccessDescription {
  readonly #roles: EffectiveRoles;
  readonly #registry: RolesRegistry;

  constructor(options: { roles: EffectiveRoles; registry: RolesRegistry }) {
    this.#roles = options.roles;
    this.#registry = options.registry;
  }

  /** Role × permission. */
  matrix(ownershipEntityRefs: string[]): AccessMatrix {
    const roles = [...this.#roles.names].sort(productRolesFirst);
    const grants = (permission: string) =>
      roles.flatMap(role => {
        const grant = this.#roles.grant([role], permission);
        return grant ? [describeRoleGrant(role, grant)] : [];
      });
    const permissions = this.#registry
      .permissions()
      .map(known => ({ ...describePermission(known), grants: grants(known.permission.name) }));
    return { roles, permissions, conditions: this.#conditions(), ownRoles: rolesOf(ownershipEntityRefs) };
  }

  /** Own roles and what their sum allows. */
  mine({ userEntityRef, ownershipEntityRefs }: { userEntityRef: string; ownershipEntityRefs: string[] }): OwnAccess {
    const own = rolesOf(ownershipEntityRefs);
    const permissions = this.#registry.permissions().map(known => {
      const grant = this.#roles.grant(own, known.permission.name);
      return { ...describePermission(known), ...(grant && { grant: describeGrant(grant) }) };
    });
    const roles = own.map(name => ({ name, configured: this.#roles.has(name) }));
    return { userEntityRef, roles, permissions, conditions: this.#conditions() };
  }

  #conditions(): AccessCondition[] {
    return this.#registry
      .conditions()
      .map(({ name, pluginId, resourceType, description }) => ({ name, pluginId, resourceType, description }));
  }
}
