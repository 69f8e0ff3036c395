import { PAGE_TEXTS, type PageLanguage } from './pageTexts';

const STYLE = `
:root { color-scheme: light dark; --ground: #eef1f4; --sheet: #fff; --ink: #17202a; --quiet: #52606d; --line: #7b8794;
  --accent: #0b5e6b; --on-accent: #fff; --alarm: #a61b1b; }
@media (prefers-color-scheme: dark) { :root { --ground: #11181f; --sheet: #1b252f; --ink: #f0f4f8; --quiet: #b3c0cc;
  --line: #829ab1; --accent: #5fd0de; --on-accent: #06262b; --alarm: #ff9b9b; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; background: var(--ground);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { width: min(24rem, 100%); background: var(--sheet); border-radius: .75rem; padding: 2rem;
  box-shadow: 0 1px 3px rgb(0 0 0 / .2); }
h1 { margin: 0; font-size: 1.5rem; } p { margin: .25rem 0 1.25rem; color: var(--quiet); }
label { display: block; margin-top: 1rem; font-weight: 600; }
input { width: 100%; margin-top: .25rem; padding: .6rem .75rem; font: inherit; color: inherit; background: transparent;
  border: 1px solid var(--line); border-radius: .4rem; }
button { width: 100%; margin: 1.5rem 0 1rem; padding: .7rem; font: inherit; font-weight: 600; color: var(--on-accent);
  background: var(--accent); border: 0; border-radius: .4rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); } .alarm { color: var(--alarm); font-weight: 600; } footer { color: var(--quiet); font-size: .875rem; }`;

/** What the sign-in form shows. */
export interface LoginPageOptions {
  language: PageLanguage;
  /** Address the form goes to; `?lang=` is added for the language switch. */
  action: string;
  /** What was typed as user name before. */
  login?: string;
  /** true = the last try failed. */
  failed?: boolean;
}

/** The sign-in form. */
export function loginPage({ language, action, login = '', failed }: LoginPageOptions): string {
  const texts = PAGE_TEXTS[language];
  const other = language === 'de' ? 'en' : 'de';
  return page(
    language,
    texts.signIn,
    `<p>${texts.lead}</p>
${failed ? `<p class="alarm" role="alert" id="failure">${texts.wrong}</p>` : ''}
<form method="post" action="${escapeHtml(action)}?lang=${language}">
<label for="username">${texts.login}</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required
  value="${escapeHtml(login)}"${failed ? ' aria-describedby="failure"' : ' autofocus'}>
<label for="password">${texts.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${failed ? ' autofocus' : ''}>
<button type="submit">${texts.signIn}</button>
</form>
<footer>${texts.help} <a href="${escapeHtml(action)}?lang=${other}" lang="${other}">${texts.otherLanguage}</a></footer>`,
  );
}

/**
 * The question before signing out.
 *
 * @param form - the form `oidc-provider` made, without a button
 */
export function signOutPage(language: PageLanguage, form: string): string {
  const texts = PAGE_TEXTS[language];
  const button = `<button type="submit" name="logout" value="yes">${texts.signOut}</button></form>`;
  return page(language, texts.signOutQuestion, form.replace('</form>', button));
}

/** The page after signing out when no address to return to was given. */
export function signedOutPage(language: PageLanguage): string {
  return page(language, PAGE_TEXTS[language].signedOut, '');
}

/** Something went wrong; `detail` is the protocol's error code and description. */
export function errorPage(language: PageLanguage, detail: string): string {
  return page(language, PAGE_TEXTS[language].error, `<p role="alert">${escapeHtml(detail)}</p>`);
}

function page(language: PageLanguage, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · tOS</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>
${content}</main></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
