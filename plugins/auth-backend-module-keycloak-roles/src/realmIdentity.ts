import type { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { z } from 'zod';
import { SignInError } from './SignInError';

/** What tOS takes over from the issuer, and nothing else. */
export interface RealmIdentity {
  /** Immutable id of the account at the issuer (`sub`). */
  subject: string;
  /** Only when the issuer has verified it. */
  email?: string;
  /** Names of the realm roles. */
  roles: string[];
}

const ROLE_NAME = /^[a-z0-9-]{1,64}$/;

const userinfoSchema = z.object({
  sub: z.string().min(1).max(255),
  // An address that is not one finds nobody, but must not keep a linked account out.
  email: z.string().max(254).optional().catch(undefined),
  email_verified: z.boolean().optional(),
});
const rolesSchema = z.object({ realm_access: z.object({ roles: z.array(z.string()) }) });

/**
 * Reads the identity from userinfo and ID token.
 *
 * @throws SignInError `roles-missing` when neither carries the realm roles, `sign-in-refused` when they disagree on who it is
 */
export function readRealmIdentity({ userinfo, tokenset }: OidcAuthResult): RealmIdentity {
  const claims = tokenset.id_token ? tokenset.claims() : undefined;
  const account = userinfoSchema.safeParse(userinfo);
  if (!account.success) throw new SignInError('sign-in-refused', `unusable userinfo: ${z.prettifyError(account.error)}`);
  const { sub, email, email_verified: verified } = account.data;
  if (claims && claims.sub !== sub) throw new SignInError('sign-in-refused', 'sub of ID token and userinfo differ');

  const sources = [userinfo, claims].map(source => rolesSchema.safeParse(source));
  const roles = sources.find(source => source.success)?.data?.realm_access.roles;
  if (!roles) throw new SignInError('roles-missing', 'neither userinfo nor ID token has realm_access.roles');
  return { subject: sub, email: verified === true ? email : undefined, roles: roles.filter(role => ROLE_NAME.test(role)) };
}
