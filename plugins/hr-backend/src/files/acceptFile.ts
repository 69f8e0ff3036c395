import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { refuse } from '../refuse';
import { cleanImage } from './cleanImage';
import { reasonAgainst, sniffType, type FileType } from './sniffType';

/** A content that was looked at and may be stored. */
export interface AcceptedFile {
  mediaType: FileType;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

async function readEnds(path: string): Promise<{ head: Buffer; tail: Buffer }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const read = async (start: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2048), 0, 2048, start);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await read(0), tail: await read(Math.max(0, size - 2048)) };
  } finally {
    await file.close();
  }
}

/**
 * Looks at a received file: its type by content, pictures packed anew.
 *
 * @throws InputError with a sentence when it is not accepted
 */
export async function acceptFile(path: string): Promise<AcceptedFile> {
  const { head, tail } = await readEnds(path);
  const mediaType = sniffType(head);
  if (!mediaType) throw refuse(reasonAgainst(head));
  if (mediaType === 'application/pdf') {
    if (!tail.includes('%%EOF')) throw refuse('hr.file.pdfWithoutEnd');
    return { mediaType, content: createReadStream(path) };
  }
  return { mediaType, content: [await cleanImage(await readFile(path), mediaType)] };
}
