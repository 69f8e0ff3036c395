import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { hrApiRef } from '../api';
import { useObjectUrl } from './useObjectUrl';

const KEPT_MS = 5 * 60_000;

/** Whether there is a photo to see, and whether the viewer may change it. */
export function usePhotoState(personId: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'photo-state', personId],
    queryFn: ({ signal }) => api.getPhotoState({ params: { id: personId } }, { signal }),
    staleTime: KEPT_MS,
  });
}

/** Address of a person's photo, or nothing: none, no consent, or not loaded yet. */
export function usePhoto(personId: string, size: '64' | '128' | '512'): string | undefined {
  const api = useApi(hrApiRef);
  const hasPhoto = usePhotoState(personId).data?.hasPhoto ?? false;
  const photo = useQuery({
    queryKey: ['hr', 'photo', personId, size],
    queryFn: async ({ signal }) => (await api.getPersonPhoto({ params: { id: personId }, query: { size } }, { signal })).blob(),
    staleTime: KEPT_MS,
    enabled: hasPhoto,
    retry: false,
  });
  return useObjectUrl(hasPhoto ? photo.data : undefined);
}

/** Sets and removes the photo, and says whether colleagues see it. */
export function usePhotoActions(personId: string) {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  // Lists and the org chart show it as well.
  const onSuccess = () => client.invalidateQueries({ queryKey: ['hr'] });
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
