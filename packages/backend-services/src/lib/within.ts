/**
 * Waits for a promise, but not longer than `ms`.
 *
 * @throws Error "no answer within … s" when the time is over; the promise itself goes on unobserved
 */
export function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
