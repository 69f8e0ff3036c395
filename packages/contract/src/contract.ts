import type { Permission } from '@backstage/plugin-permission-common';
import type { z } from 'zod';

/** HTTP methods a contract may use. GET never writes. */
export type RouteMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * Who may call a route. A route without an answer to this question does not compile.
 *
 * - `permission`: people who hold it (a resource permission may be conditional; the handler then turns `decision` into SQL).
 *   `also` names further permissions that are decided in the same call and reach the handler in `decisions`, without gating the route.
 * - `services`: other plugins of this backend and external service tokens, never people.
 * - `signedIn`: every signed-in person; the text says why no permission is needed.
 */
export type RouteAccess = { permission: Permission; also?: Permission[] } | { services: true } | { signedIn: string };

/** A raw body that the handler reads as a stream, e.g. a file. */
export interface RouteUpload {
  /** Accepted content types, e.g. `['text/csv']`. */
  mediaTypes: string[];
  /** Largest accepted body in bytes; a larger one is a 413 before anything is read. */
  maxBytes: number;
}

/** One route: what goes in, what comes out, who may. */
export interface RouteDefinition {
  method: RouteMethod;
  /** Path below `/api/<pluginId>`, parameters as `:name`. */
  path: string;
  /** One line, shown in the API documentation. */
  summary: string;
  description?: string;
  access: RouteAccess;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  upload?: RouteUpload;
  /** Schema of the JSON answer; leave out for 204. */
  response?: z.ZodType;
  /** Content type of a non-JSON answer; the handler writes to `res` itself. */
  produces?: string;
  /** The method is not GET because of the size of the request; nothing is written. */
  readsOnly?: boolean;
  /** Status of a good answer, default 200 (204 without `response` and `produces`). */
  status?: number;
}

/** All routes of one plugin. */
export interface Contract {
  pluginId: string;
  title: string;
  version: string;
  description: string;
  /** Headers that writes may have, for the documentation. */
  writeHeaders?: z.ZodObject;
  routes: Record<string, RouteDefinition>;
}

/** Declares a contract and keeps its literal types, from which router and client are derived. */
export function defineContract<const C extends Contract>(contract: C): C {
  return contract;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives, already parsed. */
export type RouteInput<R extends RouteDefinition> = { params: Out<R['params']>; query: Out<R['query']>; body: Out<R['body']> };

/** What a handler returns and the client's caller gets. */
export type RouteOutput<R extends RouteDefinition> = R['response'] extends z.ZodType ? z.input<R['response']> : void;

type Part<K extends 'params' | 'query', S> = S extends z.ZodType
  ? Record<string, never> extends In<S>
    ? { [P in K]?: In<S> }
    : { [P in K]: In<S> }
  : object;

/** What the client's caller passes for a route: only the parts that the route declares. */
export type RouteRequest<R extends RouteDefinition> = Part<'params', R['params']> &
  Part<'query', R['query']> &
  (R['body'] extends z.ZodType ? { body: In<R['body']> } : object) &
  (R['upload'] extends RouteUpload ? { upload: Blob | Uint8Array<ArrayBuffer> | string; mediaType: string } : object);
