import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { FileStore, StoredFile } from './FileStore';

/** `Content-Disposition` as RFC 6266 wants it: a plain name for old clients, the real one in UTF-8. */
export function attachment(name: string): string {
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%]/g, '_') || 'document';
  const encoded = encodeURIComponent(name).replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Headers with which a content does nothing in a browser but lie there. */
export function harmlessHeaders(mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** Streams a stored file as a download. */
export async function sendFile(res: Response, { files, file, name }: { files: FileStore; file: StoredFile; name: string }): Promise<void> {
  res.set(harmlessHeaders(file.mediaType));
  res.set({ 'Content-Disposition': attachment(name), 'Content-Length': String(file.size), 'Cache-Control': 'no-store' });
  // Who goes away in the middle is no fault of ours.
  await pipeline(files.read(file), res).catch(error => {
    if (!res.destroyed && !res.headersSent) throw error;
    res.destroy();
  });
}
