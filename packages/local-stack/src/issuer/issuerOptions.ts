/** How the embedded issuer runs. */
export interface IssuerOptions {
  /** Keycloak realm export with users, roles and the portal's client. */
  realmFile: string;
  /** TCP port on 127.0.0.1; a free one when left out. */
  port?: number;
  /** Where the portal is reached, e.g. `http://localhost:7007`; replaces the addresses of the realm's redirect URIs. */
  portalUrls?: string[];
  /** Folder for keys, sessions and tokens that shall survive a restart; without it they do not. */
  dataDir?: string;
  /** The portal's client secret; a random one when left out. */
  clientSecret?: string;
}

/** The paths below the issuer's address, as in Keycloak. */
export const PROTOCOL_PATH = '/protocol/openid-connect';
/** Where the sign-in form lies below the issuer's address. */
export const LOGIN_PATH = '/login-actions/authenticate';
