import { ResponseError } from '@backstage/errors';
import type { Contract, RouteDefinition, RouteOutput, RouteRequest } from './contract';

/** How a client reaches its plugin. `fetchApiRef` of the browser fits as it is. */
export interface ContractClientOptions {
  fetchApi: { fetch(url: string, init?: RequestInit): Promise<Response> };
  /** Address of the plugin, default `plugin://<pluginId>` (resolved by the browser's fetchApi). */
  baseUrl?: string | (() => Promise<string>);
}

type Answer<R extends RouteDefinition> = R['produces'] extends string ? Response : RouteOutput<R>;
type Call<R extends RouteDefinition> =
  object extends RouteRequest<R>
    ? (request?: RouteRequest<R>, options?: { signal?: AbortSignal }) => Promise<Answer<R>>
    : (request: RouteRequest<R>, options?: { signal?: AbortSignal }) => Promise<Answer<R>>;

/** One method per route of the contract. Each throws `ResponseError` when the answer is not 2xx. */
export type ContractClient<C extends Contract> = { [K in keyof C['routes']]: Call<C['routes'][K]> };

interface LooseRequest {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  upload?: BodyInit;
  mediaType?: string;
}

/** Path and query string of a call; undefined query values are left out, arrays repeat the key. */
export function routeUrl(route: RouteDefinition, request: { params?: object; query?: object } = {}): string {
  const params = request.params as Record<string, unknown> | undefined;
  const path = route.path.replace(/:(\w+)/g, (_, key) => encodeURIComponent(String(params?.[key])));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(request.query ?? {})) {
    for (const item of [value].flat()) if (item !== undefined && item !== null) query.append(key, String(item));
  }
  return query.size ? `${path}?${query}` : path;
}

function bodyOf(request: LooseRequest): RequestInit {
  if (request.upload !== undefined) return { body: request.upload, headers: { 'Content-Type': request.mediaType! } };
  return request.body === undefined ? {} : { body: JSON.stringify(request.body), headers: { 'Content-Type': 'application/json' } };
}

/** Derives the typed client of a contract. */
export function createContractClient<C extends Contract>(contract: C, options: ContractClientOptions): ContractClient<C> {
  const call = async (route: RouteDefinition, request: LooseRequest = {}, { signal }: { signal?: AbortSignal } = {}) => {
    const base = typeof options.baseUrl === 'function' ? await options.baseUrl() : (options.baseUrl ?? `plugin://${contract.pluginId}`);
    const response = await options.fetchApi.fetch(`${base}${routeUrl(route, request)}`, {
      method: route.method.toUpperCase(),
      signal,
      ...bodyOf(request),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    if (route.produces) return response;
    return route.response ? response.json() : undefined;
  };
  const methods = Object.entries(contract.routes).map(([name, route]) => [
    name,
    (request?: LooseRequest, init?: object) => call(route, request, init),
  ]);
  return Object.fromEntries(methods) as ContractClient<C>;
}
