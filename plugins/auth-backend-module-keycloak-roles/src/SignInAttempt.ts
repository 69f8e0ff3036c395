import { AsyncLocalStorage } from 'node:async_hooks';
import { SignInError } from './SignInError';

/** What became known in the course of one sign-in, refresh or sign-out; the audit record is written from it. */
export interface SignInAttempt {
  failure?: SignInError;
  /** The issuer's `sub`. */
  subject?: string;
  userEntityRef?: string;
  personId?: string;
}

// Core's route handlers hand neither the request to the resolver nor our errors back to us.
const attempts = new AsyncLocalStorage<SignInAttempt>();

/** The attempt in whose course this is called. */
export function currentAttempt(): SignInAttempt {
  return attempts.getStore() ?? {};
}

/** Runs `step`; a {@link SignInError} or any other failure in it ends up in the returned attempt. */
export async function runAttempt(step: () => Promise<void>): Promise<SignInAttempt> {
  const attempt: SignInAttempt = {};
  try {
    await attempts.run(attempt, step);
  } catch (error) {
    attempt.failure ??=
      error instanceof SignInError ? error : new SignInError(isRefusal(error) ? 'sign-in-refused' : 'portal-unavailable', error);
  }
  return attempt;
}

function isRefusal(error: unknown): boolean {
  const { name } = error as Error;
  return ['InputError', 'AuthenticationError', 'NotAllowedError', 'NotFoundError'].includes(name);
}

/** Runs `step` and turns what it throws into a {@link SignInError} that the attempt remembers. */
export async function recordFailure<T>(step: () => Promise<T>, toSignInError: (cause: unknown) => SignInError): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    const failure = cause instanceof SignInError ? cause : toSignInError(cause);
    currentAttempt().failure = failure;
    throw failure;
  }
}
