import { dueFilters, itemStates, ownerRoles, type ItemState, type OwnerRole } from '@tos/plugin-hr-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What the overview shows; all of it lives in the address. */
export interface ItemFilters {
  q?: string;
  person?: string;
  state: ItemState | 'all';
  due: (typeof dueFilters)[number];
  owner?: OwnerRole;
  statutory: boolean;
  page: number;
}

const STATES = [...itemStates, 'all'] as const;

/** The value if it is one of the list. */
const oneOf = <T extends string>(list: readonly T[], value: string | null) => list.find(known => known === value);

function read(params: URLSearchParams): ItemFilters {
  return {
    q: params.get('q')?.slice(0, 100) || undefined,
    person: params.get('person') ?? undefined,
    state: oneOf(STATES, params.get('state')) ?? 'open',
    due: oneOf(dueFilters, params.get('due')) ?? 'all',
    owner: oneOf(ownerRoles, params.get('owner')),
    statutory: params.get('statutory') === 'true',
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
  };
}

function write({ q, person, state, due, owner, statutory, page }: ItemFilters): URLSearchParams {
  const entries = {
    q,
    person,
    state: state === 'open' ? '' : state,
    due: due === 'all' ? '' : due,
    owner,
    statutory: statutory ? 'true' : '',
    page: page > 1 ? String(page) : '',
  };
  return new URLSearchParams(Object.entries(entries).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** Filters in the address and a function that changes them; any change but of the page starts at page 1 again. */
export function useItemFilters(): [ItemFilters, (change: Partial<ItemFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => read(params), [params]);
  const change = useCallback(
    (part: Partial<ItemFilters>) =>
      setParams(previous => write({ ...read(previous), page: 1, ...part }), { replace: part.page === undefined }),
    [setParams],
  );
  return [filters, change];
}
