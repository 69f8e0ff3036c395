import { useApi } from '@backstage/frontend-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { decodeChart } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';

/** The chart of a day as rows; the one before stays visible while it is on its way. */
export function useOrgChart(date: string | undefined) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'org-chart', date ?? 'today'],
    queryFn: async ({ signal }) => decodeChart(await api.getOrgChart({ query: { date } }, { signal })),
    placeholderData: keepPreviousData,
    // Rows of ten thousand positions are compared in vain otherwise.
    structuralSharing: false,
  });
}
