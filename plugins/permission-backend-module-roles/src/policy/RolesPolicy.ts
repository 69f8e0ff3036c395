import type { UserInfoService } from '@backstage/backend-plugin-api';
import { AuthorizeResult, type Permission, type PermissionCriteria, type PolicyDecision } from '@backstage/plugin-permission-common';
import type { PermissionPolicy, PolicyQuery, PolicyQueryUser } from '@backstage/plugin-permission-node';
import { roleOfRef } from '@tos/plugin-access-common';
import type { ConditionUser } from '@tos/plugin-permission-node-roles';
import type { EffectiveRoles } from './EffectiveRoles';
import type { KnownCondition, RolesRegistry } from './RolesRegistry';

const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** The roles among a person's ownership references. */
export function rolesOf(ownershipEntityRefs: string[]): string[] {
  return ownershipEntityRefs.flatMap(ref => roleOfRef(ref) ?? []);
}

function sameKind(a: Permission, b: Permission): boolean {
  if (a.type !== 'resource' || b.type !== 'resource') return a.type === b.type;
  return a.resourceType === b.resourceType;
}

function conditional(permission: Permission, conditions: KnownCondition[], user: ConditionUser): PolicyDecision {
  const [first, ...rest] = conditions;
  if (!first || permission.type !== 'resource') return DENY;
  const criteria = [first.toCriteria(user), ...rest.map(condition => condition.toCriteria(user))];
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: first.pluginId,
    resourceType: permission.resourceType,
    conditions: criteria.length === 1 ? criteria[0] : { anyOf: criteria as [PermissionCriteria<never>] },
  };
}

/** Decides by the roles a person has. What no role grants is refused, as is every permission nobody has registered. */
export class RolesPolicy implements PermissionPolicy {
  readonly #roles: EffectiveRoles;
  readonly #registry: RolesRegistry;
  readonly #userInfo: UserInfoService;

  constructor(options: { roles: EffectiveRoles; registry: RolesRegistry; userInfo: UserInfoService }) {
    this.#roles = options.roles;
    this.#registry = options.registry;
    this.#userInfo = options.userInfo;
  }

  async handle({ permission }: PolicyQuery, user?: PolicyQueryUser): Promise<PolicyDecision> {
    const known = this.#registry.permission(permission.name);
    // The query comes over HTTP: a permission that calls itself by a known name but is of another kind is not that permission.
    if (!user || !known || !sameKind(known.permission, permission)) return DENY;

    const info = await this.#userInfo.getUserInfo(user.credentials);
    const grant = this.#roles.grant(rolesOf(info.ownershipEntityRefs), permission.name);
    if (!grant) return DENY;
    if (grant.always) return { result: AuthorizeResult.ALLOW };
    const conditions = this.#registry.conditionsFor(permission).filter(condition => grant.conditions.includes(condition.name));
    return conditional(permission, conditions, info);
  }
}
