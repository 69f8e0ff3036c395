import type { HumanDuration } from '@backstage/types';

export interface Config {
  auth: {
    providers: {
      keycloak: {
        /** The one environment, named by `auth.environment`. */
        [environment: string]: {
          /** Address of the realm (`https://id.example.com/realms/tos`) or of its discovery document. */
          metadataUrl: string;
          /** Client of the realm. */
          clientId: string;
          /** @visibility secret */
          clientSecret: string;
          /** Whom to ask when nobody in tOS belongs to an account; shown to people who are not signed in. */
          contact?: string;
          /** What the issuer asks although somebody is signed in there; `auto` (default) means nothing. */
          prompt?: 'auto' | 'login' | 'consent' | 'select_account';
          /** Scopes beside openid, profile and email. */
          additionalScopes?: string | string[];
          /** How the portal shows the issuer that it is the client; default client_secret_basic. */
          tokenEndpointAuthMethod?: 'client_secret_basic' | 'client_secret_post' | 'client_secret_jwt';
          /** The one accepted signature algorithm of ID tokens; default RS256. */
          tokenSignedResponseAlg?: 'RS256' | 'RS384' | 'RS512' | 'PS256' | 'PS384' | 'PS512' | 'ES256' | 'ES384' | 'ES512';
          /** Longest time for all calls to the issuer in one sign-in or refresh; default 8 seconds, at most 9. */
          timeout?: HumanDuration | string;
          /** Lifetime of the cookies; should not be shorter than the realm's longest session. */
          sessionDuration?: HumanDuration | string;
        };
      };
    };
  };
}
