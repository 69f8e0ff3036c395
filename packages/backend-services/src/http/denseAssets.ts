import { resolvePackagePath, type LoggerService, type RootConfigService } from '@backstage/backend-plugin-api';
import { RequestHandler, Response } from 'express';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** An asset whose name says its content: what was compressed once stays right. */
const ASSET = /^\/static\/[\w~-]+(\.[\w~-]+)*\.[0-9a-f]{8,}(\.chunk)?\.(js|css)$/;
/** A tenth smaller than what is fast enough for every answer, and a third of the time of the densest. */
const QUALITY = 10;

const compress = promisify(brotliCompress);

interface DenseAsset {
  content: Buffer;
  headers: Record<string, string>;
}

/**
 * Sends scripts and styles as densely compressed as they get. The first who asks gets what the compression of every answer makes; then the file is
 * compressed once, one after another beside the requests, and kept in memory (about 4 MB when every page was seen).
 *
 * @param dir - folder of the built frontend; nothing is done without one
 */
export function denseAssets(dir: string | undefined, logger: LoggerService): RequestHandler {
  const dense = new Map<string, DenseAsset | 'waiting'>();
  let queue = Promise.resolve();
  const keep = (path: string, res: Response) => {
    const headers = { 'Cache-Control': String(res.getHeader('Cache-Control')), 'Content-Type': String(res.getHeader('Content-Type')) };
    if (res.statusCode !== 200 || dense.has(path) || !headers['Cache-Control'].includes('max-age')) return;
    dense.set(path, 'waiting');
    queue = queue
      .then(async () => dense.set(path, { headers, content: await compressFile(join(dir!, path)) }))
      .then(() => undefined)
      .catch(error => logger.warn(`${path} could not be compressed and is sent as before`, error));
  };
  return (req, res, next) => {
    // Routers below cut the path.
    const { path } = req;
    if (!dir || req.method !== 'GET' || !ASSET.test(path) || !req.acceptsEncodings('br')) {
      next();
      return;
    }
    const asset = dense.get(path);
    if (asset && asset !== 'waiting') {
      res
        .vary('Accept-Encoding')
        .set({ ...asset.headers, 'Content-Encoding': 'br' })
        .send(asset.content);
      return;
    }
    res.once('finish', () => keep(path, res));
    next();
  };
}

async function compressFile(path: string): Promise<Buffer> {
  const content = await readFile(path);
  return compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/** Folder of the frontend that the platform's app plugin serves; `undefined` where none is installed. */
export function builtFrontend(config: RootConfigService): string | undefined {
  try {
    return resolvePackagePath(config.getOptionalString('app.packageName') ?? 'app', 'dist');
  } catch {
    return undefined;
  }
}
