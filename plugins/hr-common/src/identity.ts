import { z } from 'zod';
import { plainText } from './fields';

/** What the identity provider vouches for at sign-in. */
export const ResolveIdentityRequest = z
  .object({
    /** Immutable subject of the account. */
    sub: plainText(255).min(1),
    email: plainText(254).optional(),
    /** Only a verified address links an account to a person, and only once. */
    emailVerified: z.boolean(),
  })
  .meta({ id: 'HrResolveIdentityRequest' });
export type ResolveIdentityRequest = z.infer<typeof ResolveIdentityRequest>;

/** The person behind an account, with the groups they belong to. */
export const ResolvedIdentity = z
  .object({ personId: z.uuid(), userEntityRef: z.string(), groupRefs: z.array(z.string()), displayName: z.string() })
  .meta({ id: 'HrResolvedIdentity' });
export type ResolvedIdentity = z.infer<typeof ResolvedIdentity>;
