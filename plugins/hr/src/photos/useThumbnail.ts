import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { hrApiRef } from '../api';
import { useObjectUrl } from '../documents/useObjectUrl';

/** Address of a small photo. A version never changes, so it is read once; what scrolls away before it came is not waited for. */
export function useThumbnail(photo: { id: string; version: number } | undefined, size: '64' | '128'): string | undefined {
  const api = useApi(hrApiRef);
  const { data } = useQuery({
    // Not below `hr`: a change of data is no reason to read a picture again.
    queryKey: ['hr-photo', photo?.id, photo?.version, size],
    queryFn: async ({ signal }) =>
      (await api.getPersonPhoto({ params: { id: photo!.id }, query: { size, version: photo!.version } }, { signal })).blob(),
    staleTime: Infinity,
    enabled: photo !== undefined,
    retry: false,
  });
  return useObjectUrl(photo && data);
}
