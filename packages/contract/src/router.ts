import type { BackstageCredentials, HttpAuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { AuthorizeResult, type PolicyDecision, type ResourcePermission } from '@backstage/plugin-permission-common';
import { contractRefusals } from '@tos/refusals';
import { createRefuse } from '@tos/refusals/backend';
import express from 'express';
import promiseRouter from 'express-promise-router';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Contract, RouteDefinition, RouteInput, RouteOutput, RouteUpload } from './contract';
import { openApiDocument } from './openapi';
import { parsePart, readQuery, strictObject } from './validate';

/** What a handler gets: parsed input, the caller and what the caller's roles decided. */
export type HandlerContext<R extends RouteDefinition> = RouteInput<R> & {
  req: express.Request;
  res: express.Response;
  credentials: BackstageCredentials;
  /** Decision on the route's own permission: ALLOW or CONDITIONAL, never DENY. */
  decision: PolicyDecision;
  /** Decisions on the permissions named in `also`, by permission name. */
  decisions: Record<string, PolicyDecision>;
};

/** One handler per route; the answer's type is the contract's. */
export type ContractHandlers<C extends Contract> = {
  [K in keyof C['routes']]: (context: HandlerContext<C['routes'][K]>) => Promise<RouteOutput<C['routes'][K]>>;
};

/** A good answer before it is sent. */
export type RouteAnswer = { status: number; body?: unknown };

/** A parsed request of somebody who may make it. */
export type RouteCall = { route: RouteDefinition; req: express.Request; input: object; credentials: BackstageCredentials };

/** Calls `work`, or answers in its place. */
export type RouteAround = (call: RouteCall, work: () => Promise<RouteAnswer>) => Promise<RouteAnswer>;

/** What the router needs besides the handlers. */
export interface ContractRouterOptions<C extends Contract> {
  httpAuth: HttpAuthService;
  permissions: Pick<PermissionsService, 'authorizeConditional'>;
  handlers: ContractHandlers<C>;
  /** Stands between parsing and handler, e.g. to answer a repeated request as the first time. */
  around?: RouteAround;
}

const refuse = createRefuse(contractRefusals);

type Gate = Pick<ContractRouterOptions<Contract>, 'httpAuth' | 'permissions'>;

async function authorize({ access }: RouteDefinition, req: express.Request, { httpAuth, permissions }: Gate) {
  const kind = 'services' in access ? 'service' : 'user';
  const credentials = await httpAuth.credentials(req, { allow: 'permission' in access ? ['user', 'service'] : [kind] });
  if (!('permission' in access)) return { credentials, decision: { result: AuthorizeResult.ALLOW } as const, decisions: {} };
  const asked = [access.permission, ...(access.also ?? [])];
  // The wire protocol takes basic permissions here as well; only the type is narrower.
  const queries = asked.map(permission => ({ permission: permission as ResourcePermission }));
  const answers = await permissions.authorizeConditional(queries, { credentials });
  const decisions = Object.fromEntries(asked.map((permission, i) => [permission.name, answers[i]]));
  const decision = decisions[access.permission.name];
  if (decision?.result !== AuthorizeResult.ALLOW && decision?.result !== AuthorizeResult.CONDITIONAL) {
    throw refuse('contract.notPermitted', { permission: access.permission.name });
  }
  return { credentials, decision, decisions };
}

function checkUpload({ mediaTypes, maxBytes }: RouteUpload, req: express.Request) {
  if (!req.is(mediaTypes)) throw refuse('contract.upload.type', { types: mediaTypes });
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) throw refuse('contract.upload.size', { bytes: maxBytes });
}

function checkAnswer(schema: z.ZodType, result: unknown) {
  const json = JSON.parse(JSON.stringify(result));
  if (!isDeepStrictEqual(schema.parse(json), json)) throw new Error('The answer has fields that the contract does not declare');
}

/**
 * Mounts a contract: credentials, then permission, then parsing, then the handler, then JSON.
 * Serves the OpenAPI document at `/openapi.json`.
 */
export function createContractRouter<C extends Contract>(contract: C, options: ContractRouterOptions<C>): express.Router {
  const router = promiseRouter();
  const json = express.json({ limit: '256kb', strict: false });
  router.get('/openapi.json', async (_req, res) => void res.json(openApiDocument(contract)));

  for (const [name, route] of Object.entries(contract.routes)) {
    const handler = options.handlers[name] as (context: unknown) => Promise<unknown>;
    const schemas = { params: route.params, query: strictObject(route.query), body: strictObject(route.body) };
    router[route.method](route.path, ...(route.body ? [json] : []), async (req, res) => {
      const who = await authorize(route, req, options);
      if (route.upload) checkUpload(route.upload, req);
      const input = {
        params: schemas.params && parsePart('params', schemas.params, req.params),
        query: schemas.query && parsePart('query', schemas.query, readQuery(req.url)),
        body: schemas.body && parsePart('body', schemas.body, req.body),
      };
      const work = async () => {
        const body = await handler({ ...input, ...who, req, res });
        if (route.response && !route.produces && process.env.NODE_ENV === 'test') checkAnswer(route.response, body);
        return { status: route.status ?? (route.response ? 200 : 204), body };
      };
      const call = { route, req, input, credentials: who.credentials };
      const answer = await (options.around?.(call, work) ?? work());
      if (route.produces || res.headersSent) return;
      res.status(answer.status).json(answer.body);
    });
  }
  return router;
}
