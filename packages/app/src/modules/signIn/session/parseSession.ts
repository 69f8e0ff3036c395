import type { BackstageIdentityResponse, ProfileInfo } from '@backstage/frontend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';

/** What a refresh gives: who is signed in and until when the token holds. */
export interface SignedInSession {
  profile: ProfileInfo;
  backstageIdentity: BackstageIdentityResponse;
  /** Milliseconds since the epoch. */
  endsAt: number;
}

interface RefreshAnswer {
  profile?: ProfileInfo;
  providerInfo?: { expiresInSeconds?: number };
  backstageIdentity?: Omit<BackstageIdentityResponse, 'expiresAt'> & { expiresInSeconds?: number };
}

const UNKNOWN_LIFE_S = 600;

/** Reads the answer of the refresh route; an answer without an identity is no session (fault case S3). */
export function parseSession(answer: unknown, now: number): SignedInSession {
  const { profile = {}, providerInfo, backstageIdentity } = (answer ?? {}) as RefreshAnswer;
  if (!backstageIdentity?.token || !backstageIdentity.identity?.userEntityRef) {
    throw new ServiceUnavailableError('The answer to the refresh names nobody');
  }
  const { token, identity } = backstageIdentity;
  const lives = [backstageIdentity.expiresInSeconds, providerInfo?.expiresInSeconds].filter(
    (seconds): seconds is number => typeof seconds === 'number' && seconds > 0,
  );
  const endsAt = now + Math.min(...(lives.length ? lives : [UNKNOWN_LIFE_S])) * 1000;
  return { profile, backstageIdentity: { token, identity, expiresAt: new Date(endsAt) }, endsAt };
}
