import { CookieJar, submitLoginForm } from './codeFlow.mjs';

const XHR = { 'x-requested-with': 'XMLHttpRequest' };

/** One person's browser at the portal, without a window: signs in at the real Keycloak, refreshes, calls, signs out. */
export class PortalVisitor {
  jar = new CookieJar();

  constructor({ portalUrl, username, password }) {
    this.portalUrl = portalUrl;
    this.username = username;
    this.password = password;
  }

  #auth(step, init) {
    return this.jar.fetch(`${this.portalUrl}/api/auth/keycloak/${step}`, init);
  }

  /** The answer of `/start`: a redirect to Keycloak when all is well. */
  start() {
    const query = new URLSearchParams({ env: 'production', flow: 'redirect', redirectUrl: `${this.portalUrl}/` });
    return this.#auth(`start?${query}`);
  }

  /** Where Keycloak sends the browser back to; `askedForPassword` tells whether its form had to be filled in. */
  async callback() {
    const start = await this.start();
    if (start.status !== 302) throw new Error(`start answered ${start.status}: ${await start.text()}`);
    const page = await this.jar.fetch(start.headers.get('location'));
    if (page.status === 302) return { address: page.headers.get('location'), askedForPassword: false };
    const answer = await submitLoginForm({ jar: this.jar, page, ...this });
    if (answer.status !== 302) throw new Error(`Keycloak did not accept ${this.username}: ${answer.status}`);
    return { address: answer.headers.get('location'), askedForPassword: true };
  }

  /** Follows the address Keycloak sent the browser to; a refusal comes as JSON `{ error: { code, message } }`. */
  async arrive(address) {
    const response = await this.jar.fetch(address, { headers: { accept: 'application/json' } });
    const { error } = response.status === 302 ? {} : await response.json();
    return { status: response.status, error };
  }

  /** The whole way; throws unless the portal accepts. */
  async signIn() {
    const { address, askedForPassword } = await this.callback();
    const { status, error } = await this.arrive(address);
    if (status !== 302) throw new Error(`sign-in of ${this.username} answered ${status}: ${error?.message}`);
    await this.refresh();
    return { askedForPassword };
  }

  /** A new Backstage token; resolves to status and body, keeps the token when there is one. */
  async refresh() {
    const response = await this.#auth('refresh?env=production', { headers: XHR });
    const body = await response.json();
    this.token = body.backstageIdentity?.token ?? this.token;
    return { status: response.status, body };
  }

  /** A call with the person's token; resolves to status and body. */
  async call(path, init = {}) {
    const response = await fetch(`${this.portalUrl}${path}`, {
      ...init,
      headers: { ...init.headers, ...(this.token ? { authorization: `Bearer ${this.token}` } : {}) },
    });
    const text = await response.text();
    return { status: response.status, body: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text };
  }

  /** Signs out at the portal and then at Keycloak, as the browser is told to; resolves to Keycloak's status. */
  async signOut() {
    const response = await this.#auth('logout?env=production', { method: 'POST', headers: XHR });
    const { logoutUrl } = await response.json();
    if (!logoutUrl) throw new Error('the portal did not say where to sign out at Keycloak');
    return (await this.jar.fetch(logoutUrl)).status;
  }
}
