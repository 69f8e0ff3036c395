import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Erasure, ExportFormat, PrivacyExport } from '@tos/plugin-hr-common';
import { useLanguage } from '@tos/shell-react';
import { hrApiRef } from '../api';

const POLL_MS = 1500;
const MEDIA_TYPES: Record<ExportFormat, string> = { zip: 'application/zip', page: 'text/html', pdf: 'application/pdf' };
const isBusy = ({ state }: PrivacyExport) => state === 'waiting' || state === 'running';

/** Copies of a person's data; `undefined` means one's own. Reads again while one is being made. */
export function useExports(personId: string | undefined) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'exports', personId ?? 'me'],
    queryFn: ({ signal }) => (personId ? api.listExports({ params: { id: personId } }, { signal }) : api.listOwnExports({}, { signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(isBusy) ? POLL_MS : false),
  });
}

/** Makes a copy, and reads it as a file or a page. */
export function useExportActions(personId: string | undefined) {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  const language = useLanguage() === 'de' ? 'de' : 'en';
  return {
    make: useMutation({
      mutationFn: () =>
        personId ? api.requestExport({ params: { id: personId }, body: { language } }) : api.requestOwnExport({ body: { language } }),
      onSettled: () => client.invalidateQueries({ queryKey: ['hr', 'exports', personId ?? 'me'] }),
    }),
    fetchContent: useMutation({
      mutationFn: async ({ id, format }: { id: string; format: ExportFormat }) => {
        const request = { params: { exportId: id }, query: { format } };
        const answer = await (personId ? api.downloadExport(request) : api.downloadOwnExport(request));
        return new Blob([await answer.arrayBuffer()], { type: MEDIA_TYPES[format] });
      },
    }),
  };
}

/** The dry run of an erasure. */
export function useErasurePlan(personId: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'erasure', personId],
    queryFn: ({ signal }) => api.planErasure({ params: { id: personId } }, { signal }),
  });
}

/** Erasures of everybody, newest first. */
export function useErasures() {
  const api = useApi(hrApiRef);
  return useQuery({ queryKey: ['hr', 'erasures'], queryFn: ({ signal }) => api.listErasures({ query: { limit: 50 } }, { signal }) });
}

/** Asks for, confirms and withdraws erasures. */
export function useErasureActions() {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  const onSettled = async () => {
    await Promise.all(['erasure', 'erasures', 'person', 'people'].map(key => client.invalidateQueries({ queryKey: ['hr', key] })));
  };
  const decided = ({ id, version }: Erasure) => ({ params: { erasureId: id }, body: { version } });
  return {
    ask: useMutation({
      mutationFn: ({ personId, reason }: { personId: string; reason: string }) =>
        api.requestErasure({ params: { id: personId }, body: { reason } }),
      onSettled,
    }),
    confirm: useMutation({ mutationFn: (erasure: Erasure) => api.confirmErasure(decided(erasure)), onSettled }),
    withdraw: useMutation({ mutationFn: (erasure: Erasure) => api.withdrawErasure(decided(erasure)), onSettled }),
  };
}

/** What is due for deletion. */
export function useRetention() {
  const api = useApi(hrApiRef);
  return useQuery({ queryKey: ['hr', 'retention'], queryFn: ({ signal }) => api.getRetention({}, { signal }) });
}

/** Deletes what is due, or counts it. */
export function useRunRetention() {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (dryRun: boolean) => api.runRetention({ body: { dryRun } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['hr', 'retention'] }),
  });
}
