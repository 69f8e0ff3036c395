import { useApiHolder } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { PresenceOf } from '@tos/plugin-hr-common';
import { useMemo } from 'react';
import { hrPresenceApiRef } from './hrPresenceApiRef';

/** Tells who is present on the day; undefined as long as nobody says. A failure of the other plugin costs the figure only. */
export function usePresence(date: string | undefined): PresenceOf | undefined {
  const api = useApiHolder().get(hrPresenceApiRef);
  const { data } = useQuery({
    queryKey: ['hr', 'presence', date],
    queryFn: async () => (await api!.presentOn(date!)) ?? null,
    enabled: api !== undefined && date !== undefined,
    retry: false,
  });
  return useMemo(() => (data ? name => data.has(name) : undefined), [data]);
}
