import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { hrApiRef } from '../api';
import type { PeopleColumn } from './peopleColumns';
import { readFilters, writeFilters, type PeopleFilters } from './usePeopleFilters';

const KEY = ['hr', 'views'];

/** The filters of a stored view; the page is never part of it. */
export const filtersOfView = (query: Record<string, string>): PeopleFilters => ({ ...readFilters(new URLSearchParams(query)), page: 1 });

/** The reader's own saved views of the list. */
export function useViews() {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: KEY });
  const views = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.listPersonViews({}, { signal }) });
  const save = useMutation({
    mutationFn: async ({ name, filters, columns }: { name: string; filters: PeopleFilters; columns: PeopleColumn[] }) => {
      const same = views.data?.items.find(view => view.name === name);
      if (same) await api.deletePersonView({ params: { id: same.id } });
      const query = Object.fromEntries(writeFilters({ ...filters, page: 1 }));
      return api.createPersonView({ body: { name, query, columns } });
    },
    onSuccess,
  });
  const remove = useMutation({ mutationFn: (id: string) => api.deletePersonView({ params: { id } }), onSuccess });
  return { views: views.data?.items ?? [], save, remove };
}
