import type { Request, Response } from 'express';
import { type SignInError, type SignInErrorCode, signInSentence } from './SignInError';

const RETRY_AFTER_SECONDS = '5';

/**
 * Answers a failed step of the redirect flow. A browser gets a page with the right status which goes on at once to
 * `returnTo?error=<code>`, where the sign-in page explains; any other caller gets the usual JSON error.
 */
export function sendFailure(req: Request, res: Response, options: { failure: SignInError; returnTo?: string; contact?: string }): void {
  const { failure, returnTo, contact } = options;
  if (failure.statusCode === 503) res.setHeader('Retry-After', RETRY_AFTER_SECONDS);
  res.setHeader('Cache-Control', 'no-store');
  if (req.accepts(['json', 'html']) !== 'html') throw failure;
  res
    .status(failure.statusCode)
    .type('html')
    .send(failurePage(failure.code, returnTo && withErrorCode(returnTo, failure.code), contact));
}

/** The address with the parameter `error` set to `code`, or removed. */
export function withErrorCode(address: string, code: SignInErrorCode | undefined): string {
  const url = new URL(address);
  url.searchParams.delete('error');
  if (code) url.searchParams.set('error', code);
  return url.toString();
}

function failurePage(code: SignInErrorCode, target: string | undefined, contact: string | undefined): string {
  const href = target && escapeHtml(target);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>tOS</title>${href ? `<meta http-equiv="refresh" content="0; url=${href}">` : ''}</head>
<body>
<p lang="de">${escapeHtml(signInSentence(code, 'de', contact))}</p>
<p lang="en">${escapeHtml(signInSentence(code, 'en', contact))}</p>
${href ? `<p><a href="${href}">tOS</a></p>` : ''}
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
