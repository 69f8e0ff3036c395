import { useTestDatabase } from '@tos/local-stack';
import { decodeJwt } from 'jose';
import { StandInIssuer } from './__testUtils__/StandInIssuer';
import { ambiguousPerson, anna, APP_URL, signInConfig, startSignInBackend, unknownPerson } from './__testUtils__/startSignInBackend';
import { TestBrowser } from './__testUtils__/TestBrowser';

jest.setTimeout(60_000);

const employee = { sub: 'sub-anna', email: 'anna@example.org', email_verified: true, realm_access: { roles: ['tos-employee'] } };

describe('sign-in', () => {
  const database = useTestDatabase();
  let issuer: StandInIssuer;
  let portal: Awaited<ReturnType<typeof startSignInBackend>>;
  let browser: TestBrowser;

  beforeAll(async () => {
    issuer = new StandInIssuer();
    await issuer.up();
    portal = await startSignInBackend({ ...signInConfig(issuer.url), backend: database.backendConfig });
  });
  afterAll(async () => {
    await portal.stop();
    await issuer.down();
  });
  beforeEach(() => {
    browser = new TestBrowser(portal.url);
    Object.assign(issuer, { account: employee, disabled: false, tokenEndpoint: undefined });
    Object.assign(portal.hr, { answer: () => anna });
    portal.hr.requests.length = 0;
    portal.audit.length = 0;
  });

  it('leads from the page and back to it, with a short Backstage token for the person', async () => {
    const answer = await browser.signIn();
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`${APP_URL}/people?tab=a`);
    const { backstageIdentity, providerInfo } = await (await browser.refresh()).json();
    expect(decodeJwt(backstageIdentity.token)).toMatchObject({
      sub: 'user:default/anna.becker',
      ent: ['user:default/anna.becker', 'group:default/fertigung', 'role:keycloak/tos-employee'],
    });
    expect(backstageIdentity.expiresInSeconds).toBeGreaterThan(590);
    expect(backstageIdentity.expiresInSeconds).toBeLessThanOrEqual(600);
    expect(providerInfo).toEqual({ accessToken: '', scope: 'openid profile email' });
    expect(portal.audit).toEqual([
      {
        eventId: 'sign-in',
        outcome: 'success',
        meta: expect.objectContaining({ subject: 'sub-anna', userEntityRef: 'user:default/anna.becker', personId: anna.personId }),
      },
    ]);
    expect(JSON.stringify(portal.audit)).not.toMatch(/Anna|example\.org/);
  });

  it.each([
    ['verified', true, { sub: 'sub-anna', email: 'anna@example.org', emailVerified: true }],
    ['not verified', false, { sub: 'sub-anna', emailVerified: false }],
    ['verified as text', 'true', undefined],
    ['verified but far too long', true, { sub: 'sub-anna', emailVerified: false }, `${'x'.repeat(400)}@example.org`],
    ['silent about it', undefined, { sub: 'sub-anna', emailVerified: false }],
  ])('tells HR the e-mail address only when it is verified: %s', async (_, verified, expected, email = employee.email) => {
    issuer.account = { ...employee, email, email_verified: verified };
    await browser.signIn();
    expect(portal.hr.requests).toEqual(expected ? [expected] : []);
  });

  it.each([
    ['nobody has the account', unknownPerson, 403, 'person-unknown', 'hr@example.org'],
    ['the address belongs to another account', ambiguousPerson, 403, 'person-ambiguous', 'hr@example.org'],
    ['HR is broken', () => ({ nothing: true }), 503, 'portal-unavailable', 'Please try again'],
  ])('refuses with whom to ask when %s', async (_, answer, status, code, text) => {
    portal.hr.answer = answer;
    const json = await browser.signIn();
    expect(json.status).toBe(status);
    expect((await json.json()).error).toMatchObject({ code, message: expect.stringContaining(text) });
    expect(browser.cookies.has('keycloak-refresh-token')).toBe(false);
    expect(portal.audit).toEqual([expect.objectContaining({ eventId: 'sign-in', outcome: 'fail' })]);
    expect(portal.audit[0].meta).toMatchObject({ code, subject: 'sub-anna' });

    const page = await new TestBrowser(portal.url, true).signIn();
    expect(page.status).toBe(status);
    const html = await page.text();
    expect(html).toContain(`content="0; url=${APP_URL}/people?tab=a&#38;error=${code}"`);
    expect(html).toContain('lang="de"');
  });

  it.each([
    'user:default/Admin',
    'user:default/admin ',
    'user:default/adm\u0131n',
    'user:default/m\u00fcller',
    'user:default/mu\u0308ller',
    'user:default/user:default/admin',
    'user:default/petra@example.org',
    'admin',
    'group:default/admins',
  ])('does not take %j as the reference of a person', async userEntityRef => {
    portal.hr.answer = () => ({ ...anna, userEntityRef });
    expect((await browser.signIn()).status).toBe(503);
    expect(browser.cookies.has('keycloak-refresh-token')).toBe(false);
  });

  it('takes nothing of the identity from names, whatever they look like', async () => {
    issuer.account = { ...employee, name: 'user:default/sabine.admin', preferred_username: 'role:keycloak/tos-admin', groups: ['/admins'] };
    await browser.signIn();
    expect(await browser.refreshedRefs()).toEqual([anna.userEntityRef, ...anna.groupRefs, 'role:keycloak/tos-employee']);
  });

  it('lets the issuer ask for the account again, for people who came with the wrong one', async () => {
    const asked = (await browser.start({ prompt: 'login' })).headers.get('location')!;
    expect(new URL(asked).searchParams.get('prompt')).toBe('login');
    const silent = (await browser.start({ prompt: 'none' })).headers.get('location')!;
    expect(new URL(silent).searchParams.has('prompt')).toBe(false);
  });

  it('names the mapper when the realm sends no roles', async () => {
    issuer.account = { ...employee, realm_access: undefined };
    const answer = await browser.signIn();
    expect(answer.status).toBe(503);
    expect((await answer.json()).error).toMatchObject({ code: 'roles-missing', message: expect.stringContaining('mapper "realm roles"') });
    expect(portal.hr.requests).toEqual([]);
  });

  it('takes roles that came into force or were taken away with the next refresh', async () => {
    await browser.signIn();
    issuer.account = { ...employee, realm_access: { roles: ['tos-employee', 'tos-hr', 'Ümlaut/../x', 'role:default/admin'] } };
    expect(await browser.refreshedRefs()).toEqual(expect.arrayContaining(['role:keycloak/tos-employee', 'role:keycloak/tos-hr']));
    expect(await browser.refreshedRefs()).toHaveLength(4);
    issuer.account = { ...employee, realm_access: { roles: [] } };
    expect(await browser.refreshedRefs()).toEqual(['user:default/anna.becker', 'group:default/fertigung']);
  });

  it('refuses the refresh at once when the account is disabled or its sessions are ended', async () => {
    await browser.signIn();
    portal.audit.length = 0;
    issuer.disabled = true;
    expect((await browser.refresh()).status).toBe(401);
    issuer.disabled = false;
    expect((await browser.refresh()).status).toBe(200);
    issuer.forgetSessions();
    expect((await browser.refresh()).status).toBe(401);
    expect(portal.audit.map(({ eventId, outcome }) => `${eventId} ${outcome}`)).toEqual(['refresh fail', 'refresh fail']);
  });

  it('refuses the refresh when the person left, and answers 503, not 401, when HR or the issuer is out of order', async () => {
    await browser.signIn();
    portal.hr.answer = unknownPerson;
    expect((await browser.refresh()).status).toBe(403);
    portal.hr.answer = () => ({});
    expect((await browser.refresh()).status).toBe(503);
    portal.hr.answer = () => anna;
    issuer.tokenEndpoint = { status: 502, body: {} };
    expect((await browser.refresh()).status).toBe(503);
    issuer.tokenEndpoint = undefined;
    expect((await browser.refresh()).status).toBe(200);
  });

  it('says nothing to the audit about a visit without a session', async () => {
    expect((await browser.refresh()).status).toBe(401);
    expect((await browser.signOut()).status).toBe(200);
    expect(portal.audit).toEqual([]);
  });

  it('signs out at the issuer too, without a question there', async () => {
    await browser.signIn();
    portal.audit.length = 0;
    const { logoutUrl } = await (await browser.signOut()).json();
    const { origin, pathname, searchParams } = new URL(logoutUrl);
    expect(`${origin}${pathname}`).toBe(`${issuer.url}/logout`);
    expect(searchParams.get('post_logout_redirect_uri')).toBe(`${APP_URL}/`);
    expect(decodeJwt(searchParams.get('id_token_hint')!).sub).toBe('sub-anna');
    expect(issuer.revoked).toHaveLength(1);
    expect(browser.cookies.has('keycloak-refresh-token')).toBe(false);
    expect(portal.audit).toEqual([
      expect.objectContaining({ eventId: 'sign-out', outcome: 'success', meta: expect.objectContaining({ subject: 'sub-anna' }) }),
    ]);
  });
});
