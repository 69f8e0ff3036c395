import { oidcAuthenticator, type OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { createOAuthAuthenticator, type OAuthAuthenticator, type OAuthAuthenticatorResult } from '@backstage/plugin-auth-node';
import { withDeadline } from './deadline';
import { IssuerConnection, type OidcContext } from './IssuerConnection';
import type { IssuerProbe } from './IssuerProbe';
import { observeStrategy } from './observeStrategy';
import { endSession } from './endSession';
import { recordFailure } from './SignInAttempt';

type Result = OAuthAuthenticatorResult<OidcAuthResult>;

/** Core's OIDC authenticator with lazy discovery, total time limits and a sign-out that reaches the issuer. */
export function createKeycloakAuthenticator(options: {
  probe: IssuerProbe;
  /** Longest time for all calls to the issuer in one sign-in or refresh. */
  timeoutMs: number;
  /** Where the issuer sends the browser after the sign-out. */
  postLogoutRedirectUri: string;
}): OAuthAuthenticator<IssuerConnection, OidcAuthResult> {
  const { probe, timeoutMs, postLogoutRedirectUri } = options;

  const exchange = (connection: IssuerConnection, work: () => Promise<Result>): Promise<Result> =>
    recordFailure(
      async () => keepIssuerTokens(await withDeadline(work(), timeoutMs)),
      cause => connection.failed(cause),
    );

  return createOAuthAuthenticator<IssuerConnection, OidcAuthResult>({
    defaultProfileTransform: oidcAuthenticator.defaultProfileTransform,
    scopes: oidcAuthenticator.scopes,
    initialize: setUp => new IssuerConnection({ connect: () => oidcAuthenticator.initialize(setUp), probe, timeoutMs }),

    start: (input, connection) =>
      recordFailure(
        async () => {
          const { context } = await connection.open();
          return oidcAuthenticator.start(input, { ...context, initializedPrompt: promptOf(input.req.query.prompt, context) });
        },
        cause => connection.failed(cause),
      ),

    authenticate: (input, connection) =>
      exchange(connection, async () => {
        const { context, parts } = await connection.openWithFreshKeys();
        let original: unknown;
        const strategy = observeStrategy(parts.strategy, cause => {
          original = cause;
        });
        const observed = { ...context, promise: Promise.resolve({ ...parts, strategy }) };
        return oidcAuthenticator.authenticate(input, observed).catch(error => {
          throw original ?? error;
        });
      }),

    refresh: (input, connection) =>
      exchange(connection, async () => {
        const { context } = await connection.openWithFreshKeys();
        return oidcAuthenticator.refresh(input, context);
      }),

    logout: (input, connection) =>
      input.refreshToken ? endSession({ connection, refreshToken: input.refreshToken, postLogoutRedirectUri }) : Promise.resolve(),
  });
}

/** The sign-in page may ask for `login`, so that somebody can use another account than the one still signed in there. */
function promptOf(asked: unknown, { initializedPrompt }: OidcContext): string {
  return asked === 'login' ? 'login' : (initializedPrompt ?? 'auto');
}

/**
 * Core would hand the issuer's access and ID token to the browser, where nothing needs them; without their lifetime
 * the browser renews its session by that of the Backstage token.
 */
function keepIssuerTokens({ fullProfile, session }: Result): Result {
  return { fullProfile, session: { ...session, accessToken: '', idToken: undefined, expiresInSeconds: undefined } };
}
