import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export const PAGE_SIZES = [25, 50, 100];

/** What the catalog's list shows; all of it stands in the address. */
export interface CatalogFilters {
  /** Lower case, e.g. `group`. */
  kind: string;
  q: string;
  type?: string;
  favourites: boolean;
  page: number;
  pageSize: number;
}

export function readFilters(params: URLSearchParams, defaultKind: string): CatalogFilters {
  const size = Number(params.get('size'));
  return {
    // `filters[kind]` is how links of the platform name the kind.
    kind: (params.get('kind') ?? params.get('filters[kind]') ?? defaultKind).toLowerCase().slice(0, 63),
    q: (params.get('q') ?? '').slice(0, 100),
    type: params.get('type')?.slice(0, 100) || undefined,
    favourites: params.has('favourites'),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
    pageSize: PAGE_SIZES.includes(size) ? size : PAGE_SIZES[0],
  };
}

/** The filters and a function that changes them; any change but of the page starts at page 1 again. */
export function useCatalogFilters(defaultKind: string): [CatalogFilters, (change: Partial<CatalogFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params, defaultKind), [params, defaultKind]);
  const change = useCallback(
    (part: Partial<CatalogFilters>) =>
      setParams(
        previous => {
          const next = { ...readFilters(previous, defaultKind), page: 1, ...part };
          const kept: Record<string, string> = {};
          if (next.kind !== defaultKind) kept.kind = next.kind;
          if (next.q) kept.q = next.q;
          if (next.type) kept.type = next.type;
          if (next.favourites) kept.favourites = '1';
          if (next.page > 1) kept.page = String(next.page);
          if (next.pageSize !== PAGE_SIZES[0]) kept.size = String(next.pageSize);
          return new URLSearchParams(kept);
        },
        { replace: part.page === undefined },
      ),
    [setParams, defaultKind],
  );
  return [filters, change];
}
