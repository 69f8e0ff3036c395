import { ResponseError } from '@backstage/errors';
import type { Contract, RouteDefinition, RouteOutput, RouteRequest } from './contract';

/** How a client reaches its plugin. `fetchApiRef` of the browser fits as it is. */
export interface ContractClientOptions {
  fetchApi: { fetch(url: string, init?: RequestInit): Promise<Response> };
  /** Address of the plugin, default `plugin://<pluginId>` (resolved by the browser's fetchApi). */
  baseUrl?: string | (() => Promise<string>);
}

type Answer<R extends RouteDefinition> = R['produces'] extends string ? Response : RouteOutput<R>;
type Request<R extends RouteDefinition> = object extends RouteRequest<R> ? [request?: RouteRequest<R>] : [request: RouteRequest<R>];
type Call<R extends RouteDefinition> = (...args: [...Request<R>, options?: { signal?: AbortSignal }]) => Promise<Answer<R>>;

/** One method per route of the contract. Each throws `ResponseError` when the answer is not 2xx. */
export type ContractClient<C extends Contract> = { [K in keyof C['routes']]: Call<C['routes'][K]> };

type LooseRequest = { params?: object; query?: object; body?: unknown; upload?: BodyInit; mediaType?: string };

/** Path and query string of a call; undefined query values are left out, arrays repeat the key. */
export function routeUrl(route: RouteDefinition, request: { params?: object; query?: object } = {}): string {
  const params = Object(request.params);
  const path = route.path.replace(/:(\w+)/g, (_, key) => encodeURIComponent(String(params[key])));
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
    const init = { method: route.method.toUpperCase(), signal, ...bodyOf(request) };
    const response = await options.fetchApi.fetch(`${base}${routeUrl(route, request)}`, init);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    if (route.produces) return response;
    return route.response ? response.json() : undefined;
  };
  const method = (route: RouteDefinition) => (request?: LooseRequest, init?: object) => call(route, request, init);
  return Object.fromEntries(Object.entries(contract.routes).map(([name, route]) => [name, method(route)])) as unknown as ContractClient<C>;
}
