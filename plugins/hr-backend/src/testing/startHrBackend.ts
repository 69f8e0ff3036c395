import { coreServices, createServiceFactory, type BackendFeature, type PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { eventsServiceRef, type EventParams } from '@backstage/plugin-events-node';
import { AuthorizeResult, type PolicyDecision } from '@backstage/plugin-permission-common';
import { documentConditions } from '../documents/documentRules';
import { personConditions, orgUnitConditions } from '../permissions/rules';
import { hrPlugin } from '../plugin';
import request from 'supertest';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

type PersonCondition = ReturnType<typeof personConditions.isSelf>;
type DocumentCondition = ReturnType<typeof documentConditions.isSelf>;

/** CONDITIONAL on any of the conditions. */
export function when(
  ...conditions: (PersonCondition | DocumentCondition | ReturnType<typeof orgUnitConditions.isInManagedUnit>)[]
): PolicyDecision {
  const [{ resourceType }] = conditions;
  return { result: AuthorizeResult.CONDITIONAL, pluginId: 'hr', resourceType, conditions: { anyOf: conditions } } as PolicyDecision;
}

/** Decides as `roles` say, by user and permission name; what is not said is denied. */
export type Decide = (userRef: string, permission: string) => PolicyDecision | undefined;

/** What everybody may; the rest is HR's. */
const EVERYBODY = ['hr.person.read', 'hr.orgUnit.read', 'hr.holiday.read'];

/**
 * As an ordinary company would configure it: the entity name decides the role. `hr` has everything of HR, `care` may also see and
 * change disability and maternity, everybody else is an employee or, by their position, a lead.
 */
export const companyRoles: Decide = (userRef, permission) => {
  const isHr = ['user:default/hr', 'user:default/hr2', 'user:default/care'].includes(userRef);
  if (permission.startsWith('hr-special.')) {
    if (userRef === 'user:default/care') return ALLOW;
    return permission === 'hr-special.person.read' ? when(personConditions.isSelf({ userRef })) : DENY;
  }
  if (isHr || EVERYBODY.includes(permission)) return ALLOW;
  if (permission === 'hr.person.private.read' || permission === 'hr.person.hours.read') {
    return when(personConditions.isSelf({ userRef }), personConditions.isInManagedUnit({ userRef }));
  }
  if (permission === 'hr.deputy.manage' || permission === 'hr.leave.read') return when(personConditions.isInManagedUnit({ userRef }));
  if (permission === 'hr.person.photo.manage') return when(personConditions.isSelf({ userRef }));
  if (permission === 'hr.document.read') {
    return when(userRef === 'user:default/payroll' ? documentConditions.isPayroll() : documentConditions.isSelf({ userRef }));
  }
  if (permission === 'hr.document.add') return when(documentConditions.isOwnCertificate({ userRef }));
  return DENY;
};

function rawBody(res: request.Response, done: (error: Error | null, body: Buffer) => void) {
  const parts: Buffer[] = [];
  const stream = res as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(Buffer.from(part)));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}

/** Starts the plugin on a database, with decisions made by `decide`; tells what it publishes. */
export async function startHrBackend(options: { backendConfig: object; decide?: Decide; data?: object; features?: BackendFeature[] }) {
  const { decide = companyRoles } = options;
  const published: EventParams[] = [];
  const authorizeConditional: PermissionsService['authorizeConditional'] = async (asked, { credentials } = {} as never) => {
    const { userEntityRef = 'service' } = credentials.principal as { userEntityRef?: string };
    return asked.map(({ permission }) => decide(userEntityRef, permission.name) ?? DENY);
  };
  const { server } = await startTestBackend({
    features: [
      hrPlugin,
      ...(options.features ?? []),
      mockServices.rootConfig.factory({ data: { backend: options.backendConfig, ...options.data } }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => ({ authorize: async () => [], authorizeConditional }) as unknown as PermissionsService,
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => ({ publish: async event => void published.push(event), subscribe: async () => {} }),
      }),
    ],
  });
  const call = (header: string) => ({
    get: (path: string, query: object = {}) => request(server).get(`/api/hr${path}`).query(query).set('Authorization', header),
    put: (path: string, body: object) => request(server).put(`/api/hr${path}`).send(body).set('Authorization', header),
    delete: (path: string, query: object = {}) => request(server).delete(`/api/hr${path}`).query(query).set('Authorization', header),
    /** Sends a raw body. */
    sendFile: (method: 'post' | 'put', path: string, query: object, body: Buffer) =>
      request(server)[method](`/api/hr${path}`).query(query).set('Authorization', header).type('application/octet-stream').send(body),
    /** Reads a raw answer. */
    download: (path: string, query: object = {}) =>
      request(server).get(`/api/hr${path}`).query(query).set('Authorization', header).buffer(true).parse(rawBody),
    post: (path: string, body: object) => request(server).post(`/api/hr${path}`).send(body).set('Authorization', header),
    patch: (path: string, body: object) => request(server).patch(`/api/hr${path}`).send(body).set('Authorization', header),
    /** Sends bytes as a file. */
    upload: (path: string, content: Buffer) =>
      request(server).post(`/api/hr${path}`).set('Content-Type', 'application/octet-stream').send(content).set('Authorization', header),
  });
  return {
    published,
    server,
    /** Calls as `user:default/<name>`. */
    as: (name: string) => call(mockCredentials.user.header(`user:default/${name}`)),
    asService: call(mockCredentials.service.header({ onBehalfOf: mockCredentials.service('plugin:catalog'), targetPluginId: 'hr' })),
    asNobody: call(mockCredentials.none.header()),
  };
}
