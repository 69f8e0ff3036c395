import { fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { searchCatalog } from './searchCatalog';
import { useDebounced } from './useDebounced';

const PAUSE_MS = 180;
const SHORTEST_TERM = 2;
const LIMIT = 8;

/** People and teams that fit what is being typed; asks when the typing pauses. */
export function usePeopleSearch(input: string) {
  const fetchApi = useApi(fetchApiRef);
  const term = useDebounced(input.trim(), PAUSE_MS);
  const enabled = term.length >= SHORTEST_TERM;
  const query = useQuery({
    queryKey: ['search-palette', term],
    queryFn: ({ signal }) => searchCatalog(fetchApi, { term, kinds: ['User', 'Group'], limit: LIMIT, signal }),
    enabled,
    placeholderData: keepPreviousData,
  });
  return { ...query, term, enabled, hits: enabled ? (query.data?.hits ?? []) : [] };
}
