import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { RequestHandler, Router } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { RedisConnection } from '../cache/RedisConnection';
import { isInternalCall } from './internalCalls';
import { SharedRateLimitStore } from './SharedRateLimitStore';

const WINDOW_MS = 60_000;

/** Requests per minute and client address: a hundred per second, as several hundred people behind one address make. */
const DEFAULT_REQUESTS = 6_000;
/** Sign-in steps per minute and client address; a sign-in is two steps. */
const DEFAULT_SIGN_INS = 120;

const SIGN_IN = /^\/api\/auth\/[^/]+\/(start|handler)(\/|$)/i;
const HEALTH = /^\/\.backstage\/health\//;

/**
 * Limits per client address, shared by all replicas through Redis when it is configured: `backend.limits.requestsPerMinute`
 * for everything and `backend.limits.signInsPerMinute` for the steps of a sign-in. Loopback counts like any other address;
 * only the calls that the process makes to itself and the health checks are free.
 */
export function rateLimits(config: Config, redis: RedisConnection): RequestHandler {
  const router = Router();
  const signIn = limiter(redis, 'sign-in', readLimit(config, 'signInsPerMinute', DEFAULT_SIGN_INS));
  const general = limiter(redis, 'requests', readLimit(config, 'requestsPerMinute', DEFAULT_REQUESTS));
  router.use((req, res, next) => {
    if (HEALTH.test(req.path) || isInternalCall(req)) {
      next();
    } else if (SIGN_IN.test(req.path)) {
      signIn(req, res, next);
    } else {
      general(req, res, next);
    }
  });
  return router;
}

function readLimit(config: Config, name: string, fallback: number): number {
  const key = `backend.limits.${name}`;
  const value = config.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(`${key} must be a whole number from 1, not ${value}`);
  }
  return value;
}

function limiter(redis: RedisConnection, name: string, limit: number) {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit,
    store: new SharedRateLimitStore(redis, name),
    standardHeaders: false,
    legacyHeaders: false,
    // Whether X-Forwarded-For counts is decided by backend.trustProxy alone.
    validate: false,
    keyGenerator: req => ipKeyGenerator(req.ip ?? ''),
    handler: (_req, res) => {
      res.status(429).setHeader('Retry-After', String(WINDOW_MS / 1_000));
      res.json({
        error: {
          name: 'TooManyRequestsError',
          message: `Too many requests from your address. Try again in a minute.`,
        },
        response: { statusCode: 429 },
      });
    },
  });
}
