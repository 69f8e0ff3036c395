import type { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { queryRows, sql } from '../database/sql';
import { refuse } from '../refuse';

const CHUNK_BYTES = 256 * 1024;

/** A stored file, without its content. */
export interface StoredFile {
  id: string;
  mediaType: string;
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** Cuts or joins what comes in to chunks of the same size. */
async function* toChunks(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const part of content) {
    let rest = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    while (size + rest.length >= CHUNK_BYTES) {
      const taken = CHUNK_BYTES - size;
      yield Buffer.concat([...waiting, rest.subarray(0, taken)]);
      rest = rest.subarray(taken);
      waiting = [];
      size = 0;
    }
    if (rest.length) waiting.push(rest);
    size += rest.length;
  }
  if (size) yield Buffer.concat(waiting);
}

/** Files in PostgreSQL, in pieces: neither writing nor reading holds more than one piece in memory, and one backup has all. */
export class FileStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Stores a content; hand in the transaction of the action that it belongs to. */
  async write(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, mediaType: string, trx: Knex): Promise<StoredFile> {
    const [{ id }] = await trx('file').insert({ media_type: mediaType }).returning('id');
    const hash = createHash('sha256');
    let size = 0;
    let no = 0;
    for await (const bytes of toChunks(content)) {
      hash.update(bytes);
      size += bytes.length;
      await trx('file_chunk').insert({ file_id: id, no, bytes });
      no += 1;
    }
    const sha256 = hash.digest('hex');
    await trx('file').where({ id }).update({ size, sha256 });
    return { id, mediaType, size, sha256 };
  }

  /** @throws NotFoundError when it is gone */
  async describe(id: string): Promise<StoredFile> {
    const [file] = await queryRows<StoredFile>(
      this.#knex,
      sql`select id, media_type as "mediaType", size::int, sha256 from file where id = ${id}`,
    );
    if (!file) throw refuse('hr.file.gone');
    return file;
  }

  /** The content; it fails when the file is removed meanwhile. Hand in the transaction for a file that it has written itself. */
  read({ id, size }: Pick<StoredFile, 'id' | 'size'>, knex: Knex = this.#knex): Readable {
    async function* chunks() {
      let left = size;
      for (let no = 0; left > 0; no++) {
        const [row] = await queryRows<{ bytes: Buffer }>(knex, sql`select bytes from file_chunk where file_id = ${id} and no = ${no}`);
        if (!row) throw refuse('hr.file.gone');
        left -= row.bytes.length;
        yield row.bytes;
      }
    }
    return Readable.from(chunks(), { objectMode: false, highWaterMark: CHUNK_BYTES });
  }

  /** Removes files; what is not there is no error. */
  async remove(ids: (string | null)[], trx: Knex = this.#knex): Promise<void> {
    await trx('file')
      .whereIn(
        'id',
        ids.filter(id => id !== null),
      )
      .delete();
  }
}
