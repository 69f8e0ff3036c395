import type { LoggerService } from '@backstage/backend-plugin-api';
import { z } from 'zod';

/** Whether people can sign in at the moment. */
export interface IssuerStatus {
  available: boolean;
  /** Instant of the last check, ISO 8601 in UTC. */
  checkedAt: string;
}

const PROBE_TIMEOUT_MS = 3_000;
/** An answer is good for this long; a failure for less, so that sign-in is back soon after the issuer is. */
const CACHE_MS = { available: 5_000, unavailable: 2_000 };

const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  userinfo_endpoint: z.string(),
  jwks_uri: z.string(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
});

/** Asks the issuer for its metadata, at most once per cache time whoever wants to know. */
export class IssuerProbe {
  #status?: IssuerStatus;
  #running?: Promise<IssuerStatus>;

  constructor(private readonly options: { metadataUrl: string; logger: LoggerService }) {}

  /** Never rejects. */
  async check(): Promise<IssuerStatus> {
    if (this.#status && Date.now() - Date.parse(this.#status.checkedAt) < this.#cacheMs(this.#status)) return this.#status;
    this.#running ??= this.#probe().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  #cacheMs({ available }: IssuerStatus): number {
    return available ? CACHE_MS.available : CACHE_MS.unavailable;
  }

  async #probe(): Promise<IssuerStatus> {
    const { metadataUrl, logger } = this.options;
    const fault = await this.#fault();
    if (fault && this.#status?.available !== false) {
      logger.warn(`Sign-in is not possible: the issuer at ${metadataUrl} cannot be used: ${fault}`);
    }
    if (!fault && this.#status?.available === false) logger.info(`Sign-in is possible again: the issuer at ${metadataUrl} answers`);
    this.#status = { available: !fault, checkedAt: new Date().toISOString() };
    return this.#status;
  }

  async #fault(): Promise<string | undefined> {
    try {
      const response = await fetch(wellKnown(this.options.metadataUrl), { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
      if (!response.ok) return `it answered ${response.status}`;
      const metadata = metadataSchema.parse(await response.json());
      const methods = metadata.code_challenge_methods_supported;
      return methods && !methods.includes('S256') ? 'it does not offer PKCE with S256' : undefined;
    } catch (error) {
      const { message, cause } = error as Error;
      return cause instanceof Error ? `${message}: ${cause.message}` : message;
    }
  }
}

function wellKnown(metadataUrl: string): string {
  return metadataUrl.includes('/.well-known/') ? metadataUrl : `${metadataUrl.replace(/\/$/, '')}/.well-known/openid-configuration`;
}
