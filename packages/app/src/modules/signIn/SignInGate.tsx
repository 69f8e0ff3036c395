import { useApi, type IdentityApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { QueryProvider } from '@tos/shell-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Splash } from '../shell/Splash';
import { keycloakSessionApiRef } from './keycloakSessionApi';
import { readProblem, toProblem, type SignInProblem } from './readProblem';
import type { KeycloakSession } from './session/KeycloakSession';

const SignInPage = lazy(() => import('./SignInPage').then(module => ({ default: module.SignInPage })));

/** The platform's view of our session. */
export function toIdentityApi(session: KeycloakSession): IdentityApi {
  return {
    getProfileInfo: () => session.getProfile(),
    getBackstageIdentity: async () => (await session.getBackstageIdentity()).identity,
    getCredentials: async () => ({ token: (await session.getBackstageIdentity()).token }),
    signOut: () => session.signOut(),
  };
}

/**
 * Decides between portal and sign-in page: a session that the refresh cookie still knows is taken up silently, otherwise
 * the page is shown. Nothing here leaves for the issuer by itself, so there is no loop of redirects.
 */
export function SignInGate({ onSignInSuccess }: SignInPageProps) {
  const session = useApi(keycloakSessionApiRef);
  const [shown, setShown] = useState<{ problem?: SignInProblem }>();
  const started = useRef(false);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const { problem, cleanAddress } = readProblem(window.location.href);
    if (problem) window.history.replaceState(window.history.state, '', cleanAddress);
    session.resume().then(
      signedIn => (signedIn ? onSignInSuccess(toIdentityApi(session)) : setShown({ problem })),
      error => setShown({ problem: error.name === 'NotAllowedError' ? toProblem(error.message) : problem }),
    );
  }, [session, onSignInSuccess]);

  if (!shown) return <Splash />;
  return (
    <QueryProvider>
      <Suspense fallback={<Splash />}>
        <SignInPage problem={shown.problem} />
      </Suspense>
    </QueryProvider>
  );
}
