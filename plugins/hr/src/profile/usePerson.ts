import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { hrApiRef } from '../api';

/** One person as the viewer may see them; page, cards and tabs share the request. */
export function usePerson(personId: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'person', personId],
    queryFn: ({ signal }) => api.getPerson({ params: { id: personId }, query: {} }, { signal }),
  });
}
