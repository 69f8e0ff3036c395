import { ApiBlueprint, configApiRef, createApiRef, discoveryApiRef } from '@backstage/frontend-plugin-api';
import { KeycloakSession } from './session/KeycloakSession';

/** The session of this tab; see {@link KeycloakSession}. */
export const keycloakSessionApiRef = createApiRef<KeycloakSession>().with({
  id: 'app.keycloak-session',
  pluginId: 'app',
});

export const keycloakSessionApi = ApiBlueprint.make({
  name: 'keycloak-session',
  params: define =>
    define({
      api: keycloakSessionApiRef,
      deps: { discoveryApi: discoveryApiRef, configApi: configApiRef },
      factory: ({ discoveryApi, configApi }) =>
        new KeycloakSession({
          discoveryApi,
          environment: configApi.getOptionalString('auth.environment') ?? 'production',
        }),
    }),
});
