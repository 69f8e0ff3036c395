import type { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { ResolvedIdentity } from '@tos/plugin-hr-common';
import { createHrClient } from '@tos/plugin-hr-node';
import type { RealmIdentity } from './realmIdentity';
import { SignInError, type SignInErrorCode } from './SignInError';

const RESOLVE_TIMEOUT_MS = 5_000;

const refusals: Partial<Record<string, SignInErrorCode>> = {
  NotFoundError: 'person-unknown',
  ConflictError: 'person-ambiguous',
};

/** Finds people by their account. */
export interface PersonDirectory {
  /** @throws SignInError `person-unknown`, `person-ambiguous`; any other error when the people cannot be asked */
  resolve(identity: Omit<RealmIdentity, 'roles'>): Promise<ResolvedIdentity>;
}

/** Asks the HR plugin, which binds an account by its subject or, once, by its verified e-mail address. */
export class HrPersonDirectory implements PersonDirectory {
  constructor(private readonly options: { auth: AuthService; discovery: DiscoveryService; contact?: string }) {}

  async resolve({ subject, email }: Omit<RealmIdentity, 'roles'>): Promise<ResolvedIdentity> {
    const { auth, discovery, contact } = this.options;
    const hr = createHrClient({ auth, discovery });
    const body = { sub: subject, email, emailVerified: email !== undefined };
    try {
      const person = await hr.resolveIdentity({ body }, { signal: AbortSignal.timeout(RESOLVE_TIMEOUT_MS) });
      return ResolvedIdentity.parse(person);
    } catch (error) {
      const code = error instanceof ResponseError ? refusals[error.cause.name] : undefined;
      throw code ? new SignInError(code, error, contact) : error;
    }
  }
}
