import { useApi } from '@backstage/frontend-plugin-api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonDocument } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import type { DocumentFilters } from './useDocumentFilters';

export const DOCUMENTS_PER_PAGE = 20;

/** One page of a person's documents. */
export function useDocuments(personId: string, { page, q, deleted, ...filters }: DocumentFilters) {
  const api = useApi(hrApiRef);
  const query = {
    ...filters,
    q: q.trim() || undefined,
    deleted: deleted ? ('true' as const) : undefined,
    limit: DOCUMENTS_PER_PAGE,
    offset: (page - 1) * DOCUMENTS_PER_PAGE,
  };
  return useQuery({
    queryKey: ['hr', 'documents', personId, query],
    queryFn: ({ signal }) => api.listDocuments({ params: { id: personId }, query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Saves a content under a name. */
export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** What can be done with a document. */
export function useDocumentActions(personId: string) {
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['hr', 'documents', personId] });
  const params = ({ id }: PersonDocument) => ({ documentId: id });
  return {
    change: useMutation({
      mutationFn: (document: PersonDocument) => {
        const { version, name, documentClass, documentDate } = document;
        return api.updateDocument({ params: params(document), body: { version, name, documentClass, documentDate } });
      },
      onSuccess,
    }),
    replace: useMutation({
      mutationFn: ({ document, file }: { document: PersonDocument; file: File }) =>
        api.replaceDocument({
          params: params(document),
          query: { name: file.name.slice(0, 255), version: document.version },
          upload: file,
          mediaType: 'application/octet-stream',
        }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (document: PersonDocument) => api.deleteDocument({ params: params(document), query: { version: document.version } }),
      onSuccess,
    }),
    restore: useMutation({
      mutationFn: (document: PersonDocument) => api.restoreDocument({ params: params(document), body: { version: document.version } }),
      onSuccess,
    }),
    download: useMutation({
      mutationFn: async (document: PersonDocument) => {
        const answer = await api.getDocumentContent({ params: params(document), query: { purpose: 'download' } });
        saveAs(await answer.blob(), document.name);
      },
    }),
  };
}
