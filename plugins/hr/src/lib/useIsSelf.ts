import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';

/** Whether a reference is the signed-in person's; undefined until it is known. */
export function useIsSelf(userEntityRef: string): boolean | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['hr', 'identity'],
    queryFn: () => identityApi.getBackstageIdentity(),
    staleTime: Infinity,
  });
  return data && data.userEntityRef === userEntityRef;
}
