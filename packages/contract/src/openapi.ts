import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Contract, RouteAccess, RouteDefinition } from './contract';

function accessText(access: RouteAccess): string {
  if ('permission' in access) return `Permission: \`${access.permission.name}\``;
  return 'services' in access ? 'Only for other plugins and service tokens.' : `Every signed-in person: ${access.signedIn}`;
}

const ERRORS: Record<string, string> = {
  400: 'The request is wrong; `error.fields` names each field',
  401: 'Not signed in',
  403: 'Not permitted',
  404: 'Not found',
  503: 'A needed part is out of order; try again',
};

function requestBody(route: RouteDefinition) {
  if (route.body) return { required: true, content: { 'application/json': { schema: route.body } } };
  if (!route.upload) return undefined;
  const file = { schema: { type: 'string' as const, format: 'binary' } };
  return { required: true, content: Object.fromEntries(route.upload.mediaTypes.map(type => [type, file])) };
}

function goodAnswer(route: RouteDefinition) {
  if (route.produces) return { description: 'OK', content: { [route.produces]: { schema: { type: 'string' as const } } } };
  return route.response
    ? { description: 'OK', content: { 'application/json': { schema: route.response } } }
    : { description: 'Done, no content' };
}

/** The OpenAPI 3.1 document of a contract; plain data, ready for `/openapi.json`. */
export function openApiDocument(contract: Contract): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, route] of Object.entries(contract.routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const status = String(route.status ?? (route.response || route.produces ? 200 : 204));
    paths[path] = {
      ...paths[path],
      [route.method]: {
        operationId,
        summary: route.summary,
        description: [route.description, accessText(route.access)].filter(Boolean).join('\n\n'),
        'x-permission': 'permission' in route.access ? route.access.permission.name : undefined,
        requestParams: { ...(route.params && { path: route.params }), ...(route.query && { query: route.query }) },
        requestBody: requestBody(route),
        responses: {
          [status]: goodAnswer(route),
          ...Object.fromEntries(Object.entries(ERRORS).map(([code, description]) => [code, { description }])),
        },
      },
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: contract.title, version: contract.version, description: contract.description },
    servers: [{ url: `/api/${contract.pluginId}` }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths,
  });
}
