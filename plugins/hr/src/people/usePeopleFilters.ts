import { personSorts } from '@tos/plugin-hr-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

const PAGE_SIZES = [20, 50, 100];
type Sort = (typeof personSorts)[number];

/** What the people list shows; all of it lives in the address, so that a view can be shared and survives "back". */
export interface PeopleFilters {
  q: string;
  unit?: string;
  location?: string;
  sort?: Sort;
  page: number;
  pageSize: number;
}

function read(params: URLSearchParams): PeopleFilters {
  const size = Number(params.get('size'));
  const sort = params.get('sort') as Sort | null;
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    unit: params.get('unit') ?? undefined,
    location: params.get('location') ?? undefined,
    sort: sort && personSorts.includes(sort) ? sort : undefined,
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
    pageSize: PAGE_SIZES.includes(size) ? size : PAGE_SIZES[1],
  };
}

/** Filters in the address and a function that changes them; any change but of the page starts at page 1 again. */
export function usePeopleFilters(): [PeopleFilters, (change: Partial<PeopleFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => read(params), [params]);
  const change = useCallback(
    (part: Partial<PeopleFilters>) =>
      setParams(
        previous => {
          const next = { ...read(previous), page: 1, ...part };
          const entries = { q: next.q, unit: next.unit, location: next.location, sort: next.sort };
          const kept = Object.entries(entries).filter((entry): entry is [string, string] => Boolean(entry[1]));
          if (next.page > 1) kept.push(['page', String(next.page)]);
          if (next.pageSize !== PAGE_SIZES[1]) kept.push(['size', String(next.pageSize)]);
          return new URLSearchParams(kept);
        },
        { replace: part.page === undefined },
      ),
    [setParams],
  );
  return [filters, change];
}

/** Page sizes on offer. */
export const pageSizes = PAGE_SIZES;
