import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportKind, ImportRun } from '@tos/plugin-hr-common';
import { useLanguage } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { hrTranslationRef } from '../translations/hrTranslationRef';

const AT_WORK_MS = 700;
const PAGE = 20;

/** Whether the backend is at work on the import. */
export const isAtWork = (run: ImportRun) => ['reading', 'checking', 'applying'].includes(run.state);

/** Earlier imports, newest first. */
export function useImports(page: number) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'imports', page],
    queryFn: ({ signal }) => api.listImports({ query: { limit: PAGE, offset: (page - 1) * PAGE } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One import; read again while the backend is at work, so that the progress moves. */
export function useImport(runId: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'import', runId],
    queryFn: ({ signal }) => api.getImport({ params: { runId } }, { signal }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? AT_WORK_MS : false),
  });
}

/** The guess which column holds what. */
export function useImportSuggestion(runId: string) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'import', runId, 'suggestion'],
    queryFn: ({ signal }) => api.suggestImportMapping({ params: { runId } }, { signal }),
    staleTime: Infinity,
  });
}

/** One page of the report. */
export function useImportProblems(run: ImportRun, page: number) {
  const api = useApi(hrApiRef);
  const language = useLanguage() === 'de' ? 'de' : 'en';
  const query = { limit: PAGE, offset: (page - 1) * PAGE, language } as const;
  return useQuery({
    queryKey: ['hr', 'import', run.id, 'problems', run.version, query],
    queryFn: ({ signal }) => api.listImportProblems({ params: { runId: run.id }, query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One page of the difference. */
export function useImportChanges(run: ImportRun, page: number) {
  const api = useApi(hrApiRef);
  const query = { limit: PAGE, offset: (page - 1) * PAGE };
  return useQuery({
    queryKey: ['hr', 'import', run.id, 'changes', run.version, query],
    queryFn: ({ signal }) => api.listImportChanges({ params: { runId: run.id }, query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** How many rows the lists show at a time. */
export const importPageSize = PAGE;

/** Everything one can do with an import; each answer replaces what is shown. */
export function useImportActions(runId: string) {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  const onSuccess = (run: ImportRun) => {
    client.setQueryData(['hr', 'import', run.id], run);
    void client.invalidateQueries({ queryKey: ['hr', 'imports'] });
  };
  const params = { runId };
  const check = useMutation({
    mutationFn: async (settings: Parameters<typeof api.updateImport>[0]['body']) => {
      const saved = await api.updateImport({ params, body: settings });
      return api.checkImport({ params, body: { version: saved.version } });
    },
    onSuccess,
  });
  const apply = useMutation({
    mutationFn: (body: Parameters<typeof api.applyImport>[0]['body']) => api.applyImport({ params, body }),
    onSuccess,
  });
  const cancel = useMutation({ mutationFn: () => api.cancelImport({ params }), onSuccess });
  return { check, apply, cancel };
}

/** Uploads a file and starts reading it. */
export function useUpload() {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, file }: { kind: ImportKind; file: File }) =>
      api.uploadImport({ query: { kind, fileName: file.name }, upload: file, mediaType: 'application/octet-stream' }),
    onSuccess: run => {
      client.setQueryData(['hr', 'import', run.id], run);
      void client.invalidateQueries({ queryKey: ['hr', 'imports'] });
    },
  });
}

/** Saves the report of an import as a file. */
export function useReportDownload(run: ImportRun) {
  const api = useApi(hrApiRef);
  const language = useLanguage() === 'de' ? 'de' : 'en';
  const { t } = useTranslationRef(hrTranslationRef);
  return useMutation({
    mutationFn: async () => {
      const answer = await api.downloadImportReport({ params: { runId: run.id }, query: { language } });
      const address = URL.createObjectURL(await answer.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = `${t('imports.reportName')}-${run.fileName}.csv`;
      link.click();
      URL.revokeObjectURL(address);
    },
  });
}
