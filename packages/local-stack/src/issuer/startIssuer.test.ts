import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { claimsOf, OidcVisitor } from './__testUtils__/OidcVisitor';
import { startIssuer, type OidcIssuer } from './startIssuer';

jest.setTimeout(60_000);

const realmFile = resolve(__dirname, '../../../../keycloak/realm-tos.json');
const portal = 'http://localhost:23456';
const redirectUri = `${portal}/api/auth/keycloak/handler/frame`;

describe('startIssuer', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tos-issuer-'));
  let issuer: OidcIssuer;
  const visitor = () => new OidcVisitor(issuer, redirectUri);

  beforeAll(async () => {
    issuer = await startIssuer({ realmFile, portalUrls: [portal], dataDir });
  });
  afterAll(async () => {
    await issuer.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('publishes the paths of a Keycloak realm', async () => {
    const discovery = await (await fetch(issuer.metadataUrl)).json();
    const base = `http://localhost:${issuer.port}/realms/tos`;
    expect(discovery).toMatchObject({
      issuer: base,
      authorization_endpoint: `${base}/protocol/openid-connect/auth`,
      token_endpoint: `${base}/protocol/openid-connect/token`,
      userinfo_endpoint: `${base}/protocol/openid-connect/userinfo`,
      end_session_endpoint: `${base}/protocol/openid-connect/logout`,
      revocation_endpoint: `${base}/protocol/openid-connect/revoke`,
      jwks_uri: `${base}/protocol/openid-connect/certs`,
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('gives ID token and userinfo the claims and roles Keycloak gives', async () => {
    const browser = visitor();
    const { url } = await browser.signIn('petra.hartmann');
    expect(new URL(url).searchParams.get('state')).toBe('some-state');
    const tokens = await browser.redeem(url);
    const person = {
      sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      preferred_username: 'petra.hartmann',
      name: 'Petra Hartmann',
      given_name: 'Petra',
      family_name: 'Hartmann',
      email: 'petra.hartmann@musterwerk.example',
      email_verified: true,
      realm_access: { roles: expect.arrayContaining(['tos-hr', 'tos-employee']) },
    };
    expect(claimsOf(tokens.id_token)).toMatchObject({
      ...person,
      iss: issuer.issuerUrl,
      aud: 'tos-portal',
      azp: 'tos-portal',
      nonce: 'some-nonce',
      sid: expect.any(String),
    });
    const userinfo = await fetch(`${issuer.issuerUrl}/protocol/openid-connect/userinfo`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(await userinfo.json()).toMatchObject(person);
  });

  it.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, /PKCE/],
    ['plain PKCE', { code_challenge_method: 'plain' }, /code_challenge_method/],
  ])('refuses a sign-in with %s', async (_what, changes, message) => {
    const browser = visitor();
    const { url } = await browser.follow(browser.authorizeUrl(changes));
    expect(url).toContain(redirectUri);
    expect(new URL(url).searchParams.get('error_description')).toMatch(message);
  });

  it.each([
    ['a longer path', `${redirectUri}/x`],
    ['another host', 'http://evil.example/api/auth/keycloak/handler/frame'],
    ['the port of the realm file', 'http://localhost:7007/api/auth/keycloak/handler/frame'],
  ])('never redirects to %s', async (_what, redirect_uri) => {
    const browser = visitor();
    const { response } = await browser.follow(browser.authorizeUrl({ redirect_uri }));
    expect(response.status).toBe(400);
  });

  it.each([
    ['petra.hartmann', 'wrong'],
    ['nobody', 'musterwerk'],
    ['nobody', ''],
  ])('refuses %s with password "%s" and says so in the language of the browser', async (username, password) => {
    const browser = visitor();
    const { url } = await browser.follow(browser.authorizeUrl({ ui_locales: 'en' }));
    const response = await browser.fetch(url, { method: 'POST', body: new URLSearchParams({ username, password }) });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('User name and password do not match');
  });

  it('shows what was typed as text, in German unless asked otherwise', async () => {
    const browser = visitor();
    const { response } = await browser.signIn('"><script>x', 'y');
    const html = await response.text();
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('&#34;&#62;&#60;script&#62;x');
    expect(html).not.toContain('<script');
  });

  it('refuses a code twice, a wrong verifier and a wrong client secret', async () => {
    const browser = visitor();
    const { url } = await browser.signIn('anna.becker');
    expect(await browser.redeem(url, { code_verifier: 'x'.repeat(43) })).toMatchObject({ error: 'invalid_grant' });
    const second = visitor();
    const callback = (await second.signIn('anna.becker')).url;
    expect(await second.redeem(callback)).toMatchObject({ status: 200 });
    expect(await second.redeem(callback)).toMatchObject({ status: 400, error: 'invalid_grant' });
    expect(await second.token({ grant_type: 'refresh_token', refresh_token: 'x' }, 'no')).toMatchObject({
      status: 401,
      error: 'invalid_client',
    });
  });

  it('refreshes with changed roles and refuses a disabled user at once', async () => {
    const browser = visitor();
    const { refresh_token = '' } = await browser.redeem((await browser.signIn('thomas.weber')).url);
    const refresh = () => browser.token({ grant_type: 'refresh_token', refresh_token });

    await issuer.updateUser('thomas.weber', { realmRoles: ['tos-employee'] });
    expect(claimsOf((await refresh()).id_token).realm_access).toEqual({ roles: ['tos-employee'] });
    await issuer.updateUser('thomas.weber', { enabled: false });
    expect(await refresh()).toMatchObject({ status: 400, error: 'invalid_grant' });
    await issuer.updateUser('thomas.weber', { enabled: true });
    await expect(issuer.updateUser('nobody', {})).rejects.toThrow('no user nobody');
  });

  it('signs out without a question when the ID token proves who asks', async () => {
    const browser = visitor();
    const tokens = await browser.redeem((await browser.signIn('monika.rat')).url);
    const logout = (hint?: string, target = `${portal}/`) =>
      browser.follow(
        `${issuer.issuerUrl}/protocol/openid-connect/logout?${new URLSearchParams({
          ...(hint ? { id_token_hint: hint } : { client_id: issuer.clientId }),
          post_logout_redirect_uri: target,
          state: 'bye',
        })}`,
      );

    expect(await (await logout()).response.text()).toContain('Wirklich abmelden?');
    expect((await logout(tokens.id_token, 'http://evil.example/')).response.status).toBe(400);
    expect((await logout('not.a.token')).response.status).toBe(400);
    expect((await logout(tokens.id_token)).url).toBe(`${portal}/?state=bye`);

    expect((await browser.follow(browser.authorizeUrl())).response.status).toBe(200);
    const refresh = await browser.token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' });
    expect(refresh).toMatchObject({ error: 'invalid_grant' });
  });

  it('goes on after a restart on the same port: same keys, sessions and refresh tokens', async () => {
    const browser = visitor();
    const { refresh_token = '' } = await browser.redeem((await browser.signIn('emil.jung')).url);
    const { port, clientSecret } = issuer;
    const keysOf = async () => (await fetch(`${issuer.issuerUrl}/protocol/openid-connect/certs`)).json();
    const keys = await keysOf();
    await issuer.stop();
    await expect(fetch(issuer.metadataUrl)).rejects.toThrow();

    issuer = await startIssuer({ realmFile, portalUrls: [portal], dataDir, port, clientSecret });
    expect(await keysOf()).toEqual(keys);
    expect(await browser.token({ grant_type: 'refresh_token', refresh_token })).toMatchObject({ status: 200 });
    expect((await browser.follow(browser.authorizeUrl())).url).toContain(`${redirectUri}?code=`);
  });

  it('says which port is in use and which file cannot be read', async () => {
    await expect(startIssuer({ realmFile, port: issuer.port })).rejects.toThrow(`Port ${issuer.port}`);
    await expect(startIssuer({ realmFile: join(dataDir, 'none.json') })).rejects.toThrow('none.json');
  });

  it('does not run in production', async () => {
    const { NODE_ENV } = process.env;
    Object.assign(process.env, { NODE_ENV: 'production' });
    try {
      await expect(startIssuer({ realmFile })).rejects.toThrow('does not run with NODE_ENV=production');
    } finally {
      Object.assign(process.env, { NODE_ENV });
    }
  });
});
