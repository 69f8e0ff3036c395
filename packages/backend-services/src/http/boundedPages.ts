import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';
import { isInternalCall } from './internalCalls';

/** Largest values of the query parameters with which callers ask for pages; a plugin may allow less. */
const LARGEST: Record<string, number> = {
  limit: 1_000,
  pageLimit: 1_000,
  offset: 1_000_000,
};

/**
 * Refuses pages that nobody can read and that would keep database and memory busy. Some of the platform's lists take any
 * number. Calls from plugin to plugin are free.
 */
export function boundedPages(): RequestHandler {
  return (req, _res, next) => {
    const tooLarge = Object.keys(LARGEST).find(name => [req.query[name]].flat().some(value => Number(value) > LARGEST[name]));
    if (tooLarge && !isInternalCall(req)) {
      next(new InputError(`query.${tooLarge} must be at most ${LARGEST[tooLarge]}`));
    } else {
      next();
    }
  };
}
