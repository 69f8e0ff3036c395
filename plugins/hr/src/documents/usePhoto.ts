import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { hrApiRef } from '../api';
import { useObjectUrl } from './useObjectUrl';

const KEPT_MS = 5 * 60_000;
const statusOf = (error: unknown) => (error as { statusCode?: number }).statusCode;

/** Address of a person's photo, or nothing: none, no consent, or not loaded yet. */
export function usePhoto(personId: string, size: '64' | '128' | '512'): string | undefined {
  const api = useApi(hrApiRef);
  const photo = useQuery({
    queryKey: ['hr', 'photo', personId, size],
    queryFn: async ({ signal }) => {
      try {
        const answer = await api.getPersonPhoto({ params: { id: personId }, query: { size } }, { signal });
        return await answer.blob();
      } catch (error) {
        if (statusOf(error) === 404) return null;
        throw error;
      }
    },
    staleTime: KEPT_MS,
    retry: false,
  });
  return useObjectUrl(photo.data ?? undefined);
}

/** Whether there is a photo and who sees it; nothing for those who do not manage it. */
export function usePhotoState(personId: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'photo-state', personId],
    queryFn: async ({ signal }) => {
      try {
        return await api.getPhotoState({ params: { id: personId } }, { signal });
      } catch (error) {
        if ([403, 404].includes(statusOf(error) ?? 0)) return null;
        throw error;
      }
    },
    retry: false,
  });
}

/** Sets and removes the photo, and says whether colleagues see it. */
export function usePhotoActions(personId: string) {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  const onSuccess = async () => {
    await Promise.all(['photo', 'photo-state'].map(key => client.invalidateQueries({ queryKey: ['hr', key, personId] })));
  };
  const params = { id: personId };
  return {
    save: useMutation({ mutationFn: (upload: Blob) => api.uploadPersonPhoto({ params, upload, mediaType: 'image/jpeg' }), onSuccess }),
    remove: useMutation({ mutationFn: () => api.deletePersonPhoto({ params }), onSuccess }),
    consent: useMutation({
      mutationFn: (body: { photoConsent: boolean; version: number }) => api.updateOwnPreferences({ body }),
      onSuccess,
    }),
  };
}
