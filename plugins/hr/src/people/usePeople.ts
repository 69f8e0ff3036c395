import { useApi } from '@backstage/frontend-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { hrApiRef } from '../api';
import type { PeopleFilters } from './usePeopleFilters';

/** One page of people; the previous one stays visible while the next is on its way. */
export function usePeople({ page, pageSize, ...filters }: PeopleFilters, { withEmployment }: { withEmployment: boolean }) {
  const api = useApi(hrApiRef);
  const query = {
    ...filters,
    q: filters.q.trim() || undefined,
    limit: pageSize,
    offset: (page - 1) * pageSize,
    withTotal: 'true' as const,
    ...(withEmployment && { withEmployment: 'true' as const }),
  };
  return useQuery({
    queryKey: ['hr', 'people', query],
    queryFn: ({ signal }) => api.listPersons({ query }, { signal }),
    placeholderData: keepPreviousData,
  });
}
