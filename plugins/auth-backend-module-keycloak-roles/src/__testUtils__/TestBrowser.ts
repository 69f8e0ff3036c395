import { decodeJwt } from 'jose';
import { APP_URL } from './startSignInBackend';

/** Enough of a browser for sign-in: keeps cookies, follows nothing by itself. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly portalUrl: string,
    private readonly html = false,
  ) {}

  async get(address: string, init: RequestInit = {}): Promise<Response> {
    const own = address.startsWith(this.portalUrl);
    const response = await fetch(address, {
      redirect: 'manual',
      ...init,
      headers: {
        ...(this.html ? { Accept: 'text/html,*/*;q=0.8' } : {}),
        ...(own ? { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...init.headers,
      },
    });
    if (own) response.headers.getSetCookie().forEach(cookie => this.#keep(cookie));
    return response;
  }

  #keep(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
    if (value && !/Max-Age=0|Expires=Thu, 01 Jan 1970/.test(cookie)) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }

  /** The answer of the portal's `/start`. */
  start(parameters: Record<string, string> = {}): Promise<Response> {
    const query = new URLSearchParams({ env: 'production', flow: 'redirect', redirectUrl: `${APP_URL}/people?tab=a`, ...parameters });
    return this.get(`${this.portalUrl}/api/auth/keycloak/start?${query}`);
  }

  /** Goes to the issuer and back; answers the address the issuer sends the browser to, with code and state. */
  async callbackAddress(): Promise<string> {
    const toIssuer = await this.start();
    return (await this.get(toIssuer.headers.get('location')!)).headers.get('location')!;
  }

  /** The answer of the portal after the whole redirect flow. */
  async signIn(): Promise<Response> {
    return this.get(await this.callbackAddress());
  }

  refresh(): Promise<Response> {
    return this.get(`${this.portalUrl}/api/auth/keycloak/refresh?env=production`, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  }

  async refreshedRefs(): Promise<string[]> {
    const { backstageIdentity } = await (await this.refresh()).json();
    return decodeJwt(backstageIdentity.token).ent as string[];
  }

  signOut(): Promise<Response> {
    return this.get(`${this.portalUrl}/api/auth/keycloak/logout?env=production`, {
      method: 'POST',
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
  }
}
