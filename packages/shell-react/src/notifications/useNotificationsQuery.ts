import { fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { useSignal } from '@backstage/plugin-signals-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const KEY = 'notifications';

/** Reads from the notifications backend, and again whenever it signals a change. */
export function useNotificationsQuery<T>(path: string) {
  const fetchApi = useApi(fetchApiRef);
  const queryClient = useQueryClient();
  const { lastSignal } = useSignal('notifications');
  useEffect(() => {
    if (lastSignal) void queryClient.invalidateQueries({ queryKey: [KEY] });
  }, [lastSignal, queryClient]);
  return useQuery({
    queryKey: [KEY, path],
    queryFn: async ({ signal }): Promise<T> => {
      const response = await fetchApi.fetch(`plugin://notifications${path}`, { signal });
      if (!response.ok) throw await ResponseError.fromResponse(response);
      return (await response.json()) as T;
    },
  });
}
