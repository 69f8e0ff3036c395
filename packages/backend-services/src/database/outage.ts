import { unavailable } from '../lib/unavailable';

/** SQLSTATE of a full disk. */
export const DISK_FULL = '53100';

/** SQLSTATE classes and codes that mean "the database cannot serve at the moment", not "the statement is wrong". */
const OUTAGE_STATES: { pattern: RegExp; message: string }[] = [
  {
    pattern: /^25006$/,
    message: 'The database is read-only at the moment: reading works, nothing can be saved. Try again in a few minutes.',
  },
  {
    pattern: /^53100$/,
    message: 'The database has no disk space left, so nothing was saved. An administrator must free some space.',
  },
  {
    pattern: /^53300$/,
    message: 'All connections of the database are in use at the moment. Try again in a few seconds.',
  },
  {
    pattern: /^(08...|53...|57P0[1-5]|58030|25P0[23])$/,
    message: 'The database is not available at the moment. Try again in a few seconds.',
  },
];

const NOT_REACHABLE = OUTAGE_STATES[OUTAGE_STATES.length - 1].message;

const SOCKET_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);

const DRIVER_MESSAGES =
  /Connection terminated|timeout expired|Client has encountered a connection error|Client was closed|Timeout acquiring a connection|Unable to acquire a connection|not queryable|connection error/i;

function textOf(error: unknown, key: 'code' | 'message' | 'name'): string {
  const value = (error as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value : '';
}

/**
 * The sentence for the reader when an error of the database driver is an outage; `undefined` when it is an ordinary
 * error of the statement (unique violation, syntax, …), which stays what it is.
 */
export function outageMessage(error: unknown): string | undefined {
  const code = textOf(error, 'code');
  const state = OUTAGE_STATES.find(({ pattern }) => pattern.test(code));
  if (state) {
    return state.message;
  }
  const isOutage =
    SOCKET_CODES.has(code) ||
    textOf(error, 'name') === 'AggregateError' ||
    textOf(error, 'name') === 'KnexTimeoutError' ||
    DRIVER_MESSAGES.test(textOf(error, 'message'));
  return isOutage ? NOT_REACHABLE : undefined;
}

/**
 * A database error as callers may see it: an outage becomes a `ServiceUnavailableError` (503) with the SQLSTATE or
 * socket code in `code` and the driver's reason in `reason` (for the log; not enumerable, so it never reaches an answer).
 */
export function toUnavailable(error: unknown): unknown {
  if (textOf(error, 'name') === 'ServiceUnavailableError') {
    return error;
  }
  const message = outageMessage(error);
  if (!message) {
    return error;
  }
  const outage = unavailable(message);
  Object.defineProperty(outage, 'code', {
    value: textOf(error, 'code') || undefined,
  });
  Object.defineProperty(outage, 'reason', {
    value: textOf(error, 'message'),
  });
  return outage;
}
