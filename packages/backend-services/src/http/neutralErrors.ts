import { LoggerService } from '@backstage/backend-plugin-api';
import { RequestHandler, Response } from 'express';
import { currentRequest } from '../lib/requestContext';

const RETRY_AFTER_SECONDS = '5';

interface ErrorBody {
  error: { name: string; message: string; [key: string]: unknown };
  [key: string]: unknown;
}

function isErrorBody(body: unknown): body is ErrorBody {
  const error = (body as { error?: unknown } | null | undefined)?.error;
  return typeof error === 'object' && error !== null && typeof (error as { message?: unknown }).message === 'string';
}

/**
 * The last look at every error answer, whichever plugin wrote it:
 * - 500 while the database is away (or was a moment ago), or after the request met a part out of order, becomes 503,
 * - 503 and 429 say when to try again,
 * - no answer carries a cause, a stack, a query string or anything but name and message,
 * - an unexpected error (5xx) says one neutral sentence and the number under which the log tells the rest.
 */
export function neutralErrors(options: { logger: LoggerService; databaseIsTroubled(): boolean; showDetails?: boolean }): RequestHandler {
  const showDetails = options.showDetails ?? process.env.NODE_ENV === 'development';
  return (_req, res, next) => {
    const { json, writeHead } = res;
    res.json = body => {
      if (isErrorBody(body) && res.statusCode >= 400) {
        return json.call(res, neutral(res, body, options, showDetails));
      }
      return json.call(res, body);
    };
    res.writeHead = function head(this: Response, ...args: unknown[]) {
      if (typeof args[0] === 'number') {
        res.statusCode = args[0];
      }
      if ([429, 503].includes(res.statusCode) && !res.hasHeader('Retry-After')) {
        res.setHeader('Retry-After', RETRY_AFTER_SECONDS);
      }
      return writeHead.apply(this, args as never);
    } as typeof res.writeHead;
    next();
  };
}

function neutral(
  res: Response,
  body: ErrorBody,
  options: { logger: LoggerService; databaseIsTroubled(): boolean },
  showDetails: boolean,
): unknown {
  if (res.statusCode === 500 && (currentRequest()?.metOutage || options.databaseIsTroubled())) {
    res.status(503);
    return answer(503, 'ServiceUnavailableError', 'A part of the portal is not available at the moment. Try again in a few seconds.');
  }
  const { name, message } = body.error;
  if (res.statusCode >= 500 && name !== 'ServiceUnavailableError' && !showDetails) {
    const logId = currentRequest()?.requestId ?? 'unknown';
    options.logger.error(`Request failed, log id ${logId}: ${message}`, {
      requestId: logId,
    });
    return answer(res.statusCode, 'Error', `Something went wrong inside the portal. Tell your administrator the log id ${logId}.`);
  }
  if (showDetails) {
    return body;
  }
  return {
    ...withoutQuery(body),
    error: res.statusCode >= 500 ? { name, message } : { ...withoutInternals(body.error), message: withoutPaths(message) },
  };
}

function withoutInternals(error: ErrorBody['error']) {
  const { stack: _stack, cause: _cause, ...told } = error;
  return told;
}

function answer(statusCode: number, name: string, message: string) {
  return { error: { name, message }, response: { statusCode } };
}

/** `request.url` repeats the query string, which may hold what somebody searched for. */
function withoutQuery(body: ErrorBody): Record<string, unknown> {
  const request = body.request as { url?: unknown } | undefined;
  if (typeof request?.url !== 'string') {
    return body;
  }
  return { ...body, request: { ...request, url: request.url.split('?')[0] } };
}

const FILE_PATH = /(?:file:\/\/)?\/(?:[\w.@-]+\/)+node_modules\/\S+/g;

function withoutPaths(message: string): string {
  return message.replace(FILE_PATH, '…');
}
