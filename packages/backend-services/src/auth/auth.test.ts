import { mockServices } from '@backstage/backend-test-utils';
import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { BoundedPermissionsService } from './BoundedPermissionsService';
import { KeyEndpointProbe } from './KeyEndpointProbe';
import { OutageAwareAuthService } from './OutageAwareAuthService';

function tokenOf(payload: object, typ: string = 'vnd.backstage.user'): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ typ, alg: 'ES256' })}.${part(payload)}.x`;
}

const exp = Math.floor(Date.now() / 1000) + 600;
const userToken = tokenOf({ sub: 'user:default/anna', exp });

function service(options: { failures: number; keys: Record<string, number>; troubled?: boolean; behindMs?: number }) {
  let left = options.failures;
  const inner = mockServices.auth.mock({
    authenticate: async () => {
      left -= 1;
      if (left >= 0) {
        throw new AuthenticationError('Failed user token verification');
      }
      return 'credentials' as never;
    },
  });
  const asked: string[] = [];
  const auth: AuthService = new OutageAwareAuthService({
    inner,
    discovery: mockServices.discovery.mock({
      getBaseUrl: async id => `http://portal/api/${id}`,
    }),
    probe: new KeyEndpointProbe({
      fetch: (async (url: string) => {
        asked.push(url);
        const plugin = url.split('/')[4];
        return Response.json({ keys: [] }, { status: options.keys[plugin] });
      }) as typeof fetch,
    }),
    logger: mockServices.logger.mock(),
    isTroubled: () => options.troubled ?? false,
    databaseTime: () => Date.now() + (options.behindMs ?? 0),
  });
  return { auth, asked };
}

describe('OutageAwareAuthService', () => {
  it('accepts what the platform accepts without asking anybody', async () => {
    const { auth, asked } = service({ failures: 0, keys: {} });
    await expect(auth.authenticate(userToken)).resolves.toBe('credentials');
    expect(asked).toEqual([]);
  });

  it.each([
    ['the keys of users cannot be read', userToken, { auth: 500 }, false],
    ['the database is known to be away', userToken, { auth: 200 }, true],
    [
      'the keys of the calling plugin cannot be read',
      tokenOf({ sub: 'catalog', exp }, 'vnd.backstage.plugin'),
      { auth: 200, catalog: 503 },
      false,
    ],
  ])('answers 503 when %s', async (_what, token, keys, troubled) => {
    const { auth } = service({ failures: 9, keys, troubled });
    await expect(auth.authenticate(token)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it.each([
    ['accepts a token that was over a moment ago', 600_000 + 50_000, true],
    ['refuses a token that has been over for minutes', 600_000 + 70_000, false],
  ])('%s by the clock of the database on a replica that is behind', async (_what, behindMs, passes) => {
    const { auth } = service({ failures: 0, keys: { auth: 200 }, behindMs });
    const outcome = auth.authenticate(userToken).then(
      () => true,
      (error: Error) => error.name !== 'AuthenticationError',
    );
    expect(await outcome).toBe(passes);
  });

  it('accepts a token whose keys became readable a moment later', async () => {
    const { auth } = service({ failures: 1, keys: { auth: 200 } });
    await expect(auth.authenticate(userToken)).resolves.toBe('credentials');
  });

  it.each([
    ['a forged token', userToken],
    ['an expired token', tokenOf({ sub: 'user:default/anna', exp: 1 })],
    ['a text that is no token', 'garbage'],
  ])('answers 401 to %s', async (_what, token) => {
    const { auth } = service({ failures: 9, keys: { auth: 200 } });
    await expect(auth.authenticate(token)).rejects.toMatchObject({
      name: 'AuthenticationError',
    });
  });

  it('asks once for many forged tokens, and never for a name it did not give', async () => {
    const { auth, asked } = service({ failures: 99, keys: { auth: 200 } });
    const evil = tokenOf({ sub: '../../x', exp }, 'vnd.backstage.plugin');
    await Promise.all([userToken, userToken, evil, userToken].map(token => auth.authenticate(token).catch(() => {})));
    expect(asked).toEqual(['http://portal/api/auth/.well-known/jwks.json']);
  });
});

describe('BoundedPermissionsService', () => {
  it.each([
    ['is slow', () => new Promise(() => {})],
    ['is down', async () => Promise.reject(new TypeError('fetch failed'))],
    ['answers 401', async () => Promise.reject(Object.assign(new Error(), { statusCode: 401 }))],
    ['answers nonsense', async () => ({ allow: 'everything' })],
    ['answers too little', async () => []],
  ])('answers 503 and never "allowed" when the service %s', async (_what, answer) => {
    const inner = { authorize: answer, authorizeConditional: answer };
    const permissions = new BoundedPermissionsService({
      inner: inner as unknown as PermissionsService,
      logger: mockServices.logger.mock(),
      withinMs: 100,
    });
    for (const ask of [permissions.authorize, permissions.authorizeConditional]) {
      await expect(ask([{} as never], { credentials: {} as never })).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
    }
  });
});
