import type { BackstageCredentials, PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult, createPermission, type PolicyDecision, type ResourcePermission } from '@backstage/plugin-permission-common';
import { createCachedPermissions } from './createCachedPermissions';

const read = createPermission({ name: 'shelf.book.read', attributes: { action: 'read' }, resourceType: 'shelf-book' });
const lend = createPermission({ name: 'shelf.book.lend', attributes: {}, resourceType: 'shelf-book' });
const open = createPermission({ name: 'shelf.open', attributes: {} }) as unknown as ResourcePermission;

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'shelf',
  resourceType: 'shelf-book',
  conditions: { anyOf: [{ rule: 'isMine', resourceType: 'shelf-book', params: { who: 'user:default/anna' } }] },
};

const anna = mockCredentials.user('user:default/anna');
const petra = mockCredentials.user('user:default/petra');
const service = mockCredentials.service('plugin:shelf');

/** A permission service that decides by name and writes down what it was asked. */
function spy(decide: (name: string) => PolicyDecision | Promise<PolicyDecision> = () => ALLOW) {
  const asked: string[][] = [];
  const answer = async (requests: { permission: { name: string } }[]) => {
    asked.push(requests.map(request => request.permission.name));
    return Promise.all(requests.map(request => decide(request.permission.name)));
  };
  const permissions = { authorize: answer, authorizeConditional: answer } as unknown as PermissionsService;
  return { permissions, asked };
}

const ask = (permissions: PermissionsService, credentials: BackstageCredentials, ...names: ResourcePermission[]) =>
  permissions.authorizeConditional(
    names.map(permission => ({ permission })),
    { credentials },
  );

