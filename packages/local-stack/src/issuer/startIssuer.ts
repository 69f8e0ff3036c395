import { refuseInProduction } from '../refuseInProduction';
import { IssuerChild } from './IssuerChild';
import type { IssuerOptions } from './issuerOptions';
import type { IssuerAddress } from './IssuerServer';
import type { UserPatch } from './RealmUsers';

/** A running OIDC issuer. */
export class OidcIssuer {
  readonly port: number;
  /** Value of `iss`, e.g. `http://localhost:7008/realms/tos`. */
  readonly issuerUrl: string;
  /** Address of the discovery document. */
  readonly metadataUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly #child: IssuerChild;

  /** @internal */
  constructor(address: IssuerAddress, child: IssuerChild) {
    this.port = address.port;
    this.issuerUrl = address.issuerUrl;
    this.metadataUrl = `${address.issuerUrl}/.well-known/openid-configuration`;
    this.clientId = address.clientId;
    this.clientSecret = address.clientSecret;
    this.#child = child;
  }

  /**
   * Changes a user at once, e.g. `{ enabled: false }` or `{ realmRoles: ['tos-employee'] }`; lasts until `stop()`.
   *
   * @throws Error when the realm has no such user
   */
  async updateUser(username: string, patch: UserPatch): Promise<void> {
    await this.#child.ask({ kind: 'updateUser', username, patch });
  }

  /** Ends the issuer. `startIssuer` with the same port and dataDir goes on where it ended. */
  async stop(): Promise<void> {
    await this.#child.end();
  }
}

/**
 * Starts the OIDC issuer in a process of its own and waits until it listens. It ends with this process.
 *
 * @throws Error with a sentence when the port is in use or the realm file cannot be read
 */
export async function startIssuer(options: IssuerOptions): Promise<OidcIssuer> {
  refuseInProduction('embedded sign-in service');
  const child = new IssuerChild();
  try {
    return new OidcIssuer(await child.ask({ kind: 'start', options }), child);
  } catch (error) {
    await child.end();
    throw error;
  }
}
