import { LoggerService } from '@backstage/backend-plugin-api';
import { createHash, randomUUID } from 'node:crypto';
import { Request, RequestHandler } from 'express';
import { runInRequest } from '../lib/requestContext';
import { isInternalCall, REQUEST_ID_HEADER } from './internalCalls';
import { routeOf } from './routeOf';

const REQUEST_ID = /^[\w.-]{8,64}$/;

/**
 * Gives each request an id (kept from a proxy or a calling plugin, answered as `X-Request-Id`) and writes one log line
 * when it is done, at level debug for calls from plugin to plugin. No query string, no address, no path values and no names: the route's pattern says what was called, and
 * `person` is a pseudonym that is the same for all requests of one person.
 */
export function requestLog(logger: LoggerService): RequestHandler {
  return (req, res, next) => {
    const given = req.header(REQUEST_ID_HEADER);
    const requestId = given && REQUEST_ID.test(given) ? given : randomUUID();
    const startedAt = performance.now();
    res.setHeader('X-Request-Id', requestId);
    res.on('finish', () => {
      const [plugin, route] = routeOf(req);
      const internal = isInternalCall(req);
      const log = internal ? logger.debug : logger.info;
      log.call(logger, `${req.method} ${plugin} ${route} ${res.statusCode}`, {
        type: 'request',
        requestId,
        method: req.method,
        plugin,
        route,
        status: res.statusCode,
        durationMs: Math.round(performance.now() - startedAt),
        ...(internal ? { internal } : {}),
        ...personOf(req),
      });
    });
    runInRequest({ requestId }, next);
  };
}

function personOf(req: Request): { person?: string } {
  try {
    const payload = req.header('authorization')!.split('.')[1];
    const { sub, obo } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const subject = obo ? JSON.parse(Buffer.from(obo.split('.')[1], 'base64url').toString()).sub : sub;
    return String(subject).startsWith('user:') ? { person: createHash('sha256').update(subject).digest('hex').slice(0, 12) } : {};
  } catch {
    return {};
  }
}
