import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { accountClaims, CLAIMS } from './accountClaims';
import { clientMetadata } from './clientMetadata';
import { FileAdapter, type TokenStore } from './FileAdapter';
import { LOGIN_PATH, PROTOCOL_PATH, type IssuerOptions } from './issuerOptions';
import { errorPage, signedOutPage, signOutPage } from './pages';
import { chooseLanguage } from './pageTexts';
import type { IssuerKeys } from './readOrMakeKeys';
import type { Realm, RealmClient } from './readRealm';
import type { RealmUsers } from './RealmUsers';

const SCOPES = ['openid', 'profile', 'email', 'roles', 'basic', 'web-origins', 'acr', 'offline_access'];

/** What the provider is made of. */
export interface ProviderParts {
  options: IssuerOptions & { clientSecret: string };
  /** Path of the realm, e.g. `/realms/tos`. */
  realmPath: string;
  port: number;
  realm: Realm;
  users: RealmUsers;
  store: TokenStore;
  keys: IssuerKeys;
}

/** The settings that make `oidc-provider` behave like a Keycloak realm. */
export function providerConfiguration(parts: ProviderParts): Configuration {
  const { options, realm, realmPath, users, store, keys, port } = parts;
  return {
    adapter: kind => new FileAdapter(store, kind),
    clients: realm.clients.map(client => clientMetadata(client, options.clientSecret, options.portalUrls)),
    jwks: keys.jwks,
    cookies: cookies(keys, realmPath, port),
    pkce: { required: () => true },
    scopes: SCOPES,
    claims: { openid: CLAIMS, profile: CLAIMS, email: CLAIMS },
    // Keycloak puts the claims into the ID token too, not only into userinfo.
    conformIdTokenClaims: false,
    routes: routes(),
    ttl: lifetimes(realm),
    rotateRefreshToken: false,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    findAccount: (ctx, id) => {
      const user = users.find(id);
      const client = realm.clients.find(({ clientId }) => clientId === ctx.oidc.client?.clientId);
      return user && { accountId: id, claims: async use => accountClaims(user, client as RealmClient, use) };
    },
    loadExistingGrant: grantEverything,
    interactions: { url: (_ctx, interaction) => `${realmPath}${LOGIN_PATH}/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, signOutPage(languageOf(ctx), form)),
        postLogoutSuccessSource: ctx => show(ctx, signedOutPage(languageOf(ctx))),
      },
    },
    renderError: (ctx, { error, error_description: description }) =>
      show(ctx, errorPage(languageOf(ctx), [error, description].filter(Boolean).join(': '))),
  };
}

function routes(): Configuration['routes'] {
  return {
    authorization: `${PROTOCOL_PATH}/auth`,
    token: `${PROTOCOL_PATH}/token`,
    userinfo: `${PROTOCOL_PATH}/userinfo`,
    end_session: `${PROTOCOL_PATH}/logout`,
    jwks: `${PROTOCOL_PATH}/certs`,
    revocation: `${PROTOCOL_PATH}/revoke`,
  };
}

/** Browsers share cookies between the ports of localhost; the names keep two stacks apart. */
function cookies(keys: IssuerKeys, path: string, port: number): Configuration['cookies'] {
  return {
    keys: keys.cookieKeys,
    names: {
      session: `tos_issuer_${port}_session`,
      interaction: `tos_issuer_${port}_interaction`,
      resume: `tos_issuer_${port}_resume`,
    },
    long: { path, httpOnly: true, sameSite: 'lax', signed: true },
    short: { path, httpOnly: true, sameSite: 'lax', signed: true },
  };
}

function lifetimes(realm: Realm): Configuration['ttl'] {
  const session = realm.ssoSessionMaxLifespan;
  return {
    AccessToken: realm.accessTokenLifespan,
    IdToken: realm.accessTokenLifespan,
    AuthorizationCode: 60,
    Interaction: 1_800,
    Session: session,
    Grant: session,
    RefreshToken: session,
  };
}

/** The portal belongs to the company: nobody is asked whether it may read the profile. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { provider, session, client } = ctx.oidc;
  const known = session?.grantIdFor(client!.clientId);
  const grant =
    (known && (await provider.Grant.find(known))) || new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
}

function languageOf(ctx: KoaContextWithOIDC) {
  return chooseLanguage(ctx.oidc?.params?.ui_locales as string | undefined, ctx.get('accept-language'));
}

function show(ctx: KoaContextWithOIDC, html: string): void {
  ctx.type = 'html';
  ctx.body = html;
}
