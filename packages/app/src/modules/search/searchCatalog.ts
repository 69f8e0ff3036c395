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
  /** Page inside of the portal. */
  href: string;
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
}

interface QueryAnswer {
  results: Array<{ document: SearchDocument }>;
  numberOfResults?: number;
  nextPageCursor?: string;
}

/** The hit of a document of the search index. Addresses that lead out of the portal are refused. */
export function toHit(document: SearchDocument): SearchHit | undefined {
  const { location, kind, namespace, title, text } = document;
  if (!location.startsWith('/') || location.startsWith('//')) return undefined;
  const name = location.split('/').at(-1) ?? title;
  const parts = text.split(' : ').filter(part => part && part !== title);
  return {
    ref: `${kind}:${namespace}/${name}`.toLowerCase(),
    kind,
    title: title || name,
    detail: parts[0],
    href: location,
  };
}

/** Asks the search index for entries of the catalog. The server shows each reader only what they may see. */
export async function searchCatalog(fetchApi: FetchApi, request: SearchRequest): Promise<SearchResults> {
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
