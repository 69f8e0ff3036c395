import { createHash, randomBytes } from 'node:crypto';

/** The cookies of a browser without a window; follows no redirect by itself. */
export class CookieJar {
  #cookies = new Map();

  header() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  take(response) {
    for (const line of response.headers.getSetCookie()) {
      const [name, ...value] = line.split(';')[0].split('=');
      if (/Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join('='));
    }
  }

  async fetch(url, init = {}) {
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, cookie: this.header() },
    });
    this.take(response);
    return response;
  }
}

const base64url = bytes => Buffer.from(bytes).toString('base64url');
const decodeEntities = text => text.replaceAll('&amp;', '&');

/** The payload of a JWT; the signature is the portal's business and is checked by the journeys through the portal. */
export function decodeJwt(token) {
  return JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
}

/** A started authorization request: its address, and what is needed to redeem the code. `omitPkce` leaves the challenge out. */
export function authorizationRequest({ issuer, clientId, redirectUri, omitPkce = false, scope = 'openid profile email' }) {
  const verifier = base64url(randomBytes(32));
  const state = base64url(randomBytes(16));
  const nonce = base64url(randomBytes(16));
  const query = { client_id: clientId, redirect_uri: redirectUri, response_type: 'code', scope, state, nonce };
  if (!omitPkce) {
    query.code_challenge = base64url(createHash('sha256').update(verifier).digest());
    query.code_challenge_method = 'S256';
  }
  const url = `${issuer}/protocol/openid-connect/auth?${new URLSearchParams(query)}`;
  return { url, verifier, state, nonce };
}

/** Fills in Keycloak's sign-in form as a person does; resolves to Keycloak's answer, or to the page when it has no form. */
export async function submitLoginForm({ jar, page, username, password }) {
  const html = await page.clone().text();
  const action = /id="kc-form-login"[^>]*action="([^"]+)"/.exec(html)?.[1];
  if (!action) return page;
  return jar.fetch(decodeEntities(action), {
    method: 'POST',
    body: new URLSearchParams({ username, password, credentialId: '' }),
  });
}

/** Signs in with user name and password; resolves to the query of the redirect URI, or to the page that refuses. */
export async function signInAtKeycloak({ request, username, password }) {
  const jar = new CookieJar();
  const page = await jar.fetch(request.url);
  if (page.status === 302) return redirectQuery(page);
  const answer = await submitLoginForm({ jar, page, username, password });
  return answer.status === 302 ? redirectQuery(answer) : { refusedWith: answer.status, page: await answer.text() };
}

function redirectQuery(response) {
  return Object.fromEntries(new URL(response.headers.get('location')).searchParams);
}

/** Redeems a code; resolves to status and JSON body, whatever they are. */
export async function redeemCode({ issuer, clientId, clientSecret, redirectUri, code, verifier }) {
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      redirect_uri: redirectUri,
      code,
      ...(verifier ? { code_verifier: verifier } : {}),
    }),
  });
  return { status: response.status, body: await response.json() };
}

/** The userinfo that an access token gives. */
export async function readUserinfo({ issuer, accessToken }) {
  const response = await fetch(`${issuer}/protocol/openid-connect/userinfo`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return { status: response.status, body: await response.json() };
}