describe('createCachedPermissions', () => {
  beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z') }));
  afterEach(() => void jest.useRealTimers());

  it.each([
    ['ALLOW', ALLOW],
    ['DENY', DENY],
    ['CONDITIONAL', CONDITIONAL],
  ])('remembers %s for its time and no longer', async (_, decision) => {
    const { permissions, asked } = spy(() => decision);
    const cached = createCachedPermissions(permissions, { ttlMs: 5_000 });
    expect(await ask(cached, anna, read)).toEqual([decision]);
    jest.advanceTimersByTime(4_999);
    expect(await ask(cached, anna, read)).toEqual([decision]);
    expect(asked).toHaveLength(1);
    jest.advanceTimersByTime(1);
    await ask(cached, anna, read);
    expect(asked).toHaveLength(2);
  });

  it('follows a change of roles once the time is over', async () => {
    let decision = ALLOW;
    const cached = createCachedPermissions(spy(() => decision).permissions, { ttlMs: 5_000 });
    await ask(cached, anna, read);
    decision = DENY;
    jest.advanceTimersByTime(5_001);
    expect(await ask(cached, anna, read)).toEqual([DENY]);
  });

  it('asks only for what it does not know, in one call, and answers in order', async () => {
    const { permissions, asked } = spy(name => (name === 'shelf.open' ? DENY : ALLOW));
    const cached = createCachedPermissions(permissions);
    await ask(cached, anna, lend);
    expect(await ask(cached, anna, read, lend, open)).toEqual([ALLOW, ALLOW, DENY]);
    expect(asked).toEqual([['shelf.book.lend'], ['shelf.book.read', 'shelf.open']]);
  });

  it('shares one call between identical questions in flight', async () => {
    let release!: () => void;
    const { permissions, asked } = spy(() => new Promise(resolve => (release = () => resolve(ALLOW))));
    const cached = createCachedPermissions(permissions);
    const answers = Promise.all(Array.from({ length: 20 }, () => ask(cached, anna, read)));
    release();
    expect(await answers).toEqual(Array(20).fill([ALLOW]));
    expect(asked).toHaveLength(1);
  });

  it.each<[string, BackstageCredentials]>([
    ['another person', petra],
    [
      'the same person through another plugin',
      { ...anna, principal: { ...anna.principal, actor: { type: 'service', subject: 'plugin:x' } } } as BackstageCredentials,
    ],
    ['the same person with a newer token', { ...anna, expiresAt: new Date('2026-11-22T11:00:00Z') }],
  ])('keeps decisions apart: %s', async (_, other) => {
    const { permissions, asked } = spy();
    const cached = createCachedPermissions(permissions);
    await ask(cached, anna, read);
    await ask(cached, other, read);
    expect(asked).toHaveLength(2);
  });

  it('keeps permissions of one name with another action or resource type apart', async () => {
    const { permissions, asked } = spy();
    const cached = createCachedPermissions(permissions);
    await ask(cached, anna, read);
    await ask(cached, anna, { ...read, attributes: { action: 'delete' } });
    await ask(cached, anna, { ...read, resourceType: 'other' });
    expect(asked).toHaveLength(3);
  });

  it('remembers nothing beyond the end of the token', async () => {
    const { permissions, asked } = spy();
    const cached = createCachedPermissions(permissions, { ttlMs: 5_000 });
    const shortLived = { ...anna, expiresAt: new Date(Date.now() + 1_000) };
    await ask(cached, shortLived, read);
    jest.advanceTimersByTime(1_000);
    await ask(cached, shortLived, read);
    expect(asked).toHaveLength(2);
  });

  it.each<[string, BackstageCredentials]>([
    ['a service', service],
    ['nobody', mockCredentials.none()],
  ])('passes the questions of %s through', async (_, credentials) => {
    const { permissions, asked } = spy();
    const cached = createCachedPermissions(permissions);
    await ask(cached, credentials, read);
    await ask(cached, credentials, read);
    expect(asked).toHaveLength(2);
  });

  it('does not mix definite with conditional decisions', async () => {
    const { permissions, asked } = spy();
    const cached = createCachedPermissions(permissions);
    await ask(cached, anna, open);
    const definite = () => cached.authorize([{ permission: open as never }], { credentials: anna });
    expect(await definite()).toEqual([ALLOW]);
    expect(await definite()).toEqual([ALLOW]);
    expect(asked).toHaveLength(2);
  });

  it('asks anew about one resource each time, for its data may have changed', async () => {
    const { permissions, asked } = spy();
    const cached = createCachedPermissions(permissions);
    const one = () => cached.authorize([{ permission: read, resourceRef: '7' }], { credentials: anna });
    await one();
    await one();
    expect(asked).toHaveLength(2);
  });

  it('forgets the oldest decision beyond its size', async () => {
    const { permissions, asked } = spy();
    const cached = createCachedPermissions(permissions, { maxEntries: 2 });
    await ask(cached, anna, read);
    await ask(cached, anna, lend);
    await ask(cached, anna, open);
    await ask(cached, anna, lend);
    expect(asked).toHaveLength(3);
    await ask(cached, anna, read);
    expect(asked).toHaveLength(4);
  });

  it('hands out decisions that nobody can widen', async () => {
    const cached = createCachedPermissions(spy(() => structuredClone(CONDITIONAL)).permissions);
    const [decision] = (await ask(cached, anna, read)) as any[];
    expect(() => decision.conditions.anyOf.push({ rule: 'isAny' })).toThrow('not extensible');
  });

  const failures: [string, () => unknown][] = [
    ['is away', () => Promise.reject(new Error('fetch failed'))],
    ['says 401', () => Promise.reject(Object.assign(new Error('no'), { name: 'AuthenticationError', statusCode: 401 }))],
    ['answers too little', () => []],
    ['answers nothing', () => undefined],
    ['answers an unknown word', () => [{ result: 'MAYBE' }]],
    ['answers null', () => [null]],
  ];
  it.each(failures)('is a 503 when the permission service %s, and remembers nothing', async (_, answer) => {
    let broken = true;
    const service0 = { authorizeConditional: async () => (broken ? answer() : [ALLOW]) } as unknown as PermissionsService;
    const cached = createCachedPermissions(service0);
    await expect(ask(cached, anna, read)).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
    broken = false;
    expect(await ask(cached, anna, read)).toEqual([ALLOW]);
  });

  it('is a 503 when the permission service does not answer in time', async () => {
    const cached = createCachedPermissions(spy(() => new Promise(() => {})).permissions, { timeoutMs: 2_000 });
    const answer = ask(cached, anna, read).catch(error => error.name);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await answer).toBe('ServiceUnavailableError');
  });
});
