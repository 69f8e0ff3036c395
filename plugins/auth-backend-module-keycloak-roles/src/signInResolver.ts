import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import type { OAuthAuthenticatorResult, SignInResolver } from '@backstage/plugin-auth-node';
import type { PersonDirectory } from './PersonDirectory';
import { readRealmIdentity } from './realmIdentity';
import { currentAttempt, recordFailure } from './SignInAttempt';
import { SignInError } from './SignInError';

const NORMAL_REF = /^[a-z]+:[a-z0-9-]+\/[a-z0-9._-]+$/;

/** Identity at the issuer → person in tOS → Backstage token with the person, their groups and their realm roles. */
export function createSignInResolver(people: PersonDirectory): SignInResolver<OAuthAuthenticatorResult<OidcAuthResult>> {
  return ({ result }, context) =>
    recordFailure(
      async () => {
        const attempt = currentAttempt();
        attempt.subject = result.fullProfile.userinfo.sub;
        const { roles, ...identity } = readRealmIdentity(result.fullProfile);
        const person = await people.resolve(identity);
        const userEntityRef = refOfKind('user', person.userEntityRef);
        const groupRefs = person.groupRefs.map(ref => refOfKind('group', ref));
        const roleRefs = roles.map(name => stringifyEntityRef({ kind: 'role', namespace: 'keycloak', name }));
        const token = await context.issueToken({
          claims: { sub: userEntityRef, ent: [...new Set([userEntityRef, ...groupRefs, ...roleRefs])] },
        });
        Object.assign(attempt, { userEntityRef, personId: person.personId });
        return token;
      },
      cause => new SignInError('portal-unavailable', cause),
    );
}

/** Two spellings of one reference could bring two people together, so only the normal one passes. */
function refOfKind(kind: 'user' | 'group', ref: string): string {
  const parsed = parseEntityRef(ref);
  if (parsed.kind !== kind || stringifyEntityRef(parsed) !== ref || !NORMAL_REF.test(ref)) {
    throw new Error(`the HR plugin answered "${ref}", which is not the reference of a ${kind}`);
  }
  return ref;
}
