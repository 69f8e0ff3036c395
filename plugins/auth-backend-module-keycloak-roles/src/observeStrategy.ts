import type { OidcParts } from './IssuerConnection';

type Strategy = OidcParts['strategy'];
type Outcome = (cause?: unknown) => void;

/**
 * The same strategy, which also tells `onFailure` the original error: core passes on its message only, and what is a
 * refusal and what an outage cannot be told from that.
 */
export function observeStrategy(strategy: Strategy, onFailure: Outcome): Strategy {
  const observed = Object.create(strategy) as Strategy & { fail: Outcome; error: Outcome };
  observed.authenticate = function authenticate(this: { fail: Outcome; error: Outcome }, request: unknown, options: unknown) {
    for (const outcome of ['fail', 'error'] as const) {
      const passOn = this[outcome];
      this[outcome] = cause => {
        onFailure(cause);
        passOn(cause);
      };
    }
    (strategy.authenticate as (...args: unknown[]) => void).call(this, request, options);
  };
  return observed;
}
