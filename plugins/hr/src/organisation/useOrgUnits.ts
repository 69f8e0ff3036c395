import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { hrApiRef } from '../api';

/** All units of today with their figures. */
export function useOrgUnits() {
  const api = useApi(hrApiRef);
  return useQuery({ queryKey: ['hr', 'org-units'], queryFn: ({ signal }) => api.listOrgUnits({ query: {} }, { signal }) });
}
