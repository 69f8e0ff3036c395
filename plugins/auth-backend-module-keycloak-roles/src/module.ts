import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import {
  type AuthProviderFactory,
  type AuthProviderRouteHandlers,
  authProvidersExtensionPoint,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { IssuerProbe } from './IssuerProbe';
import { createKeycloakAuthenticator } from './keycloakAuthenticator';
import { KeycloakRouteHandlers } from './KeycloakRouteHandlers';
import { HrPersonDirectory } from './PersonDirectory';
import { withErrorCode } from './sendFailure';
import { SignInAudit } from './SignInAudit';
import { createSignInResolver } from './signInResolver';
import { readSignInSettings } from './SignInSettings';
import { createStatusRouter } from './statusRouter';

/** Sign-in with Keycloak (or any OIDC issuer that sends realm roles) as auth provider `keycloak`. */
export const authModuleKeycloakRoles = createBackendModule({
  pluginId: 'auth',
  moduleId: 'keycloak-roles',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ providers, auditor, auth, config, discovery, httpRouter, logger }) {
        const { metadataUrl, contact, timeoutMs } = readSignInSettings(config);
        const probe = new IssuerProbe({ metadataUrl, logger });
        const createCoreProvider = createOAuthProviderFactory({
          authenticator: createKeycloakAuthenticator({
            probe,
            timeoutMs,
            postLogoutRedirectUri: new URL('/', config.getString('app.baseUrl')).toString(),
          }),
          signInResolver: createSignInResolver(new HrPersonDirectory({ auth, discovery, contact })),
          // A second try starts from the page with the error of the first; success must not bring that back.
          stateTransform: async state => ({
            state: { ...state, redirectUrl: state.redirectUrl && withErrorCode(state.redirectUrl, undefined) },
          }),
        });
        const factory: AuthProviderFactory = context =>
          new KeycloakRouteHandlers({
            core: createCoreProvider(context) as Required<AuthProviderRouteHandlers>,
            audit: new SignInAudit({ auditor, logger }),
            isOriginAllowed: context.isOriginAllowed,
            contact,
          });
        providers.registerProvider({ providerId: 'keycloak', factory });
        httpRouter.use(createStatusRouter({ probe, contact }));
      },
    });
  },
});
