import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OidcVisitor } from '../issuer/__testUtils__/OidcVisitor';
import { startIssuer, type OidcIssuer } from '../issuer/startIssuer';
import { signIn } from './signIn';

let isKnown = true;

jest.setTimeout(60_000);

const realmFile = resolve(__dirname, '../../../../keycloak/realm-tos.json');
const SESSION = 'refresh=some-session';

/** The portal's side of the sign-in, as far as a script sees it; the real one is tried in packages/app/e2e-tests. */
function createPortal(issuer: () => OidcIssuer): Server {
  let visitor: OidcVisitor;
  let wayBack = '';
  return createServer((req, res) => {
    const url = new URL(req.url!, `http://${req.headers.host}`);
    const respond = async () => {
      switch (url.pathname) {
        case '/api/auth/keycloak/start':
          visitor = new OidcVisitor(issuer(), `${url.origin}/api/auth/keycloak/handler/frame`);
          wayBack = url.searchParams.get('redirectUrl')!;
          return res.writeHead(302, { location: visitor.authorizeUrl() }).end();
        case '/api/auth/keycloak/handler/frame': {
          const { status } = await visitor.redeem(url.href);
          const known = status === 200 && url.searchParams.get('state') === 'some-state' && isKnown;
          const headers = known
            ? { location: wayBack, 'set-cookie': `${SESSION}; Path=/api` }
            : { location: `${wayBack}?error=person-unknown` };
          return res.writeHead(302, headers).end();
        }
        default: {
          const identity = { token: 'a-token', expiresInSeconds: 600, identity: { userEntityRef: 'user:default/anna.becker' } };
          const signedIn = req.headers.cookie === SESSION && req.headers['x-requested-with'];
          return res
            .writeHead(signedIn ? 200 : 401)
            .end(JSON.stringify(signedIn ? { backstageIdentity: identity } : { error: { code: 'x' } }));
        }
      }
    };
    void respond();
  });
}

describe('signIn', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tos-sign-in-'));
  let issuer: OidcIssuer;
  let portalUrl: string;
  const portal = createPortal(() => issuer);

  beforeAll(async () => {
    await new Promise<void>(done => portal.listen(0, 'localhost', done));
    portalUrl = `http://localhost:${(portal.address() as AddressInfo).port}`;
    issuer = await startIssuer({ realmFile, portalUrls: [portalUrl], dataDir });
  });
  afterAll(async () => {
    await issuer?.stop();
    portal.close();
    rmSync(dataDir, { recursive: true });
  });

  it('brings the token of the session, and a new one for it', async () => {
    const session = await signIn({ portalUrl, username: 'anna.becker' });
    expect(session).toMatchObject({ token: 'a-token', userEntityRef: 'user:default/anna.becker', expiresInSeconds: 600 });
    expect((await session.refresh()).token).toBe('a-token');
  });

  it.each([
    { name: 'the issuer refuses the password', password: 'wrong', known: true, message: /issuer did not let anna.becker in/ },
    {
      name: 'the portal refuses the person',
      password: undefined,
      known: false,
      message: /portal did not let anna.becker in: person-unknown/,
    },
  ])('says so when $name', async ({ password, known, message }) => {
    isKnown = known;
    await expect(signIn({ portalUrl, username: 'anna.becker', password })).rejects.toThrow(message);
    isKnown = true;
  });
});
