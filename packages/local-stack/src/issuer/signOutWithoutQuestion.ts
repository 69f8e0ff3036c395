import type { KoaContextWithOIDC } from 'oidc-provider';

/**
 * As in Keycloak, nobody is asked again when the portal proves with a valid ID token whose session ends. Runs behind
 * the provider's own checks: what gets here with an `IdTokenHint` has a good signature, and the return address is
 * registered.
 */
export async function signOutWithoutQuestion(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200) {
    return;
  }
  const { session, params, entities, provider } = ctx.oidc;
  const hint = entities.IdTokenHint as { payload: { sub: string } } | undefined;
  if (!session || !hint || (session.accountId && session.accountId !== hint.payload.sub)) {
    return;
  }
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    if (grantId) {
      await provider.AccessToken.revokeByGrantId(grantId);
      await provider.RefreshToken.revokeByGrantId(grantId);
    }
  }
  await session.destroy();
  if (typeof params?.post_logout_redirect_uri === 'string') {
    const target = new URL(params.post_logout_redirect_uri);
    if (typeof params.state === 'string') {
      target.searchParams.set('state', params.state);
    }
    ctx.redirect(target.href);
  } else {
    ctx.redirect(`${ctx.oidc.urlFor('end_session')}/success`);
  }
}
