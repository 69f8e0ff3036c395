import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** Encodings that company files really have, by the names of iconv-lite. */
export type FileEncoding = 'utf8' | 'utf16le' | 'utf16be' | 'win1252';

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function zeroShare(sample: Buffer, offset: 0 | 1): number {
  let zeros = 0;
  for (let i = offset; i < sample.length; i += 2) if (sample[i] === 0) zeros++;
  return zeros / Math.max(1, sample.length / 2);
}

/**
 * Recognises the encoding by content: a byte order mark, else UTF-16 by its zero bytes, else UTF-8 if the whole file is valid
 * UTF-8, else Windows-1252, which every byte sequence is.
 */
export async function detectEncoding(path: string): Promise<FileEncoding> {
  const sample = await firstBytes(path, 4096);
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf16be';
  if (zeroShare(sample, 1) > 0.4) return 'utf16le';
  if (zeroShare(sample, 0) > 0.4) return 'utf16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return 'utf8';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'win1252';
    throw error;
  }
}
