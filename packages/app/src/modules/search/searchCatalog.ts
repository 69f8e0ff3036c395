import type { FetchApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';

/** One hit: a person, a team or another entry of the catalog. */
export interface SearchHit {
  /** Entity reference; the key of the hit. */
  ref: string;
  kind: string;
  title: string;
  /** Job title, unit or e-mail: whatever tells two people of the same name apart. */
  detail?: string;
  picture?: string;
  /** Page in the catalog. */
  href: string;
  /** HR's id of a person. */
  personId?: string;
  /** HR's id of a unit. */
  unitId?: string;
}

/** What to look for. */
export interface SearchRequest {
  term: string;
  /** Kinds of the catalog; empty for all. */
  kinds: readonly string[];
  limit: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** A page of hits. */
export interface SearchResults {
  hits: SearchHit[];
  total?: number;
  nextCursor?: string;
}

interface SearchDocument {
  title: string;
  text: string;
  location: string;
  kind: string;
  namespace: string;
  personId?: string;
  unitId?: string;
}

interface QueryAnswer {
  results: Array<{ document: SearchDocument }>;
  numberOfResults?: number;
  nextPageCursor?: string;
}

/** The hit of a document of the search index. Addresses that lead out of the portal are refused. */
export function toHit(document: SearchDocument): SearchHit | undefined {
  const { location, kind, namespace, title, text, personId, unitId } = document;
  if (!location.startsWith('/') || location.startsWith('//')) return undefined;
  const name = location.split('/').at(-1) ?? title;
  const parts = text.split(' : ').filter(part => part && part !== title);
  return {
    ref: `${kind}:${namespace}/${name}`.toLowerCase(),
    kind,
    title: title || name,
    detail: parts[0],
    href: location,
    personId,
    unitId,
  };
}

/**
 * Finds entries of the catalog. The server shows each reader only what they may see. The search index is some minutes
 * behind the catalog, so when it knows nothing the catalog itself is asked: a new colleague is found at once.
 */
export async function searchCatalog(fetchApi: FetchApi, request: SearchRequest): Promise<SearchResults> {
  const results = await askIndex(fetchApi, request);
  return results.hits.length > 0 || request.cursor ? results : askCatalog(fetchApi, request);
}

async function askIndex(fetchApi: FetchApi, request: SearchRequest): Promise<SearchResults> {
  const query = new URLSearchParams({
    term: request.term,
    'types[0]': 'software-catalog',
    pageLimit: String(request.limit),
  });
  request.kinds.forEach((kind, index) => query.set(`filters[kind][${index}]`, kind));
  if (request.cursor) query.set('pageCursor', request.cursor);
  const response = await fetchApi.fetch(`plugin://search/query?${query}`, { signal: request.signal });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  const answer = (await response.json()) as QueryAnswer;
  return {
    hits: answer.results.map(({ document }) => toHit(document)).filter(hit => hit !== undefined),
    total: answer.numberOfResults,
    nextCursor: answer.nextPageCursor,
  };
}

interface CatalogAnswer {
  items: Array<{
    kind: string;
    metadata: { name: string; namespace?: string; title?: string; description?: string; annotations?: Record<string, string> };
    spec?: { profile?: { displayName?: string; email?: string; picture?: string } };
  }>;
  totalItems: number;
}

const SEARCHED_FIELDS = 'metadata.name,metadata.title,spec.profile.displayName,spec.profile.email';
const RETURNED_FIELDS = 'kind,metadata.name,metadata.namespace,metadata.title,metadata.description,metadata.annotations,spec.profile';

async function askCatalog(fetchApi: FetchApi, request: SearchRequest): Promise<SearchResults> {
  const query = new URLSearchParams({
    fullTextFilterTerm: request.term,
    fullTextFilterFields: SEARCHED_FIELDS,
    fields: RETURNED_FIELDS,
    limit: String(request.limit),
  });
  for (const kind of request.kinds) query.append('filter', `kind=${kind}`);
  const response = await fetchApi.fetch(`plugin://catalog/entities/by-query?${query}`, { signal: request.signal });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  const { items, totalItems } = (await response.json()) as CatalogAnswer;
  const hits = items.map(({ kind, metadata, spec }): SearchHit => {
    const { name, namespace = 'default', title, description, annotations } = metadata;
    return {
      ref: `${kind}:${namespace}/${name}`.toLowerCase(),
      kind,
      title: title ?? spec?.profile?.displayName ?? name,
      detail: description ?? spec?.profile?.email,
      picture: spec?.profile?.picture,
      href: `/catalog/${namespace}/${kind}/${name}`.toLowerCase(),
      personId: annotations?.['tos/person-id'],
      unitId: annotations?.['tos/org-unit-id'],
    };
  });
  return { hits, total: totalItems };
}
