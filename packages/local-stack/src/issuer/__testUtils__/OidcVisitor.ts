import { createHash, randomBytes } from 'node:crypto';
import type { OidcIssuer } from '../startIssuer';

/** What the token endpoint answers. */
export type TokenAnswer = {
  status: number;
  error?: string;
  access_token?: string;
  id_token?: string;
  refresh_token?: string;
};

/** A browser and a portal in one, without either: walks through the sign-in by plain HTTP. */
export class OidcVisitor {
  readonly verifier = randomBytes(32).toString('base64url');
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly issuer: OidcIssuer,
    private readonly redirectUri: string,
  ) {}

  authorizeUrl(changes: Record<string, string | undefined> = {}): string {
    const url = new URL(`${this.issuer.issuerUrl}/protocol/openid-connect/auth`);
    const parameters: Record<string, string | undefined> = {
      client_id: this.issuer.clientId,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      scope: 'openid profile email',
      state: 'some-state',
      nonce: 'some-nonce',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) {
        url.searchParams.set(name, value);
      }
    }
    return url.href;
  }

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=');
      if (value) {
        this.#cookies.set(name, value);
      } else {
        this.#cookies.delete(name);
      }
    }
    return response;
  }

  /** Follows redirects inside the issuer; returns the first answer that leaves it or is a page. */
  async follow(start: string): Promise<{ url: string; response: Response }> {
    let url = start;
    for (;;) {
      const response = await this.fetch(url);
      const location = response.headers.get('location');
      if (!location) {
        return { url, response };
      }
      url = new URL(location, url).href;
      if (!url.startsWith(this.issuer.issuerUrl)) {
        return { url, response };
      }
    }
  }

  /** Signs in; returns the address the portal is called back with, or the page that came instead. */
  async signIn(username: string, password = 'musterwerk'): Promise<{ url: string; response: Response }> {
    const { url } = await this.follow(this.authorizeUrl());
    const posted = await this.fetch(url, { method: 'POST', body: new URLSearchParams({ username, password }) });
    const location = posted.headers.get('location');
    return location ? this.follow(new URL(location, url).href) : { url, response: posted };
  }

  async redeem(callbackUrl: string, changes: Record<string, string> = {}): Promise<TokenAnswer> {
    return this.token({
      grant_type: 'authorization_code',
      code: new URL(callbackUrl).searchParams.get('code') ?? '',
      redirect_uri: this.redirectUri,
      code_verifier: this.verifier,
      ...changes,
    });
  }

  async token(form: Record<string, string>, secret = this.issuer.clientSecret): Promise<TokenAnswer> {
    const response = await fetch(`${this.issuer.issuerUrl}/protocol/openid-connect/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${this.issuer.clientId}:${secret}`).toString('base64')}` },
      body: new URLSearchParams(form),
    });
    return { status: response.status, ...(await response.json()) };
  }
}

/** The claims of a JWT, unchecked. */
export function claimsOf(jwt = ''): Record<string, unknown> {
  return JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url').toString());
}
