import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { httpRouterServiceFactory } from '@backstage/backend-defaults/httpRouter';
import { lifecycleServiceFactory } from '@backstage/backend-defaults/lifecycle';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { rootLifecycleServiceFactory } from '@backstage/backend-defaults/rootLifecycle';
import { userInfoServiceFactory } from '@backstage/backend-defaults/userInfo';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  type AuthService,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';

/** Issues real tokens for whatever roles a test asks for. */
const authModuleTestRoles = createBackendModule({
  pluginId: 'auth',
  moduleId: 'test-roles',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'test',
          factory: ({ resolverContext }) => ({
            start: async () => {},
            frameHandler: async () => {},
            async refresh(req, res) {
              const { user, roles } = req.query as { user: string; roles: string };
              const refs = roles.split(' ').filter(Boolean);
              const sub = `user:default/${user}`;
              res.json(await resolverContext.issueToken({ claims: { sub, ent: [sub, ...refs.map(role => `role:keycloak/${role}`)] } }));
            },
          }),
        });
      },
    });
  },
});

/** A running backend with the platform's own authentication and permissions. */
export interface RolesBackend {
  server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  /** A token of a person with these realm roles. */
  userToken(user: string, roles: string[]): Promise<string>;
  /** A token with which another plugin calls plugin `target`. */
  serviceToken(target: string): Promise<string>;
}

/** Starts `features` with real tokens, real permission decisions and a real database. */
export async function startRolesBackend(features: BackendFeature[], config: JsonObject): Promise<RolesBackend> {
  let otherAuth: AuthService;
  const otherPlugin = createBackendPlugin({
    pluginId: 'other',
    register(env) {
      env.registerInit({ deps: { auth: coreServices.auth }, init: async ({ auth }) => void (otherAuth = auth) });
    },
  });
  const auth = { providers: { test: {} }, backstageTokenExpiration: { minutes: 10 } };
  const { server } = await startTestBackend({
    features: [
      authServiceFactory,
      httpAuthServiceFactory,
      httpRouterServiceFactory,
      permissionsServiceFactory,
      permissionsRegistryServiceFactory,
      databaseServiceFactory,
      lifecycleServiceFactory,
      rootLifecycleServiceFactory,
      userInfoServiceFactory,
      mockServices.rootConfig.factory({ data: { ...config, app: { baseUrl: 'http://localhost:7007' }, auth } }),
      authPlugin,
      authModuleTestRoles,
      otherPlugin,
      ...features,
    ],
  });
  return {
    server,
    async userToken(user, roles) {
      const answer = await request(server)
        .get('/api/auth/test/refresh')
        .query({ user, roles: roles.join(' ') });
      if (answer.status !== 200) throw new Error(`No token for ${user}: ${answer.text}`);
      return answer.body.token;
    },
    async serviceToken(target) {
      const onBehalfOf = await otherAuth.getOwnServiceCredentials();
      return (await otherAuth.getPluginRequestToken({ onBehalfOf, targetPluginId: target })).token;
    },
  };
}
