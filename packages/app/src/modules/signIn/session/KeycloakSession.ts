import type {
  BackstageIdentityApi,
  BackstageIdentityResponse,
  DiscoveryApi,
  ProfileInfo,
  ProfileInfoApi,
} from '@backstage/frontend-plugin-api';
import { AuthenticationError, NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { parseSession, type SignedInSession } from './parseSession';

/** `ok`: signed in · `failing`: the last refresh failed, the token still holds · `ended`: the token has run out. */
export type SessionHealth = 'ok' | 'failing' | 'ended';

/** What {@link KeycloakSession} needs; the last three are there for tests. */
export interface KeycloakSessionOptions {
  discoveryApi: DiscoveryApi;
  /** `auth.environment`, the key below `auth.providers.keycloak`. */
  environment: string;
  fetch?: typeof fetch;
  now?: () => number;
  navigate?: (url: string) => void;
}

const PROVIDER = 'keycloak';
const REFRESH_BEFORE_END_MS = 3 * 60_000;
const PAUSE_BETWEEN_ATTEMPTS_MS = 10_000;
const TIMEOUT_MS = 10_000;

async function readCode(response: Response): Promise<string> {
  const body = (await response.json().catch(() => ({}))) as { error?: { code?: string } };
  return body.error?.code ?? '';
}

/**
 * The signed-in session of this tab. Unlike the platform's session manager it never throws a running session away
 * because the issuer is out of reach: the page stays, the token is used until it ends, and refreshing is tried at most
 * once in ten seconds. Signing in always leaves the page (redirect flow), and only when the person asks for it.
 */
export class KeycloakSession implements BackstageIdentityApi, ProfileInfoApi {
  readonly #options: Required<KeycloakSessionOptions>;
  readonly #listeners = new Set<() => void>();
  #session?: SignedInSession;
  #health: SessionHealth = 'ok';
  #refreshing?: Promise<SignedInSession>;
  #lastAttempt = -Infinity;

  constructor(options: KeycloakSessionOptions) {
    this.#options = {
      fetch: (...args) => fetch(...args),
      now: () => Date.now(),
      navigate: url => window.location.assign(url),
      ...options,
    };
  }

  /**
   * Picks up the session of the refresh cookie when the page loads; `undefined` when nobody is signed in.
   *
   * @throws NotAllowedError with the code of the problem when the account belongs to no person or to several
   */
  async resume(): Promise<SignedInSession | undefined> {
    try {
      return await this.#refresh();
    } catch (error) {
      if ((error as Error).name === 'AuthenticationError') return undefined;
      throw error;
    }
  }

  async getBackstageIdentity(): Promise<BackstageIdentityResponse> {
    return (await this.#current()).backstageIdentity;
  }

  async getProfile(): Promise<ProfileInfo> {
    return (await this.#current()).profile;
  }

  /** Leaves for the issuer and comes back to the address given; `otherAccount` asks the issuer not to reuse its session. */
  async signIn(returnTo: string, { otherAccount = false } = {}): Promise<void> {
    this.#options.navigate(
      await this.#url('start', {
        scope: '',
        origin: new URL(returnTo).origin,
        redirectUrl: returnTo,
        flow: 'redirect',
        ...(otherAccount && { prompt: 'login' }),
      }),
    );
  }

  /** Ends the session here and, by following the address the backend names, at the issuer. */
  async signOut(): Promise<void> {
    const response = await this.#request('logout', 'POST');
    if (!response.ok) throw new ServiceUnavailableError(`Signing out failed with status ${response.status}`);
    this.#session = undefined;
    const text = await response.text();
    const logoutUrl = text ? (JSON.parse(text) as { logoutUrl?: string }).logoutUrl : undefined;
    if (!logoutUrl) return;
    this.#options.navigate(logoutUrl);
    // The page is about to go; the caller must not navigate elsewhere first.
    await new Promise(() => {});
  }

  /** Tries once more at the person's request, without waiting for the pause to pass. */
  async retry(): Promise<void> {
    this.#lastAttempt = -Infinity;
    await this.#refresh();
  }

  getHealth = (): SessionHealth => this.#health;

  /** Calls back when the health changes; returns the function that stops it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #current(): Promise<SignedInSession> {
    const left = this.#timeLeft();
    if (left < REFRESH_BEFORE_END_MS) {
      await this.#refresh().catch(() => undefined);
    }
    if (this.#session && this.#timeLeft() > 0) return this.#session;
    throw new AuthenticationError('The session has ended');
  }

  #timeLeft(): number {
    return this.#session ? this.#session.endsAt - this.#options.now() : -Infinity;
  }

  #refresh(): Promise<SignedInSession> {
    if (this.#refreshing) return this.#refreshing;
    if (this.#options.now() - this.#lastAttempt < PAUSE_BETWEEN_ATTEMPTS_MS) {
      this.#setHealth(this.#timeLeft() > 0 ? this.#health : 'ended');
      return Promise.reject(new AuthenticationError('The session was not refreshed a moment ago'));
    }
    this.#lastAttempt = this.#options.now();
    this.#refreshing = this.#fetchSession().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #fetchSession(): Promise<SignedInSession> {
    try {
      const response = await this.#request('refresh', 'GET');
      if (response.status === 401) throw new AuthenticationError('There is no session to refresh');
      if (response.status === 403) throw new NotAllowedError(await readCode(response));
      if (!response.ok) throw new ServiceUnavailableError(`Refreshing failed with status ${response.status}`);
      this.#session = parseSession(await response.json(), this.#options.now());
      this.#lastAttempt = -Infinity;
      this.#setHealth('ok');
      return this.#session;
    } catch (error) {
      if (this.#session) this.#setHealth(this.#timeLeft() > 0 ? 'failing' : 'ended');
      throw error;
    }
  }

  async #request(action: string, method: string): Promise<Response> {
    return this.#options.fetch(await this.#url(action, action === 'refresh' ? { optional: '' } : {}), {
      method,
      headers: { 'x-requested-with': 'XMLHttpRequest' },
      credentials: 'include',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  }

  async #url(action: string, query: Record<string, string>): Promise<string> {
    const base = await this.#options.discoveryApi.getBaseUrl('auth');
    return `${base}/${PROVIDER}/${action}?${new URLSearchParams({ ...query, env: this.#options.environment })}`;
  }

  #setHealth(health: SessionHealth): void {
    if (health === this.#health) return;
    this.#health = health;
    for (const listener of this.#listeners) listener();
  }
}
