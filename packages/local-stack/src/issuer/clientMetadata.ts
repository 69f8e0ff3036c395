import type { ClientMetadata } from 'oidc-provider';
import type { RealmClient } from './readRealm';

/** Separates several addresses in one attribute of a Keycloak client. */
const ADDRESS_SEPARATOR = '##';

/** A client of the realm in the words of `oidc-provider`; redirect addresses must match exactly. */
export function clientMetadata(client: RealmClient, secret: string, portalUrls?: string[]): ClientMetadata {
  const logoutUris = client.attributes['post.logout.redirect.uris'] ?? '';
  return {
    client_id: client.clientId,
    ...(client.publicClient
      ? { token_endpoint_auth_method: 'none' as const }
      : { client_secret: secret, token_endpoint_auth_method: 'client_secret_basic' as const }),
    redirect_uris: atPortals(client.redirectUris, portalUrls),
    post_logout_redirect_uris: atPortals(logoutUris.split(ADDRESS_SEPARATOR).filter(Boolean), portalUrls),
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    id_token_signed_response_alg: 'RS256',
  };
}

/** Moves addresses to where the portal really is: every path at every portal. */
function atPortals(addresses: string[], portalUrls?: string[]): string[] {
  if (!portalUrls) {
    return addresses;
  }
  const paths = addresses.map(address => new URL(address)).map(({ pathname, search }) => pathname + search);
  return [...new Set(portalUrls.flatMap(portal => paths.map(path => new URL(portal).origin + path)))];
}
