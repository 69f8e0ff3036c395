import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { hrApiRef } from '../api';

/** One person as the viewer may see them, today or on `date`; page, cards and tabs share the request. */
export function usePerson(personId: string, date?: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: date ? ['hr', 'person', personId, 'on', date] : ['hr', 'person', personId],
    queryFn: ({ signal }) => api.getPerson({ params: { id: personId }, query: { date } }, { signal }),
    // Another day of the same person: the page stays until it is there, and so does the cursor.
    placeholderData: (previous, query) => (query?.queryKey[2] === personId ? previous : undefined),
  });
}
