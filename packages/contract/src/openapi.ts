import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Contract, RouteAccess, RouteDefinition } from './contract';

function accessText(access: RouteAccess): string {
  if ('permission' in access) return `Permission: \`${access.permission.name}\``;
  return 'services' in access ? 'Only for other plugins and service tokens.' : `Every signed-in person: ${access.signedIn}`;
}

const ERRORS = {
  400: { description: 'Wrong request; `error.code` says why, `error.params` with which figures, `error.fields` the same of each field' },
  401: { description: 'Not signed in' },
  403: { description: 'Not permitted' },
};

const content = (types: string[], schema: object) => Object.fromEntries(types.map(type => [type, { schema }]));

function requestBody(route: RouteDefinition) {
  if (route.body) return { required: true, content: content(['application/json'], route.body) };
  return route.upload && { required: true, content: content(route.upload.mediaTypes, { type: 'string', format: 'binary' }) };
}

function goodAnswer({ produces, response }: RouteDefinition) {
  if (produces) return { description: 'OK', content: content([produces], { type: 'string' }) };
  return response ? { description: 'OK', content: content(['application/json'], response) } : { description: 'Done' };
}

/** The OpenAPI 3.1 document of a contract; plain data, ready for `/openapi.json`. */
export function openApiDocument(contract: Contract): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, route] of Object.entries(contract.routes)) {
    const path = `/api/${contract.pluginId}${route.path.replace(/:(\w+)/g, '{$1}')}`;
    const status = String(route.status ?? (route.response || route.produces ? 200 : 204));
    paths[path] = {
      ...paths[path],
      [route.method]: {
        operationId,
        summary: route.summary,
        description: [route.description, accessText(route.access)].filter(Boolean).join('\n\n'),
        'x-permission': 'permission' in route.access ? route.access.permission.name : undefined,
        requestParams: {
          ...(route.params && { path: route.params }),
          ...(route.query && { query: route.query }),
          ...(contract.writeHeaders && route.method !== 'get' && !route.readsOnly && { header: contract.writeHeaders }),
        },
        requestBody: requestBody(route),
        responses: { [status]: goodAnswer(route), ...ERRORS },
      },
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: contract.title, version: contract.version, description: contract.description },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths,
  });
}
