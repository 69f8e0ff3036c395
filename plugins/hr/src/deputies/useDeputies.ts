import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeputyList } from '@tos/plugin-hr-common';
import { useCallback } from 'react';
import { hrApiRef } from '../api';
import { deputiesTranslationRef } from './deputiesTranslationRef';

const KEY = ['hr', 'deputies'];

/** Who stands in for a person. */
export function useDeputies(personId: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: [...KEY, personId],
    queryFn: ({ signal }) => api.listDeputies({ params: { id: personId } }, { signal }),
  });
}

/** Who stands in for whoever has the name in the catalog. */
export function useDeputiesOf(entityName: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: [...KEY, 'of', entityName],
    queryFn: ({ signal }) => api.findDeputies({ query: { entityName } }, { signal }),
  });
}

/** Takes over what a write answered with, and says that it is stored. */
export function useDeputiesChanged(personId: string): (list: DeputyList) => DeputyList {
  const client = useQueryClient();
  const toast = useApi(toastApiRef);
  const { t } = useTranslationRef(deputiesTranslationRef);
  return useCallback(
    list => {
      client.setQueryData([...KEY, personId], list);
      void client.invalidateQueries({ queryKey: [...KEY, 'of'] });
      void client.invalidateQueries({ queryKey: ['hr', 'person', personId, 'history'] });
      toast.post({ title: t('saved'), status: 'success', timeout: 4000 });
      return list;
    },
    [client, personId, toast, t],
  );
}
