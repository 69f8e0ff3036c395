/** @jest-environment node */
import { AuthorizeResult, createPermission } from '@backstage/plugin-permission-common';
import { mockCredentials, mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { z } from 'zod';
import { createContractRouter } from './backend';
import { defineContract, type RouteRequest } from './contract';
import { createContractClient, routeUrl } from './frontend';
import { openApiDocument } from './openapi';

const readPermission = createPermission({ name: 'shelf.book.read', attributes: { action: 'read' } });
const Book = z.object({ id: z.string(), title: z.string().min(1).max(40) }).meta({ id: 'Book' });

const contract = defineContract({
  pluginId: 'shelf',
  title: 'Shelf',
  version: '1.0.0',
  description: 'Books',
  routes: {
    list: {
      method: 'get',
      path: '/books',
      summary: 'List books',
      access: { permission: readPermission },
      query: z.object({
        limit: z.coerce.number().int().min(1).max(100).default(20),
        tag: z.union([z.string(), z.array(z.string())]).optional(),
      }),
      response: z.object({ items: z.array(Book), limit: z.number() }),
    },
    add: {
      method: 'post',
      path: '/books',
      summary: 'Add',
      access: { permission: readPermission },
      body: Book,
      response: Book,
      status: 201,
    },
    get: {
      method: 'get',
      path: '/books/:id',
      summary: 'Read',
      access: { signedIn: 'test' },
      params: z.object({ id: z.uuid() }),
      response: Book,
    },
    sync: { method: 'post', path: '/sync', summary: 'Sync', access: { services: true } },
    upload: {
      method: 'post',
      path: '/file',
      summary: 'Upload',
      access: { signedIn: 'test' },
      upload: { mediaTypes: ['text/csv'], maxBytes: 10 },
      response: z.object({ size: z.number() }),
    },
    report: { method: 'get', path: '/report', summary: 'Report', access: { signedIn: 'test' }, produces: 'text/csv' },
  },
});

function app(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW, answer?: object) {
  const permissions = { authorizeConditional: jest.fn(async (asked: unknown[]) => asked.map(() => ({ result }) as const)) };
  const router = createContractRouter(contract, {
    httpAuth: mockServices.httpAuth(),
    permissions,
    handlers: {
      list: async ({ query }) => (answer as never) ?? { items: [{ id: '1', title: 'A' }], limit: query.limit },
      add: async ({ body }) => body,
      get: async ({ params }) => ({ id: params.id, title: 'A' }),
      sync: async () => undefined,
      upload: async ({ req }) => {
        let size = 0;
        for await (const chunk of req) size += chunk.length;
        return { size };
      },
      report: async ({ res }) => void res.type('text/csv').send('a;b'),
    },
  });
  return express().use(router).use(mockErrorHandler());
}

describe('createContractRouter', () => {
  it.each([
    ['/books?limit=0', 400, 'query.limit'],
    ['/books?limit=101', 400, 'query.limit'],
    ['/books?limit=NaN', 400, 'query.limit'],
    ['/books?limit=1e308', 400, 'query.limit'],
    ['/books?limit=1&limit=2', 400, 'query.limit'],
    ['/books?id[]=1', 400, 'query'],
    ['/books?__proto__=1', 400, 'query'],
    ['/books?limti=5', 400, 'query'],
    ['/books/not-a-uuid', 400, 'params.id'],
    ['/books?tag=a&tag=b', 200, undefined],
    ['/books', 200, undefined],
  ])('GET %s answers %i and names %s', async (path, status, field) => {
    const response = await request(app()).get(path);
    expect(response.status).toBe(status);
    const [problem] = response.body.error?.fields ?? [{}];
    expect([problem.path, typeof problem.message]).toEqual([field, field ? 'string' : 'undefined']);
  });

  it.each([
    [{}, 'body.id'],
    [{ id: '1', title: '' }, 'body.title'],
    [{ id: '1', title: 'A', isAdmin: true }, 'body'],
    [[], 'body'],
    ['x', 'body'],
  ])('refuses the body %j', async (body, field) => {
    const response = await request(app()).post('/books').type('json').send(JSON.stringify(body));
    expect(response.status).toBe(400);
    expect(response.body.error.fields[0].path).toBe(field);
  });

  it('answers what the handler returns, with the declared status', async () => {
    const response = await request(app()).post('/books').send({ id: '1', title: 'A' });
    expect([response.status, response.body]).toEqual([201, { id: '1', title: 'A' }]);
    expect((await request(app()).get('/books')).body.limit).toBe(20);
  });

  it.each([
    ['get', '/books', mockCredentials.none.header(), 401],
    ['post', '/sync', mockCredentials.user.header(), 403],
    ['post', '/sync', mockCredentials.service.header(), 204],
    ['get', '/report', mockCredentials.service.header(), 403],
    ['get', '/report', mockCredentials.user.header(), 200],
  ] as const)('%s %s with %s is %i', async (method, path, header, status) => {
    expect((await request(app())[method](path).set('Authorization', header)).status).toBe(status);
  });

  it('refuses before it parses when the permission is denied', async () => {
    const response = await request(app(AuthorizeResult.DENY)).get('/books?limit=bad');
    expect(response.status).toBe(403);
    expect(response.body.error.message).toContain('shelf.book.read');
  });

  it.each([
    ['at the top', { items: [], limit: 1, secret: 1 }],
    ['in a list', { items: [{ id: '1', title: 'A', secret: 1 }], limit: 1 }],
  ])('treats an undeclared field %s of an answer as an error while testing', async (_where, answer) => {
    const response = await request(app(AuthorizeResult.ALLOW, answer)).get('/books');
    expect(response.status).toBe(500);
    expect(JSON.stringify(response.body)).toContain('does not declare');
  });

  it.each([
    ['text/plain', 'a', 415],
    ['text/csv', 'a;b;c', 200],
    ['text/csv', 'far too long for it', 413],
  ])('upload of %s %s is %i', async (type, text, status) => {
    expect((await request(app()).post('/file').set('Content-Type', type).send(text)).status).toBe(status);
  });
});

describe('openApiDocument', () => {
  it('describes routes, shared schemas and permissions as OpenAPI 3.1', async () => {
    const document = openApiDocument(contract) as Record<string, any>;
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/api/shelf/books/{id}'].get.parameters[0]).toMatchObject({ name: 'id', in: 'path', required: true });
    expect(document.paths['/api/shelf/books'].get['x-permission']).toBe('shelf.book.read');
    expect(document.components.schemas.Book.required).toEqual(['id', 'title']);
    expect(document.paths['/api/shelf/file'].post.requestBody.content['text/csv']).toBeDefined();
    expect((await request(app()).get('/openapi.json')).body).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('names the headers of writes only', () => {
    const { paths } = openApiDocument({ ...contract, writeHeaders: z.object({ 'X-Once': z.string() }) }) as Record<string, any>;
    const headersOf = ({ parameters = [] }) => parameters.filter((one: { in: string }) => one.in === 'header').map(({ name }) => name);
    expect(headersOf(paths['/api/shelf/books'].post)).toEqual(['X-Once']);
    expect(headersOf(paths['/api/shelf/books'].get)).toEqual([]);
  });
});

describe('createContractClient', () => {
  it('calls the router and gives typed answers', async () => {
    const server = app().listen(0);
    const client = createContractClient(contract, {
      fetchApi: { fetch },
      baseUrl: `http://localhost:${(server.address() as AddressInfo).port}`,
    });
    try {
      expect(await client.list({ query: { limit: 5 } })).toEqual({ items: [{ id: '1', title: 'A' }], limit: 5 });
      expect(await client.add({ body: { id: '2', title: 'B' } })).toEqual({ id: '2', title: 'B' });
      expect(await client.upload({ upload: 'a;b', mediaType: 'text/csv' })).toEqual({ size: 3 });
      expect(await (await client.report()).text()).toBe('a;b');
      await expect(client.list({ query: { limit: 500 } })).rejects.toMatchObject({ name: 'ResponseError', statusCode: 400 });
    } finally {
      server.close();
    }
  });

  it.each([
    [{ params: { id: 'a/b?c' } }, '/books/a%2Fb%3Fc'],
    [{ params: { id: 'ä' }, query: { tag: ['x', 'y'], limit: undefined } }, '/books/%C3%A4?tag=x&tag=y'],
  ])('escapes %j', (input, url) => {
    expect(routeUrl(contract.routes.get, input)).toBe(url);
  });

  it('rejects wrong calls at compile time', () => {
    type Client = ReturnType<typeof createContractClient<typeof contract>>;
    const use = (client: Client) => {
      // @ts-expect-error a body is required
      void client.add();
      // @ts-expect-error the limit is a number
      void client.list({ query: { limit: {} as Date, tag: 5 } });
      // @ts-expect-error no such route
      void client.remove();
      // @ts-expect-error the answer has no author
      void client.get({ params: { id: '1' } }).then(book => book.author);
    };
    const ok: RouteRequest<typeof contract.routes.add> = { body: { id: '1', title: 'A' } };
    // @ts-expect-error a route must say who may call it
    defineContract({ ...contract, routes: { open: { method: 'get', path: '/', summary: 'Open' } } });
    expect([typeof use, ok.body.id]).toEqual(['function', '1']);
  });
});
