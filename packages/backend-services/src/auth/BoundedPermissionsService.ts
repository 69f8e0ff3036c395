import { LoggerService, PermissionsService } from '@backstage/backend-plugin-api';
import { unavailable } from '../lib/unavailable';
import { within } from '../lib/within';

/** How long a permission question may take before the call is answered with 503. */
const ANSWER_WITHIN_MS = 5_000;

/**
 * The platform's permission client with a time limit. A permission service that is slow, down or answers nonsense means
 * 503: never "allowed", and never 401 or 403, which would tell people they had lost a right.
 */
export class BoundedPermissionsService implements PermissionsService {
  readonly #inner: PermissionsService;
  readonly #logger: LoggerService;
  readonly #withinMs: number;

  constructor(options: { inner: PermissionsService; logger: LoggerService; withinMs?: number }) {
    this.#inner = options.inner;
    this.#logger = options.logger;
    this.#withinMs = options.withinMs ?? ANSWER_WITHIN_MS;
  }

  authorize: PermissionsService['authorize'] = (requests, options) =>
    this.#bounded(requests.length, () => this.#inner.authorize(requests, options));

  authorizeConditional: PermissionsService['authorizeConditional'] = (requests, options) =>
    this.#bounded(requests.length, () => this.#inner.authorizeConditional(requests, options));

  async #bounded<T>(count: number, ask: () => Promise<T[]>): Promise<T[]> {
    try {
      const decisions = await within(ask(), this.#withinMs);
      if (!Array.isArray(decisions) || decisions.length !== count) {
        throw new Error('the answer does not match the question');
      }
      return decisions;
    } catch (error) {
      const outage = unavailable('Your permissions cannot be checked at the moment. Try again in a few seconds.');
      this.#logger.warn(`${outage.message} Cause: ${(error as Error)?.message}`);
      throw outage;
    }
  }
}
