import { documentClasses, documentSorts, type DocumentClass } from '@tos/plugin-hr-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What the list shows; all of it lives in the address. */
export interface DocumentFilters {
  q: string;
  documentClass?: DocumentClass;
  sort: (typeof documentSorts)[number];
  deleted: boolean;
  page: number;
}

const oneOf = <T extends string>(values: readonly T[], value: string | null) => values.find(known => known === value);

function read(params: URLSearchParams): DocumentFilters {
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    documentClass: oneOf(documentClasses, params.get('class')),
    sort: oneOf(documentSorts, params.get('sort')) ?? '-date',
    deleted: params.get('deleted') === 'true',
    page: Math.max(1, Math.min(10_000, Math.floor(Number(params.get('page'))) || 1)),
  };
}

/** Filters from the address, and how to change them. */
export function useDocumentFilters(): [DocumentFilters, (change: Partial<DocumentFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => read(params), [params]);
  const change = useCallback(
    (wanted: Partial<DocumentFilters>) =>
      setParams(
        before => {
          const next = { ...read(before), page: 1, ...wanted };
          const shown = {
            q: next.q,
            class: next.documentClass,
            sort: next.sort === '-date' ? '' : next.sort,
            deleted: next.deleted ? 'true' : '',
          };
          const entries = Object.entries({ ...shown, page: next.page > 1 ? String(next.page) : '' });
          return new URLSearchParams(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
        },
        { replace: true },
      ),
    [setParams],
  );
  return [filters, change];
}
