const MOST_REDIRECTS = 20;

const withoutQuery = (url: string) => url.split('?')[0];

/** An answer that is no redirect, or the address of the portal's page that the way ended on. */
interface End {
  url: string;
  status: number;
  text: string;
}

class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = this.#jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) {
        jar.set(name, value);
      } else {
        jar.delete(name);
      }
    }
    return response;
  }

  /** Follows redirects until a page comes; a page of the portal itself is not fetched. */
  async follow(start: string, portalUrl: string, init: RequestInit = {}): Promise<End> {
    let url = start;
    let response = await this.fetch(url, init);
    for (let step = 0; step < MOST_REDIRECTS; step++) {
      const location = response.headers.get('location');
      if (!location) {
        return { url, status: response.status, text: await response.text() };
      }
      url = new URL(location, url).href;
      if (url.startsWith(portalUrl) && !new URL(url).pathname.startsWith('/api/')) {
        return { url, status: response.status, text: '' };
      }
      response = await this.fetch(url);
    }
    throw new Error(`The sign-in redirects without end, last to ${withoutQuery(url)}`);
  }

  #jarOf(url: string): Map<string, string> {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    return jar;
  }
}
/** A signed-in session as a script holds it. */
export interface PortalSession {
  /** Backstage token for `Authorization: Bearer`. */
  token: string;
  /** The person, e.g. `user:default/anna.becker`. */
  userEntityRef: string;
  /** Seconds the token is good for. */
  expiresInSeconds: number;
  /** A new token for the same session, as the browser gets it. */
  refresh(): Promise<PortalSession>;
}

/** Whom to sign in, and where. */
export interface SignInOptions {
  /** Address of the portal, e.g. `http://localhost:7007`. */
  portalUrl: string;
  username: string;
  /** Default: the password of the demo accounts. */
  password?: string;
}

const PROVIDER = '/api/auth/keycloak';
const ENVIRONMENT = 'env=production';

/**
 * Signs in by plain HTTP the way a browser does: portal, form of the issuer, back to the portal, token. Works with the embedded
 * issuer and with Keycloak.
 *
 * @throws Error when the issuer refuses name or password, or the portal the person; the message has the portal's error code
 */
export async function signIn(options: SignInOptions): Promise<PortalSession> {
  const { portalUrl, username, password = 'musterwerk' } = options;
  const visitor = new Visitor();
  const query = new URLSearchParams({ env: 'production', flow: 'redirect', redirectUrl: `${portalUrl}/`, origin: portalUrl });
  const form = await visitor.follow(`${portalUrl}${PROVIDER}/start?${query}`, portalUrl);
  const body = new URLSearchParams({ username, password });
  const end = await visitor.follow(formAction(form), portalUrl, { method: 'POST', body });
  if (new URL(end.url).origin !== new URL(portalUrl).origin) {
    throw new Error(`The issuer did not let ${username} in: its answer was status ${end.status} at ${withoutQuery(end.url)}`);
  }
  const error = new URL(end.url).searchParams.get('error');
  if (error) {
    throw new Error(`The portal did not let ${username} in: ${error}`);
  }
  return refresh(visitor, portalUrl);
}

async function refresh(visitor: Visitor, portalUrl: string): Promise<PortalSession> {
  const response = await visitor.fetch(`${portalUrl}${PROVIDER}/refresh?${ENVIRONMENT}&optional`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const answer = await response.json();
  const identity = answer.backstageIdentity;
  if (!identity) {
    throw new Error(`The portal gave no token: status ${response.status} ${answer.error?.code ?? answer.error?.message ?? ''}`);
  }
  return {
    token: identity.token,
    userEntityRef: identity.identity.userEntityRef,
    expiresInSeconds: identity.expiresInSeconds,
    refresh: () => refresh(visitor, portalUrl),
  };
}

function formAction({ url, status, text }: End): string {
  const [tag] = /<form\b[^>]*>/i.exec(text) ?? [];
  if (!tag) {
    throw new Error(`There is no sign-in form: status ${status} at ${withoutQuery(url)}`);
  }
  const [, action = ''] = /\baction="([^"]*)"/i.exec(tag) ?? [];
  return new URL(action.replaceAll('&amp;', '&'), url).href;
}
