import { parseEntityRef } from '@backstage/catalog-model';
import type { EntityFilterQuery } from '@backstage/catalog-client';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef, useStarredEntities } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CatalogFilters } from './useCatalogFilters';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'spec.type',
  'spec.profile',
  'spec.owner',
];
const SEARCHED = ['metadata.name', 'metadata.title', 'metadata.description', 'spec.profile.displayName'];
/** More favourites than this do not fit into an address. */
const MOST_FAVOURITES = 50;

function filterOf({ kind, type, favourites }: CatalogFilters, starred: Set<string>): EntityFilterQuery {
  const base = { kind, ...(type && { 'spec.type': type }) };
  if (!favourites) return base;
  const names = [...starred].map(ref => parseEntityRef(ref)).filter(ref => ref.kind.toLowerCase() === kind);
  const wanted = names
    .slice(0, MOST_FAVOURITES)
    .map(({ namespace, name }) => ({ ...base, 'metadata.namespace': namespace, 'metadata.name': name }));
  // No filter at all would find everything; this one finds nothing.
  return wanted.length > 0 ? wanted : { ...base, 'metadata.name': '' };
}

/** One page of the catalog, by name; the server shows each reader only what they may see. */
export function useCatalogEntries(filters: CatalogFilters) {
  const catalog = useApi(catalogApiRef);
  const { starredEntities } = useStarredEntities();
  const filter = filterOf(filters, starredEntities);
  const isPersonOrTeam = ['user', 'group'].includes(filters.kind);
  return useQuery({
    queryKey: ['catalog-list', filters, filter],
    placeholderData: keepPreviousData,
    queryFn: () =>
      catalog.queryEntities({
        filter,
        fields: FIELDS,
        ...(filters.q && { fullTextFilter: { term: filters.q, fields: SEARCHED } }),
        orderFields: [{ field: isPersonOrTeam ? 'spec.profile.displayName' : 'metadata.name', order: 'asc' }],
        limit: filters.pageSize,
        offset: (filters.page - 1) * filters.pageSize,
      }),
  });
}

/** The kinds and, of one of them, the types that there are, each with its number of entries. */
export function useCatalogFacets(kind: string) {
  const catalog = useApi(catalogApiRef);
  return useQuery({
    queryKey: ['catalog-facets', kind],
    staleTime: 60_000,
    queryFn: async () => {
      const [kinds, types] = await Promise.all([
        catalog.getEntityFacets({ facets: ['kind'] }),
        catalog.getEntityFacets({ facets: ['spec.type'], filter: { kind } }),
      ]);
      return { kinds: kinds.facets.kind ?? [], types: types.facets['spec.type'] ?? [] };
    },
  });
}
