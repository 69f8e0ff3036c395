import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { createMockDirectory, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { once } from 'node:events';
import { get as httpGet, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { portalConfig } from '../__testUtils__/appOf';
import { denseAssets } from './denseAssets';

const SCRIPT = `export const words = ${JSON.stringify(Array.from({ length: 2_000 }, (_, n) => `word ${n * 7919}`))};`;

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The bytes as they are sent. */
function getBytes(port: number, path: string, encoding: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpGet({ host: '127.0.0.1', port, path, headers: { 'Accept-Encoding': encoding } }, response => {
      const parts: Buffer[] = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on('error', reject);
  });
}

describe('denseAssets', () => {
  jest.setTimeout(30_000);
  const folder = createMockDirectory();
  beforeEach(() =>
    folder.setContent({
      static: { 'main.0123456789ab.js': SCRIPT, 'vendor.0123456789ab.css': SCRIPT, 'plain.js': SCRIPT, 'injected.0123456789ab.js': SCRIPT },
      'secret.0123456789ab.js': SCRIPT,
    }),
  );
  const logger = mockServices.logger.mock();
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach(server => server.close()));

  const start = async (dir: string | undefined = folder.path) => {
    const app = express();
    app.use(denseAssets(dir, logger), MiddlewareFactory.create({ config: portalConfig(), logger }).compression());
    const setHeaders = (res: { setHeader(name: string, value: string): void }, path: string) =>
      res.setHeader('Cache-Control', path.includes('injected') ? 'no-cache' : 'public, max-age=1209600');
    app.use('/static', express.static(folder.resolve('static'), { setHeaders }));
    const server = app.listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return (path: string, encoding = 'gzip, br') => getBytes((server.address() as AddressInfo).port, path, encoding);
  };

  /** Asks until the answer is no longer the first one's. */
  async function untilDenser(get: () => Promise<Answer>, first: Answer): Promise<Answer> {
    for (let tries = 0; tries < 200; tries++) {
      const response = await get();
      if (response.body.length < first.body.length) return response;
      await new Promise(resolve => setTimeout(resolve, 25));
    }
    throw new Error('It never became denser.');
  }

  it.each(['main.0123456789ab.js', 'vendor.0123456789ab.css'])(
    'sends %s denser once it was asked for, and otherwise the same',
    async name => {
      const get = await start();
      const first = await get(`/static/${name}`);
      const later = await untilDenser(() => get(`/static/${name}`), first);
      expect(later.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(later.body).toString()).toBe(SCRIPT);
      for (const header of ['content-type', 'cache-control', 'vary']) expect(later.headers[header]).toBe(first.headers[header]);
      const plain = await get(`/static/${name}`, 'identity');
      expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, SCRIPT]);
      expect((await get(`/static/${name}`, 'gzip')).headers['content-encoding']).toBe('gzip');
    },
  );

  it.each([
    ['a name that does not say its content', '/static/plain.js', 200],
    ['a file that is to be asked for anew each time', '/static/injected.0123456789ab.js', 200],
    ['what is not there', '/static/gone.0123456789ab.js', 404],
    ['what lies outside', '/static/../secret.0123456789ab.js', 404],
    ['what lies outside, in disguise', '/static/%2e%2e%2fsecret.0123456789ab.js', 404],
  ])('leaves %s alone', async (_, path, status) => {
    const get = await start();
    const first = await get(path);
    await new Promise(resolve => setTimeout(resolve, 300));
    const later = await get(path);
    expect([first.status, later.status, later.body.length]).toEqual([status, status, first.body.length]);
  });

  it('does nothing without a built frontend', async () => {
    const get = await start('');
    const first = await get('/static/main.0123456789ab.js');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect((await get('/static/main.0123456789ab.js')).body).toEqual(first.body);
  });
});
