import { AuthService, BackstageCredentials, DiscoveryService } from '@backstage/backend-plugin-api';
import { unavailable } from '../lib/unavailable';
import { KeyEndpointProbe } from './KeyEndpointProbe';

const PLUGIN_ID = /^[a-z0-9_-]+$/i;
const PLUGIN_TOKEN = 'vnd.backstage.plugin';

interface TokenFacts {
  isPluginToken: boolean;
  subject: string;
  expired: boolean;
}

/** Reads a token without trusting it, only to find out where its keys would be. */
function factsOf(token: string): TokenFacts | undefined {
  try {
    const [header, payload] = token.split('.', 2).map(part => JSON.parse(Buffer.from(part, 'base64url').toString()));
    return {
      isPluginToken: header.typ === PLUGIN_TOKEN,
      subject: String(payload.sub),
      expired: Number(payload.exp) * 1000 <= Date.now(),
    };
  } catch {
    return undefined;
  }
}

/**
 * The platform's auth service, except that a token that cannot be checked because its keys cannot be read is answered
 * with 503 and not with 401. The platform throws the same `AuthenticationError` for both and drops the cause, so the
 * cause is looked for afterwards: are the keys readable, or is the database known to be away?
 */
export class OutageAwareAuthService implements AuthService {
  readonly isPrincipal: AuthService['isPrincipal'];
  readonly #inner: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #probe: KeyEndpointProbe;
  readonly #isTroubled: () => boolean;

  constructor(options: { inner: AuthService; discovery: DiscoveryService; probe: KeyEndpointProbe; isTroubled(): boolean }) {
    this.#inner = options.inner;
    this.isPrincipal = options.inner.isPrincipal.bind(options.inner);
    this.#discovery = options.discovery;
    this.#probe = options.probe;
    this.#isTroubled = options.isTroubled;
  }

  async authenticate(token: string, options?: { allowLimitedAccess?: boolean }): Promise<BackstageCredentials> {
    try {
      return await this.#inner.authenticate(token, options);
    } catch (error) {
      const facts = factsOf(token);
      if (!facts || facts.expired || !isAuthenticationError(error)) {
        throw error;
      }
      await this.#throwIfUncheckable(facts);
      // The keys can be read now; they may not have been a moment ago.
      return this.#inner.authenticate(token, options);
    }
  }

  async #throwIfUncheckable(facts: TokenFacts): Promise<void> {
    const urls = [`${await this.#discovery.getBaseUrl('auth')}/.well-known/jwks.json`];
    if (facts.isPluginToken && PLUGIN_ID.test(facts.subject)) {
      const issuer = await this.#discovery.getBaseUrl(facts.subject);
      urls.push(`${issuer}/.backstage/auth/v1/jwks.json`);
    }
    const answers = await Promise.all(urls.map(url => this.#probe.answers(url)));
    if (this.#isTroubled() || answers.includes(false)) {
      throw unavailable('Your sign-in cannot be checked at the moment. Try again in a few seconds; there is no need to sign in again.');
    }
  }

  getNoneCredentials() {
    return this.#inner.getNoneCredentials();
  }

  getOwnServiceCredentials() {
    return this.#inner.getOwnServiceCredentials();
  }

  getPluginRequestToken(options: { onBehalfOf: BackstageCredentials; targetPluginId: string }) {
    return this.#inner.getPluginRequestToken(options);
  }

  getLimitedUserToken(credentials: Parameters<AuthService['getLimitedUserToken']>[0]) {
    return this.#inner.getLimitedUserToken(credentials);
  }

  listPublicServiceKeys() {
    return this.#inner.listPublicServiceKeys();
  }
}

function isAuthenticationError(error: unknown): boolean {
  return (error as Error | undefined)?.name === 'AuthenticationError';
}
