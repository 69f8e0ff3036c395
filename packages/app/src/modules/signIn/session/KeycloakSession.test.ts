import { KeycloakSession } from './KeycloakSession';

const identity = { type: 'user', userEntityRef: 'user:default/anna', ownershipEntityRefs: [] };
const good = (token: string) =>
  new Response(
    JSON.stringify({
      profile: { displayName: 'Anna' },
      providerInfo: { expiresInSeconds: 3600 },
      backstageIdentity: { token, identity, expiresInSeconds: 600 },
    }),
  );
const failed = (status: number) => new Response('{}', { status });

function setUp(...answers: Array<Response | Error>) {
  let time = 0;
  const fetch = jest.fn(async () => {
    const answer = answers.shift() ?? failed(500);
    if (answer instanceof Response) return answer;
    throw answer;
  });
  const navigate = jest.fn();
  const session = new KeycloakSession({
    discoveryApi: { getBaseUrl: async () => 'http://localhost/api/auth' },
    environment: 'production',
    fetch: fetch as unknown as typeof globalThis.fetch,
    now: () => time,
    navigate,
  });
  return { session, fetch, navigate, wait: (seconds: number) => (time += seconds * 1000) };
}

describe('KeycloakSession', () => {
  it('resumes from the cookie and serves the token without asking again', async () => {
    const { session, fetch } = setUp(good('t1'));
    expect((await session.resume())?.profile.displayName).toBe('Anna');
    expect((await session.getBackstageIdentity()).token).toBe('t1');
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch).toHaveBeenCalledWith(
      'http://localhost/api/auth/keycloak/refresh?optional=&env=production',
      expect.objectContaining({ credentials: 'include' }),
    );
  });

  it.each([
    [failed(401), undefined],
    [failed(503), 'ServiceUnavailableError'],
    [new Response('{"backstageIdentity":{}}'), 'ServiceUnavailableError'],
    [new TypeError('Failed to fetch'), 'TypeError'],
  ])('case %# of a resume without a session', async (answer, errorName) => {
    const { session } = setUp(answer as Response | Error);
    const outcome = await session.resume().catch(error => error);
    expect(outcome?.name).toBe(errorName);
  });

  it('refreshes shortly before the end, once for all callers', async () => {
    const { session, fetch, wait } = setUp(good('t1'), good('t2'));
    await session.resume();
    wait(8 * 60);
    const tokens = await Promise.all([session.getBackstageIdentity(), session.getBackstageIdentity()]);
    expect(tokens.map(answer => answer.token)).toEqual(['t2', 't2']);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('keeps working on the old token while the issuer is away, trying once in ten seconds', async () => {
    const { session, fetch, wait } = setUp(good('t1'), failed(401), failed(401), good('t2'));
    const changes: string[] = [];
    session.subscribe(() => changes.push(session.getHealth()));
    await session.resume();
    wait(8 * 60);
    for (let call = 0; call < 5; call += 1) expect((await session.getBackstageIdentity()).token).toBe('t1');
    expect(fetch).toHaveBeenCalledTimes(2);
    wait(11);
    expect((await session.getBackstageIdentity()).token).toBe('t1');
    expect(fetch).toHaveBeenCalledTimes(3);
    wait(11);
    expect((await session.getBackstageIdentity()).token).toBe('t2');
    expect(changes).toEqual(['failing', 'ok']);
  });

  it('says that the session has ended, never navigates by itself, and goes on after a retry', async () => {
    const { session, navigate, wait } = setUp(good('t1'), failed(401), good('t2'));
    await session.resume();
    wait(11 * 60);
    await expect(session.getBackstageIdentity()).rejects.toThrow('The session has ended');
    await expect(session.getBackstageIdentity()).rejects.toThrow('The session has ended');
    expect(session.getHealth()).toBe('ended');
    expect(navigate).not.toHaveBeenCalled();
    await session.retry();
    expect((await session.getBackstageIdentity()).token).toBe('t2');
    expect(session.getHealth()).toBe('ok');
  });

  it('leaves for the issuer and comes back to the same page', async () => {
    const { session, navigate } = setUp();
    await session.signIn('http://localhost/hr?tab=1');
    const url = new URL(navigate.mock.calls[0][0]);
    expect(url.pathname).toBe('/api/auth/keycloak/start');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      scope: '',
      origin: 'http://localhost',
      redirectUrl: 'http://localhost/hr?tab=1',
      flow: 'redirect',
      env: 'production',
    });
  });

  it('signs out at the issuer too when the backend names its address', async () => {
    const { session, navigate } = setUp(new Response('{"logoutUrl":"https://id.example/logout"}'));
    void session.signOut();
    await new Promise(resolve => setTimeout(resolve, 10));
    expect(navigate).toHaveBeenCalledWith('https://id.example/logout');
  });

  it('reports a sign-out that the server refused', async () => {
    const { session } = setUp(failed(503));
    await expect(session.signOut()).rejects.toThrow('Signing out failed with status 503');
  });
});
