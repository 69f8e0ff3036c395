import type { TokenSet } from 'openid-client';
import { withDeadline } from './deadline';
import type { IssuerConnection, OidcParts } from './IssuerConnection';
import { currentAttempt } from './SignInAttempt';

const SIGN_OUT_TIMEOUT_MS = 5_000;

/**
 * Ends the session at the issuer: renews the tokens once more to get an ID token (with it the issuer asks no
 * confirmation), revokes the refresh token and answers the address that ends the single sign-on session in the browser.
 * Never rejects: with the issuer out of order, people must still be able to sign out here.
 */
export async function endSession(options: {
  connection: IssuerConnection;
  refreshToken: string;
  postLogoutRedirectUri: string;
}): Promise<{ logoutUrl?: string }> {
  const { connection, refreshToken, postLogoutRedirectUri } = options;
  try {
    const { parts } = await connection.open();
    const idToken = await withDeadline(revokeSession(parts, refreshToken), SIGN_OUT_TIMEOUT_MS);
    if (!parts.client.issuer.metadata.end_session_endpoint) return {};
    return {
      logoutUrl: parts.client.endSessionUrl({ post_logout_redirect_uri: postLogoutRedirectUri, id_token_hint: idToken }),
    };
  } catch (cause) {
    currentAttempt().failure = connection.failed(cause);
    return {};
  }
}

/** Answers the ID token, or nothing when the session at the issuer is over already. */
async function revokeSession({ client }: OidcParts, refreshToken: string): Promise<string | undefined> {
  let tokens: TokenSet | undefined;
  try {
    tokens = await client.refresh(refreshToken);
  } catch (error) {
    if ((error as { error?: string }).error !== 'invalid_grant') throw error;
    return undefined;
  }
  if (tokens.id_token) currentAttempt().subject = tokens.claims().sub;
  if (client.issuer.metadata.revocation_endpoint) await client.revoke(tokens.refresh_token ?? refreshToken);
  return tokens.id_token;
}
