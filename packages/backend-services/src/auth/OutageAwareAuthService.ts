import { AuthService, BackstageCredentials, DiscoveryService, LoggerService } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { unavailable } from '../lib/unavailable';
import { KeyEndpointProbe } from './KeyEndpointProbe';

const PLUGIN_ID = /^[a-z0-9_-]+$/i;
const PLUGIN_TOKEN = 'vnd.backstage.plugin';
/** How far the clocks of replicas may be apart before tokens that are over are refused by the database's clock too. */
const TOLERATED_SKEW_MS = 60_000;

interface TokenFacts {
  isPluginToken: boolean;
  subject: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Reads a token without trusting it, only to find out where its keys would be. */
function factsOf(token: string): TokenFacts | undefined {
  try {
    const [header, payload] = token.split('.', 2).map(part => JSON.parse(Buffer.from(part, 'base64url').toString()));
    return {
      isPluginToken: header.typ === PLUGIN_TOKEN,
      subject: String(payload.sub),
      expiresAt: Number(payload.exp) * 1000,
    };
  } catch {
    return undefined;
  }
}

/**
 * The platform's auth service, except that a token that cannot be checked because its keys cannot be read is answered
 * with 503 and not with 401. The platform throws the same `AuthenticationError` for both and drops the cause, so the
 * cause is looked for afterwards: are the keys readable, or is the database known to be away?
 *
 * A replica whose clock is behind does not lengthen the life of tokens: the database's clock counts too.
 */
export class OutageAwareAuthService implements AuthService {
  readonly isPrincipal: AuthService['isPrincipal'];
  readonly #inner: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #probe: KeyEndpointProbe;
  readonly #isTroubled: () => boolean;
  readonly #databaseTime: () => number;
  readonly #logger: LoggerService;

  constructor(options: {
    inner: AuthService;
    discovery: DiscoveryService;
    probe: KeyEndpointProbe;
    logger: LoggerService;
    isTroubled(): boolean;
    /** Milliseconds since 1970 by the clock of the database. */
    databaseTime(): number;
  }) {
    this.#inner = options.inner;
    this.isPrincipal = options.inner.isPrincipal.bind(options.inner);
    this.#discovery = options.discovery;
    this.#probe = options.probe;
    this.#isTroubled = options.isTroubled;
    this.#databaseTime = options.databaseTime;
    this.#logger = options.logger;
  }

  async authenticate(token: string, options?: { allowLimitedAccess?: boolean }): Promise<BackstageCredentials> {
    const facts = factsOf(token);
    this.#refuseIfOver(facts);
    try {
      return await this.#inner.authenticate(token, options);
    } catch (error) {
      if (!facts || facts.expiresAt <= Date.now() || !isAuthenticationError(error)) {
        throw error;
      }
      await this.#throwIfUncheckable(facts);
      // The keys can be read now; they may not have been a moment ago.
      return this.#inner.authenticate(token, options);
    }
  }

  #refuseIfOver(facts: TokenFacts | undefined): void {
    if (facts && facts.expiresAt + TOLERATED_SKEW_MS <= this.#databaseTime()) {
      this.#logger.warn('Refused a token that has expired by the clock of the database');
      throw new AuthenticationError('Failed user token verification');
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
