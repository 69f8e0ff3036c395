import { useTestDatabase } from '@tos/local-stack';
import { StandInIssuer } from './__testUtils__/StandInIssuer';
import { signInConfig, startSignInBackend } from './__testUtils__/startSignInBackend';
import { TestBrowser } from './__testUtils__/TestBrowser';

jest.setTimeout(60_000);

describe('sign-in with an issuer that fails or changes', () => {
  const database = useTestDatabase();
  let issuer: StandInIssuer;
  let portal: Awaited<ReturnType<typeof startSignInBackend>>;
  let browser: TestBrowser;

  beforeAll(async () => {
    issuer = new StandInIssuer();
    await issuer.up();
    portal = await startSignInBackend({ ...signInConfig(issuer.url, { timeout: '2s' }), backend: database.backendConfig });
  });
  afterAll(async () => {
    await portal.stop();
    await issuer.down();
  });
  beforeEach(() => {
    browser = new TestBrowser(portal.url);
    issuer.tokenEndpoint = undefined;
  });
  afterEach(() => jest.restoreAllMocks());

  it('accepts new keys of the issuer seconds after a change', async () => {
    await browser.signIn();
    issuer.rotateKeys();
    const later = Date.now() + 11_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    expect((await new TestBrowser(portal.url).signIn()).status).toBe(302);
  });

  it.each([
    ['never answers', 'hang' as const],
    ['sends half an answer', 'half' as const],
    ['is out of order', { status: 503, body: {} }],
  ])('gives up with a sentence when the token endpoint %s', async (_, tokenEndpoint) => {
    issuer.tokenEndpoint = tokenEndpoint;
    const before = Date.now();
    const [answer, status] = await Promise.all([browser.signIn(), fetch(`${portal.url}/api/auth/keycloak/status`)]);
    expect(status.status).toBe(200);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect((await answer.json()).error).toMatchObject({ code: 'issuer-unavailable', message: expect.stringContaining('does not answer') });
    expect(Date.now() - before).toBeLessThan(3_500);
    expect(browser.cookies.has('keycloak-refresh-token')).toBe(false);
  });

  it('lets people sign out here while the issuer is down', async () => {
    await browser.signIn();
    issuer.tokenEndpoint = { status: 503, body: {} };
    expect((await browser.signOut()).status).toBe(200);
    expect(browser.cookies.has('keycloak-refresh-token')).toBe(false);
  });
});

describe('sign-in with an issuer that is down at the start', () => {
  const database = useTestDatabase();

  it('says so, and works as soon as the issuer is there, without a restart', async () => {
    const issuer = new StandInIssuer();
    await issuer.up();
    await issuer.down();
    const portal = await startSignInBackend({ ...signInConfig(issuer.url), backend: database.backendConfig });
    const status = async () => (await fetch(`${portal.url}/api/auth/keycloak/status`)).json();
    try {
      expect(await status()).toEqual({ available: false, checkedAt: expect.stringMatching(/^\d{4}-.*Z$/), contact: 'hr@example.org' });
      const answer = await new TestBrowser(portal.url).start();
      expect(answer.status).toBe(503);
      expect((await answer.json()).error.code).toBe('issuer-unavailable');
      const page = await new TestBrowser(portal.url, true).start();
      expect(page.status).toBe(503);
      expect(await page.text()).toContain('error=issuer-unavailable');

      await issuer.up();
      const before = Date.now();
      let signedIn = false;
      while (!signedIn && Date.now() - before < 30_000) {
        signedIn = (await new TestBrowser(portal.url).start()).status === 302;
        await new Promise(resolve => setTimeout(resolve, 200));
      }
      expect(Date.now() - before).toBeLessThan(5_000);
      expect((await new TestBrowser(portal.url).signIn()).status).toBe(302);
      expect(await status()).toMatchObject({ available: true });

      // Callers share one look per cache time.
      const calls = issuer.calls.filter(call => call === 'openid-configuration').length;
      await Promise.all(Array.from({ length: 50 }, status));
      expect(issuer.calls.filter(call => call === 'openid-configuration').length).toBeLessThanOrEqual(calls + 1);

      // Also later nobody is sent to an issuer that is out of order.
      await issuer.down();
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6_000);
      expect((await new TestBrowser(portal.url).start()).status).toBe(503);
    } finally {
      jest.restoreAllMocks();
      await portal.stop();
      await issuer.down();
    }
  });
});
