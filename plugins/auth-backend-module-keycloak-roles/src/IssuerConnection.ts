import { oidcAuthenticator } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { custom, errors } from 'openid-client';
import { createDeadlineAgent } from './DeadlineAgent';
import type { IssuerProbe } from './IssuerProbe';
import { SignInError } from './SignInError';
import { isIssuerFault } from './issuerFault';

/** What core's authenticator works with once the issuer's metadata is known. */
export type OidcContext = ReturnType<typeof oidcAuthenticator.initialize>;
export type OidcParts = Awaited<OidcContext['promise']>;

const METADATA_LIFETIME_MS = 10 * 60_000;
const KEYS_LIFETIME_MS = 10_000;

export interface OpenConnection {
  context: OidcContext;
  parts: OidcParts;
  openedAt: number;
  keysAt: number;
}

/**
 * The issuer's metadata and keys, fetched when somebody signs in and again when they are old or did not work.
 * Core's authenticator discovers once at start and keeps a failure for ever.
 */
export class IssuerConnection {
  #open?: OpenConnection;
  #opening?: Promise<OpenConnection>;

  constructor(private readonly options: { connect: () => OidcContext; probe: IssuerProbe; timeoutMs: number }) {}

  get timeoutMs(): number {
    return this.options.timeoutMs;
  }

  /** @throws SignInError `issuer-unavailable` */
  async open(): Promise<OpenConnection> {
    // Its answer is cached: while the issuer is out of order nobody waits for a time-out or is sent to a dead address.
    if (!(await this.options.probe.check()).available) throw new SignInError('issuer-unavailable', 'the issuer does not answer');
    if (this.#open && Date.now() - this.#open.openedAt < METADATA_LIFETIME_MS) return this.#open;
    this.#opening ??= this.#discover().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  /**
   * Like {@link open}, with keys that are at most seconds old: a token signed with a new key is accepted at once,
   * while openid-client alone looks for new keys only once a minute.
   */
  async openWithFreshKeys(): Promise<OpenConnection> {
    const connection = await this.open();
    if (Date.now() - connection.keysAt > KEYS_LIFETIME_MS) {
      await (connection.parts.client.issuer as unknown as { reloadJwksUri(): Promise<void> }).reloadJwksUri();
      connection.keysAt = Date.now();
    }
    return connection;
  }

  /** What the browser may know about `cause`. When metadata may be out of date, the next sign-in discovers again. */
  failed(cause: unknown): SignInError {
    const issuerFault = isIssuerFault(cause);
    if (issuerFault || cause instanceof errors.RPError) this.#open = undefined;
    return new SignInError(issuerFault ? 'issuer-unavailable' : 'sign-in-refused', cause);
  }

  async #discover(): Promise<OpenConnection> {
    const { connect, timeoutMs } = this.options;
    const context = connect();
    const parts = await context.promise;
    const withDeadline = (url: URL, options: object) => ({
      ...options,
      timeout: timeoutMs,
      agent: createDeadlineAgent(url.protocol, timeoutMs),
    });
    parts.client[custom.http_options] = withDeadline;
    parts.client.issuer[custom.http_options] = withDeadline;
    this.#open = { context, parts, openedAt: Date.now(), keysAt: 0 };
    return this.#open;
  }
}
