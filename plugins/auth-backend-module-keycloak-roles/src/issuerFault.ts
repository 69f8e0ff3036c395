import { errors } from 'openid-client';

const ISSUER_TROUBLE = ['server_error', 'temporarily_unavailable'];

/** Whether a failed exchange is the issuer's (or the network's) trouble, and not a refusal of this identity. */
export function isIssuerFault(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code, response } = cause as Error & { code?: unknown; response?: { statusCode?: number } };
  if (cause instanceof errors.OPError && ISSUER_TROUBLE.includes(cause.error ?? '')) return true;
  if (response?.statusCode && (response.statusCode >= 500 || response.statusCode === 429)) return true;
  // System errors (ECONNREFUSED, ECONNRESET, …), half a JSON document, and both kinds of time-out.
  return typeof code === 'string' || cause instanceof SyntaxError || /timed out|no complete answer/.test(cause.message);
}
