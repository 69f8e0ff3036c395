import { createHash, createSecretKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

interface Grant {
  clientId: string;
  challenge: string;
  nonce?: string;
}

type Answer = object | 'hang' | 'half' | { redirect: string } | { status: number; body: object };

/** OIDC issuer for tests: correct by itself, and wrong in whatever a test changes. Approves each request at once. */
export class StandInIssuer {
  account: JWTPayload = { sub: 'sub-anna', email: 'anna@example.org', email_verified: true, realm_access: { roles: ['tos-employee'] } };
  /** Changes the claims of the next ID tokens. */
  claims: (claims: JWTPayload) => JWTPayload = claims => claims;
  /** Makes the next ID tokens. */
  sign: (claims: JWTPayload) => Promise<string> | string = this.signNormally;
  userinfo = (): JWTPayload => this.account;
  disabled = false;
  /** How the token endpoint answers instead of normally. */
  tokenEndpoint?: Answer;
  metadata: object = {};
  readonly revoked: string[] = [];
  readonly calls: string[] = [];
  keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  keyId = randomUUID();

  readonly #codes = new Map<string, Grant>();
  readonly #refreshTokens = new Set<string>();
  #server?: Server;
  #port = 0;

  get url(): string {
    return `http://localhost:${this.#port}/realms/tos`;
  }

  async up(): Promise<void> {
    this.#server = createServer((req, res) => void this.#answer(req, res));
    await new Promise<void>(resolve => this.#server!.listen(this.#port, () => resolve()));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise(resolve => this.#server?.close(resolve) ?? resolve(undefined));
  }

  signNormally(claims: JWTPayload): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: this.keyId }).sign(this.keys.privateKey);
  }

  rotateKeys(): void {
    this.keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.keyId = randomUUID();
  }

  /** Ends all sessions, as an administrator does. */
  forgetSessions(): void {
    this.#refreshTokens.clear();
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url!, this.url);
    let body = '';
    for await (const chunk of req) body += chunk;
    const route = url.pathname.split('/').pop()!;
    this.calls.push(route);
    const answer = await this.#route(route, url.searchParams, new URLSearchParams(body));
    if (answer === 'hang') return;
    if (answer === 'half') {
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '2000' });
      res.write('{"access_token":"');
    } else if ('redirect' in answer) {
      res.writeHead(302, { Location: String(answer.redirect) }).end();
    } else {
      const { status, body: json } = 'status' in answer ? (answer as { status: number; body: object }) : { status: 200, body: answer };
      res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
    }
  }

  async #route(route: string, query: URLSearchParams, form: URLSearchParams): Promise<Answer> {
    switch (route) {
      case 'openid-configuration':
        return this.#discovery();
      case 'certs':
        return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: this.keyId, use: 'sig', alg: 'RS256' }] };
      case 'auth':
        return this.#authorize(query);
      case 'token':
        return this.tokenEndpoint ?? this.#token(form);
      case 'userinfo':
        return this.userinfo();
      case 'revoke':
        this.revoked.push(form.get('token')!);
        return {};
      default:
        return { status: 404, body: {} };
    }
  }

  #discovery(): object {
    const endpoints = { authorization: 'auth', token: 'token', userinfo: 'userinfo', revocation: 'revoke', end_session: 'logout' };
    const addresses = Object.entries(endpoints).map(([name, path]) => [`${name}_endpoint`, `${this.url}/${path}`]);
    return {
      issuer: this.url,
      jwks_uri: `${this.url}/certs`,
      ...Object.fromEntries(addresses),
      code_challenge_methods_supported: ['S256'],
      ...this.metadata,
    };
  }

  #authorize(query: URLSearchParams): Answer {
    const code = randomUUID();
    const { client_id: clientId, code_challenge: challenge, nonce, redirect_uri: redirectUri, state } = Object.fromEntries(query);
    this.#codes.set(code, { clientId, challenge, nonce });
    const target = new URL(redirectUri);
    target.search = new URLSearchParams({ code, state }).toString();
    return { redirect: target.toString() };
  }

  async #token(form: URLSearchParams): Promise<Answer> {
    const refused = { status: 400, body: { error: 'invalid_grant' } };
    if (this.disabled) return refused;
    if (form.get('grant_type') === 'refresh_token') {
      return this.#refreshTokens.has(form.get('refresh_token')!) ? this.#tokens({}) : refused;
    }
    const grant = this.#codes.get(form.get('code')!);
    this.#codes.delete(form.get('code')!);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return grant && grant.clientId === 'tos-portal' && grant.challenge === challenge ? this.#tokens({ nonce: grant.nonce }) : refused;
  }

  async #tokens(extra: JWTPayload): Promise<object> {
    const now = Math.floor(Date.now() / 1000);
    const claims = this.claims({ iss: this.url, aud: 'tos-portal', azp: 'tos-portal', iat: now, exp: now + 60, ...this.account, ...extra });
    const refreshToken = randomUUID();
    this.#refreshTokens.add(refreshToken);
    return {
      access_token: randomUUID(),
      refresh_token: refreshToken,
      token_type: 'Bearer',
      expires_in: 60,
      scope: 'openid',
      id_token: await this.sign(claims),
    };
  }
}

/** A token without signature. */
export function unsigned(claims: JWTPayload): string {
  return new UnsecuredJWT(claims).encode();
}

/** A token "signed" with the issuer's public key as if it were a shared secret. */
export function signedWithPublicKey(claims: JWTPayload, publicKey: KeyObject): Promise<string> {
  const secret = createSecretKey(Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })));
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret);
}
