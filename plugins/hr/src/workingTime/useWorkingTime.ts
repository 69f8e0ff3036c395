import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WorkingTimeModelDetail } from '@tos/plugin-hr-common';
import { useCallback } from 'react';
import { hrApiRef } from '../api';
import { workingTimeRouteRef } from '../routes';

const KEY = ['hr', 'working-time-models'];
const keyOf = (id: string) => [...KEY, id];

/** All models with the rules of today; for those who may see them. */
export function useWorkingTimeModels({ enabled = true } = {}) {
  const api = useApi(hrApiRef);
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.listWorkingTimeModels({}, { signal }), enabled });
}

/** One model with its rules at all times. */
export function useWorkingTimeModel(id: string, { enabled = true } = {}) {
  const api = useApi(hrApiRef);
  return useQuery({ queryKey: keyOf(id), queryFn: ({ signal }) => api.getWorkingTimeModel({ params: { id } }, { signal }), enabled });
}

/** Who changed a model, newest first. */
export function useModelHistory(id: string) {
  const api = useApi(hrApiRef);
  return useInfiniteQuery({
    queryKey: [...keyOf(id), 'history'],
    queryFn: ({ pageParam, signal }) =>
      api.listWorkingTimeModelHistory({ params: { id }, query: { limit: 10, before: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
  });
}

/** My own working time, today and as far as it is planned. */
export function useOwnWorkingTime() {
  const api = useApi(hrApiRef);
  return useQuery({ queryKey: ['hr', 'me', 'working-time'], queryFn: ({ signal }) => api.getOwnWorkingTime({}, { signal }) });
}

/** Takes over the model that a write answered with, and lets everything that shows models read again. */
export function useModelChanged(): (model: WorkingTimeModelDetail) => WorkingTimeModelDetail {
  const client = useQueryClient();
  return useCallback(
    model => {
      client.setQueryData(keyOf(model.id), model);
      void client.invalidateQueries({ queryKey: KEY });
      void client.invalidateQueries({ queryKey: ['hr', 'me', 'working-time'] });
      return model;
    },
    [client],
  );
}

/** Reads a model anew, past everything that is cached. */
export function useReloadModel(id: string): () => Promise<WorkingTimeModelDetail> {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  return useCallback(async () => {
    const model = await api.getWorkingTimeModel({ params: { id } });
    client.setQueryData(keyOf(id), model);
    return model;
  }, [api, client, id]);
}

/** Address of a model's page; `new` for a new one, nothing for the list. */
export function useModelHref(): (id?: string) => string {
  const base = useRouteRef(workingTimeRouteRef)?.() ?? '';
  return id => `${base}${id ? `/${id}` : ''}`;
}
