import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { coreServices, createBackendPlugin, createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConflictError, NotFoundError } from '@backstage/errors';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import express from 'express';
import keycloakModule from '../index';

/** Where the tests pretend the portal's pages are. */
export const APP_URL = 'http://localhost:7007';

/** One line of the audit, without the initial one that core writes before the outcome is known. */
export interface AuditLine {
  eventId: string;
  outcome: 'success' | 'fail';
  meta?: JsonObject;
  error?: string;
}

/** HR as the tests want it. */
export interface FakeHr {
  answer: (body: { sub: string; email?: string; emailVerified: boolean }) => object;
  readonly requests: object[];
}

export const anna = {
  personId: '0198c5a2-6f3e-7cc1-8a55-0d9a4c1b7e07',
  userEntityRef: 'user:default/anna.becker',
  groupRefs: ['group:default/fertigung'],
  displayName: 'Anna Becker',
};
export const unknownPerson = (): object => {
  throw new NotFoundError('Nobody has this account');
};
export const ambiguousPerson = (): object => {
  throw new ConflictError('This address belongs to another account');
};

export function signInConfig(metadataUrl: string, provider: JsonObject = {}): JsonObject {
  return {
    app: { baseUrl: APP_URL },
    auth: {
      environment: 'production',
      session: { secret: 'a-secret-of-the-tests-with-40-characters' },
      backstageTokenExpiration: { minutes: 10 },
      // Only here, so that the tests can read the roles from the token.
      omitIdentityTokenOwnershipClaim: false,
      providers: {
        keycloak: { production: { metadataUrl, clientId: 'tos-portal', clientSecret: 'secret', contact: 'hr@example.org', ...provider } },
      },
    },
  };
}

/** The real auth plugin with our module on a real database, and a stand-in for HR. */
export async function startSignInBackend(config: JsonObject) {
  const audit: AuditLine[] = [];
  const hr: FakeHr = { answer: () => anna, requests: [] };
  const auditor = createServiceFactory({
    service: coreServices.auditor,
    deps: {},
    factory: () => ({
      createEvent: async ({ eventId, meta }) => ({
        success: async () => void audit.push({ eventId, outcome: 'success', meta }),
        fail: async ({ error }) => void audit.push({ eventId, outcome: 'fail', meta, error: error.message }),
      }),
    }),
  });
  const backend = await startTestBackend({
    features: [
      authPlugin,
      keycloakModule,
      fakeHrPlugin(hr),
      auditor,
      authServiceFactory,
      httpAuthServiceFactory,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({ data: config }),
    ],
  });
  return { url: `http://localhost:${backend.server.port()}`, audit, hr, stop: () => backend.stop() };
}

function fakeHrPlugin(hr: FakeHr) {
  return createBackendPlugin({
    pluginId: 'hr',
    register(reg) {
      reg.registerInit({
        deps: { httpRouter: coreServices.httpRouter, httpAuth: coreServices.httpAuth },
        async init({ httpRouter, httpAuth }) {
          const router = express.Router().use(express.json());
          router.post('/identity/resolve', (req, res, next) => {
            httpAuth
              .credentials(req, { allow: ['service'] })
              .then(() => {
                hr.requests.push(req.body);
                res.json(hr.answer(req.body));
              })
              .catch(next);
          });
          httpRouter.use(router);
        },
      });
    },
  });
}
