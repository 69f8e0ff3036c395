import type { AccountClaims } from 'oidc-provider';
import type { RealmClient, RealmUser } from './readRealm';

/** Every claim Keycloak's default scopes give; here they do not depend on the scopes asked for, as in Keycloak. */
export const CLAIMS = ['sub', 'azp', 'preferred_username', 'name', 'given_name', 'family_name', 'email', 'email_verified', 'realm_access'];

const ROLE_MAPPER = 'oidc-usermodel-realm-role-mapper';

/**
 * What the issuer tells about a user. Roles come only where the client's role mapper puts them: without such a mapper,
 * Keycloak leaves them out of ID token and userinfo.
 *
 * @param use - `id_token` or `userinfo`
 */
export function accountClaims(user: RealmUser, client: RealmClient, use: string): AccountClaims {
  const target = use === 'userinfo' ? 'userinfo.token.claim' : 'id.token.claim';
  const showsRoles = client.protocolMappers.some(mapper => mapper.protocolMapper === ROLE_MAPPER && mapper.config[target] === 'true');
  return {
    sub: user.id,
    azp: client.clientId,
    preferred_username: user.username,
    name: [user.firstName, user.lastName].filter(Boolean).join(' '),
    given_name: user.firstName,
    family_name: user.lastName,
    email: user.email,
    email_verified: user.emailVerified,
    ...(showsRoles ? { realm_access: { roles: user.realmRoles } } : {}),
  };
}
