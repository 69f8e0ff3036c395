import type { Request } from 'express';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse } from '../refuse';

const STALE_MS = 24 * 3600 * 1000;

/** A file in a folder of its own, so that `remove` leaves nothing behind. */
export interface ReceivedFile {
  path: string;
  remove(): Promise<void>;
}

/** Why a file that is too large is refused; the sentence tells what to do. */
export type TooLargeCode = 'hr.file.tooLarge' | 'hr.import.tooLarge';

/**
 * Writes the raw body to a temporary file. The name that the caller gave is never part of a path.
 *
 * @param options - `tooLarge` is the refusal of a file that is too large
 * @throws InputError with status 413 as soon as the limit is passed, whatever the declared length
 */
export async function receiveUpload(
  req: Request,
  { folder, maxBytes, tooLarge }: { folder: string; maxBytes: number; tooLarge: TooLargeCode },
): Promise<ReceivedFile> {
  const refusal = () => refuse(tooLarge, { megabytes: Math.floor((maxBytes / 1024 / 1024) * 10) / 10 });
  if (!['identity', undefined].includes(req.headers['content-encoding'])) {
    throw refuse('hr.file.encoded');
  }
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) {
    // The rest is not read: the connection ends with the answer.
    req.res?.setHeader('Connection', 'close');
    throw refusal();
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const own = await mkdtemp(join(folder, 'upload-'));
  const remove = () => rm(own, { recursive: true, force: true });
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(refusal());
      else done(null, chunk);
    },
  });
  try {
    const path = join(own, 'file');
    await pipeline(req, limit, createWriteStream(path, { mode: 0o600 }), { end: true });
    return { path, remove };
  } catch (error) {
    req.res?.setHeader('Connection', 'close');
    await remove();
    if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') throw refuse('hr.file.cutOff');
    throw error;
  }
}

/** Removes what a process that was killed left behind. */
export async function removeStaleUploads(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}
