import type { BackstageCredentials, BackstagePrincipalTypes, PermissionsService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
  type Permission,
  type PolicyDecision,
  type QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import { DecisionCache } from './DecisionCache';

/** Settings of {@link createCachedPermissions}. */
export interface CachedPermissionsOptions {
  /** How long a decision is remembered, milliseconds, default 5000. A change of roles is in force this much later. */
  ttlMs?: number;
  /** Decisions remembered at most; the oldest leave first. Default 10000, some 10 MB. */
  maxEntries?: number;
  /** How long the permission service may think before the question counts as unanswered, milliseconds, default 10000. */
  timeoutMs?: number;
}

type Options = { credentials: BackstageCredentials };
type Ask = (permissions: Permission[]) => Promise<PolicyDecision[]>;

const RESULTS: unknown[] = [AuthorizeResult.ALLOW, AuthorizeResult.DENY, AuthorizeResult.CONDITIONAL];

/** Undefined for principals that are not remembered: services are decided locally, and nobody is nobody. */
function principalKey({ principal, expiresAt }: BackstageCredentials): string | undefined {
  const { type, userEntityRef, actor } = principal as Partial<BackstagePrincipalTypes['user']>;
  if (type !== 'user' || !userEntityRef) return undefined;
  return JSON.stringify([userEntityRef, actor?.subject, actor?.accessRestrictions, expiresAt?.getTime()]);
}

function permissionKey(permission: Permission): string {
  const resourceType = permission.type === 'resource' ? permission.resourceType : '';
  return `${permission.name}\n${permission.attributes.action ?? ''}\n${resourceType}`;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

async function answered(call: Promise<PolicyDecision[]>, count: number, timeoutMs: number): Promise<PolicyDecision[]> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    const decisions = await Promise.race([call, timeout]);
    const sane = Array.isArray(decisions) && decisions.length === count && decisions.every(item => RESULTS.includes(item?.result));
    if (!sane) throw new Error('an answer that is neither yes nor no');
    return deepFreeze(decisions);
  } catch (error) {
    throw new ServiceUnavailableError(
      'The permission service did not decide, so nothing is allowed. Try again in a moment.',
      error as Error,
    );
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks the permission service once per person and permission and remembers the decision for seconds, DENY included.
 *
 * Identical questions that are asked at the same time share one call. Questions of services and questions about one
 * resource (`resourceRef`) pass through, for the former cost nothing and the answer to the latter changes with the data.
 * Decisions are frozen. Failures are never remembered.
 *
 * @throws ServiceUnavailableError (503) when the permission service fails, is slow or answers nonsense; never an ALLOW.
 */
export function createCachedPermissions(permissions: PermissionsService, options: CachedPermissionsOptions = {}): PermissionsService {
  const { ttlMs = 5_000, maxEntries = 10_000, timeoutMs = 10_000 } = options;
  const cache = new DecisionCache({ ttlMs, maxEntries });

  async function decide(kind: string, asked: Permission[], { credentials }: Options, ask: Ask): Promise<PolicyDecision[]> {
    const call: Ask = missing => answered(ask(missing), missing.length, timeoutMs);
    const who = principalKey(credentials);
    if (!who) return call(asked);
    const keys = asked.map(permission => `${kind}\n${who}\n${permissionKey(permission)}`);
    return cache.get(keys, missing => call(missing.map(index => asked[index])), credentials.expiresAt?.getTime());
  }

  return {
    async authorizeConditional(requests: QueryPermissionRequest[], asker) {
      const asked = requests.map(request => request.permission);
      return decide('conditional', asked, asker, missing =>
        permissions.authorizeConditional(missing.map(permission => ({ permission })) as QueryPermissionRequest[], asker),
      );
    },
    async authorize(requests: AuthorizePermissionRequest[], asker) {
      const ask = (items: AuthorizePermissionRequest[]) => permissions.authorize(items, asker);
      const asked = requests.map(request => request.permission);
      if (requests.some(request => request.resourceRef !== undefined)) {
        return (await answered(ask(requests), requests.length, timeoutMs)) as Awaited<ReturnType<typeof ask>>;
      }
      const decisions = await decide('definite', asked, asker, missing =>
        ask(missing.map(permission => ({ permission })) as AuthorizePermissionRequest[]),
      );
      return decisions as Awaited<ReturnType<typeof ask>>;
    },
  };
}
