import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { useQuery } from '@tanstack/react-query';

/** Who is signed in, as far as the navigation shows it. */
export interface SignedInPerson {
  name: string;
  email?: string;
  picture?: string;
  /** The person's page in the catalog. */
  href: string;
}

/** Name, picture and own page of the person signed in; `undefined` while it is being looked up. */
export function useSignedInPerson(): SignedInPerson | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['signed-in-person'],
    staleTime: Infinity,
    queryFn: async (): Promise<SignedInPerson> => {
      const [identity, profile] = await Promise.all([identityApi.getBackstageIdentity(), identityApi.getProfileInfo()]);
      const { kind, namespace, name } = parseEntityRef(identity.userEntityRef);
      return {
        name: profile.displayName ?? name,
        email: profile.email,
        picture: profile.picture,
        href: `/catalog/${namespace}/${kind}/${name}`.toLowerCase(),
      };
    },
  });
  return data;
}
