import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { loginPage, errorPage } from './pages';
import { chooseLanguage, PAGE_TEXTS } from './pageTexts';
import type { RealmUsers } from './RealmUsers';

const MAX_FORM_BYTES = 10_000;

/** Shows the sign-in form and checks what comes back. */
export async function handleLogin(
  request: IncomingMessage,
  response: ServerResponse,
  { provider, users }: { provider: Provider; users: RealmUsers },
): Promise<void> {
  const { pathname: action, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const acceptLanguage = request.headers['accept-language'];
  let uiLocales: string | undefined;
  try {
    const { params } = await provider.interactionDetails(request, response);
    uiLocales = params.ui_locales as string | undefined;
  } catch {
    const language = chooseLanguage(searchParams.get('lang'), acceptLanguage);
    send(response, 400, errorPage(language, PAGE_TEXTS[language].expired));
    return;
  }
  const language = chooseLanguage(searchParams.get('lang'), uiLocales, acceptLanguage);
  if (request.method !== 'POST') {
    send(response, 200, loginPage({ language, action }));
    return;
  }
  if (Number(request.headers['content-length'] ?? Infinity) > MAX_FORM_BYTES) {
    send(response, 413, loginPage({ language, action, failed: true }));
    return;
  }
  const form = new URLSearchParams(await text(request));
  const login = form.get('username') ?? '';
  const user = users.authenticate(login, form.get('password') ?? '');
  if (!user) {
    send(response, 401, loginPage({ language, action, login, failed: true }));
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: user.id } });
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(html);
}
