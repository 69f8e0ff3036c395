import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type OidcIssuer, startIssuer, useTestDatabase } from '@tos/local-stack';
import { signInAtIssuer } from './__testUtils__/signInAtIssuer';
import { anna, APP_URL, signInConfig, startSignInBackend } from './__testUtils__/startSignInBackend';
import { TestBrowser } from './__testUtils__/TestBrowser';

jest.setTimeout(90_000);

const clientSecret = 'a-secret-for-the-embedded-issuer';
const realmFile = join(__dirname, '../../../keycloak/realm-tos.json');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

describe('sign-in at the embedded issuer', () => {
  const database = useTestDatabase();
  let portal: Awaited<ReturnType<typeof startSignInBackend>>;
  let issuer: OidcIssuer;

  beforeAll(async () => {
    const port = await freePort();
    // The portal first: the issuer has to know where it is, and the sign-in has to wait for the issuer anyway.
    portal = await startSignInBackend({
      ...signInConfig(`http://localhost:${port}/realms/tos`, { clientSecret }),
      backend: database.backendConfig,
    });
    issuer = await startIssuer({ realmFile, port, clientSecret, portalUrls: [portal.url, APP_URL] });
  });
  afterAll(async () => {
    await issuer?.stop();
    await portal?.stop();
  });
  beforeEach(() => {
    portal.hr.requests.length = 0;
    portal.hr.answer = () => anna;
  });

  async function signIn(username: string) {
    const browser = new TestBrowser(portal.url);
    const atIssuer = new TestBrowser(new URL(issuer.issuerUrl).origin);
    const toIssuer = (await browser.start()).headers.get('location')!;
    const answer = await browser.get(await signInAtIssuer(atIssuer, toIssuer, { username, password: 'musterwerk' }));
    return { browser, atIssuer, answer };
  }

  it('brings roles and the verified e-mail address from the realm', async () => {
    const { browser, answer } = await signIn('petra.hartmann');
    expect(answer.status).toBe(302);
    expect(portal.hr.requests).toEqual([
      { sub: expect.stringMatching(/./), email: 'petra.hartmann@musterwerk.example', emailVerified: true },
    ]);
    expect(await browser.refreshedRefs()).toEqual(expect.arrayContaining(['role:keycloak/tos-hr', 'role:keycloak/tos-employee']));
  });

  it('does not pass on an address that is not verified', async () => {
    await signIn('falsch.verifiziert');
    expect(portal.hr.requests).toEqual([{ sub: expect.stringMatching(/./), emailVerified: false }]);
  });

  it('takes a changed role over with the next refresh and refuses it to a disabled account', async () => {
    const { browser } = await signIn('anna.becker');
    expect(await browser.refreshedRefs()).not.toContain('role:keycloak/tos-lean');
    await issuer.updateUser('anna.becker', { realmRoles: ['tos-employee', 'tos-lean'] });
    expect(await browser.refreshedRefs()).toContain('role:keycloak/tos-lean');
    await issuer.updateUser('anna.becker', { realmRoles: ['tos-employee'] });
    expect(await browser.refreshedRefs()).not.toContain('role:keycloak/tos-lean');
    await issuer.updateUser('anna.becker', { enabled: false });
    expect((await browser.refresh()).status).toBe(401);
  });

  it('ends the session at the issuer with the sign-out, without a question, and comes back to the portal', async () => {
    const { browser, atIssuer } = await signIn('thomas.weber');
    const { logoutUrl } = await (await browser.signOut()).json();
    let address: string = logoutUrl;
    for (let step = 0; step < 5 && !address.startsWith(APP_URL); step++) {
      const response = await atIssuer.get(address);
      expect(response.status).toBeGreaterThanOrEqual(300);
      address = new URL(response.headers.get('location')!, address).toString();
    }
    expect(address).toBe(`${APP_URL}/`);
    const toIssuer = (await browser.start()).headers.get('location')!;
    const form = await atIssuer.get(new URL((await atIssuer.get(toIssuer)).headers.get('location')!, toIssuer).toString());
    expect(form.status).toBe(200);
    expect(await form.text()).toContain('name="password"');
  });
});
