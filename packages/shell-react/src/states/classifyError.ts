/** What a failure means for the person in front of it. */
export type ErrorKind = 'unavailable' | 'forbidden' | 'missing' | 'signedOut' | 'invalid' | 'unknown';

const BY_NAME: Readonly<Record<string, ErrorKind>> = {
  NotAllowedError: 'forbidden',
  NotFoundError: 'missing',
  AuthenticationError: 'signedOut',
  InputError: 'invalid',
  ConflictError: 'invalid',
  ServiceUnavailableError: 'unavailable',
};

/** Sorts an error by its HTTP status, else by its name; a failed `fetch` (TypeError) means the server is not reachable. */
export function classifyError(error: unknown): ErrorKind {
  const { statusCode, name, cause, message } = (error ?? {}) as {
    statusCode?: number;
    name?: string;
    message?: string;
    cause?: { name?: string };
  };
  if (statusCode === 401) return 'signedOut';
  if (statusCode === 403) return 'forbidden';
  if (statusCode === 404) return 'missing';
  if (statusCode === 502 || statusCode === 503 || statusCode === 504) return 'unavailable';
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return 'invalid';
  if (name === 'TypeError' && /fetch|network|load failed/i.test(message ?? '')) return 'unavailable';
  return BY_NAME[name ?? ''] ?? BY_NAME[cause?.name ?? ''] ?? 'unknown';
}
