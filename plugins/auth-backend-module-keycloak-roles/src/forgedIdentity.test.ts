import { generateKeyPairSync } from 'node:crypto';
import { useTestDatabase } from '@tos/local-stack';
import { type JWTPayload, SignJWT } from 'jose';
import { signedWithPublicKey, StandInIssuer, unsigned } from './__testUtils__/StandInIssuer';
import { signInConfig, startSignInBackend } from './__testUtils__/startSignInBackend';
import { TestBrowser } from './__testUtils__/TestBrowser';

jest.setTimeout(60_000);

const now = () => Math.floor(Date.now() / 1000);
const hex = (text: string) => Buffer.from(text).toString('hex');

const refused = {
  status: 401,
  error: {
    name: 'AuthenticationError',
    code: 'sign-in-refused',
    message: 'The sign-in was not accepted. Please sign in again.',
    statusCode: 401,
  },
  hasSession: false,
  refresh: 401,
  audit: [expect.objectContaining({ eventId: 'sign-in', outcome: 'fail', error: expect.stringMatching(/./) })],
};

describe('a forged identity', () => {
  const database = useTestDatabase();
  let issuer: StandInIssuer;
  let portal: Awaited<ReturnType<typeof startSignInBackend>>;

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
    portal.audit.length = 0;
    issuer.claims = claims => claims;
    issuer.sign = StandInIssuer.prototype.signNormally;
    issuer.userinfo = () => issuer.account;
  });

  /** Everything a forger could get out of it. */
  async function outcome(browser: TestBrowser, answer: Response) {
    const hasSession = browser.cookies.has('keycloak-refresh-token');
    return {
      status: answer.status,
      error: (await answer.json()).error,
      hasSession,
      refresh: (await browser.refresh()).status,
      audit: portal.audit,
    };
  }

  const changes: Array<[string, (claims: JWTPayload) => JWTPayload]> = [
    ['iss of another issuer', claims => ({ ...claims, iss: 'https://evil.example' })],
    ['iss of another realm', claims => ({ ...claims, iss: `${claims.iss}2` })],
    ['aud of another client', claims => ({ ...claims, aud: 'other' })],
    ['aud with others but without azp', claims => ({ ...claims, aud: ['tos-portal', 'other'], azp: undefined })],
    ['azp of another client', claims => ({ ...claims, azp: 'other' })],
    ['wrong nonce', claims => ({ ...claims, nonce: 'guessed' })],
    ['no nonce', claims => ({ ...claims, nonce: undefined })],
    ['expired', claims => ({ ...claims, exp: now() - 1 })],
    ['nbf ahead', claims => ({ ...claims, nbf: now() + 300 })],
    ['no sub', claims => ({ ...claims, sub: undefined })],
    ['no exp', claims => ({ ...claims, exp: undefined })],
    ['sub other than in userinfo', claims => ({ ...claims, sub: 'sub-of-somebody-else' })],
  ];
  it.each(changes)('is refused: ID token with %s', async (_, change) => {
    issuer.claims = change;
    const browser = new TestBrowser(portal.url);
    expect(await outcome(browser, await browser.signIn())).toEqual(refused);
  });

  const signatures: Array<[string, StandInIssuer['sign']]> = [
    ['alg none', unsigned],
    ['HS256 with the public key', claims => signedWithPublicKey(claims, issuer.keys.publicKey)],
    [
      'a key of somebody else under the right key id',
      claims =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: issuer.keyId })
          .sign(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
    ],
    ['no token at all', () => ''],
    ['text instead of a token', () => 'a.b.c'],
  ];
  it.each(signatures)('is refused: ID token with %s', async (_, sign) => {
    issuer.sign = sign;
    const browser = new TestBrowser(portal.url);
    expect(await outcome(browser, await browser.signIn())).toEqual(refused);
  });

  const callbacks: Array<[string, (address: URL, browser: TestBrowser) => void]> = [
    ['no state', address => address.searchParams.delete('state')],
    [
      'state changed on the way',
      address => address.searchParams.set('state', `${address.searchParams.get('state')}${hex('&env=production')}`),
    ],
    ['state that is not one', address => address.searchParams.set('state', 'zz')],
    ['code of nobody', address => address.searchParams.set('code', 'guessed')],
    ['no code', address => address.searchParams.delete('code')],
    ['no session', (_, browser) => browser.cookies.delete('connect.sid')],
    ['no nonce cookie', (_, browser) => browser.cookies.delete('keycloak-nonce')],
    ['iss of another issuer in the answer', address => address.searchParams.set('iss', 'https://evil.example')],
    ['an error of the issuer', address => address.searchParams.set('error', 'access_denied')],
  ];
  it.each(callbacks)('is refused: answer with %s', async (_, change) => {
    const browser = new TestBrowser(portal.url);
    const address = new URL(await browser.callbackAddress());
    change(address, browser);
    expect(await outcome(browser, await browser.get(address.toString()))).toEqual(refused);
  });

  it('is refused: the answer of a sign-in that somebody else began', async () => {
    const attacker = new TestBrowser(portal.url);
    const victim = new TestBrowser(portal.url);
    await victim.start();
    expect(await outcome(victim, await victim.get(await attacker.callbackAddress()))).toEqual(refused);
  });

  it('is refused: a code that was used, also with the cookies of its first use', async () => {
    const browser = new TestBrowser(portal.url);
    const address = await browser.callbackAddress();
    const cookies = [...browser.cookies];
    expect((await browser.get(address)).status).toBe(302);
    portal.audit.length = 0;
    const again = new TestBrowser(portal.url);
    cookies.forEach(([name, value]) => again.cookies.set(name, value));
    expect(await outcome(again, await again.get(address))).toEqual(refused);
  });

  it.each([
    ['missing', undefined],
    ['wrong', 'x'.repeat(43)],
  ])('is refused: PKCE verifier %s at the issuer', async (_, challenge) => {
    const browser = new TestBrowser(portal.url);
    const toIssuer = new URL((await browser.start()).headers.get('location')!);
    expect(toIssuer.searchParams.get('code_challenge_method')).toBe('S256');
    if (challenge) toIssuer.searchParams.set('code_challenge', challenge);
    else toIssuer.searchParams.delete('code_challenge');
    const back = await browser.get(toIssuer.toString());
    expect(await outcome(browser, await browser.get(back.headers.get('location')!))).toEqual(refused);
  });

  it('is refused: a code that was given to another client', async () => {
    const browser = new TestBrowser(portal.url);
    const toIssuer = new URL((await browser.start()).headers.get('location')!);
    toIssuer.searchParams.set('client_id', 'other');
    const back = await browser.get(toIssuer.toString());
    expect(await outcome(browser, await browser.get(back.headers.get('location')!))).toEqual(refused);
  });

  it('never redirects to a foreign address', async () => {
    const browser = new TestBrowser(portal.url, true);
    expect((await browser.start({ redirectUrl: 'https://evil.example/' })).status).toBe(400);
    const state = hex('env=production&nonce=x&flow=redirect&redirectUrl=https://evil.example/');
    const answer = await browser.get(`${portal.url}/api/auth/keycloak/handler/frame?state=${state}&code=x`);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain('evil');
  });

  it('begins each sign-in with a new session id and keeps none after it', async () => {
    const browser = new TestBrowser(portal.url);
    await browser.start();
    const planted = browser.cookies.get('connect.sid')!;
    const address = await browser.callbackAddress();
    const own = browser.cookies.get('connect.sid');
    expect(own).not.toBe(planted);
    await browser.get(address);
    browser.cookies.set('connect.sid', own!);
    await browser.start();
    expect(browser.cookies.get('connect.sid')).not.toBe(own);
  });
});
