import { z } from 'zod';

/** What the identity provider vouches for at sign-in. */
export const ResolveIdentityRequest = z
  .object({
    /** Immutable subject of the account. */
    sub: z.string().min(1).max(255),
    email: z.string().max(254).optional(),
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
