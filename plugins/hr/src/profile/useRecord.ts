import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonRecord } from '@tos/plugin-hr-common';
import { useCallback } from 'react';
import { hrApiRef } from '../api';

const keyOf = (personId: string) => ['hr', 'person', personId, 'record'];

/** The editable record; parts that the viewer may not see are absent. */
export function useRecord(personId: string, { enabled = true } = {}) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: keyOf(personId),
    queryFn: ({ signal }) => api.getPersonRecord({ params: { id: personId } }, { signal }),
    enabled,
  });
}

/** Takes over the record that a write answered with, and lets everything that shows the person read again. */
export function useRecordChanged(personId: string): (record: PersonRecord) => PersonRecord {
  const client = useQueryClient();
  return useCallback(
    record => {
      client.setQueryData(keyOf(personId), record);
      void client.invalidateQueries({ queryKey: ['hr', 'person', personId], exact: true });
      void client.invalidateQueries({ queryKey: ['hr', 'people'] });
      return record;
    },
    [client, personId],
  );
}

/** Reads the record anew, past everything that is cached. */
export function useReloadRecord(personId: string): () => Promise<PersonRecord> {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  return useCallback(async () => {
    const record = await api.getPersonRecord({ params: { id: personId } });
    client.setQueryData(keyOf(personId), record);
    return record;
  }, [api, client, personId]);
}
