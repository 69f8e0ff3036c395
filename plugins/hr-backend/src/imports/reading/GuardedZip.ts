import { Transform, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { refuse } from '../../refuse';
import type { ImportLimits } from '../ImportLimits';

const MAX_ENTRIES = 2_000;
/** Small parts may be packed as well as they like. */
const RATIO_FREE_BYTES = 1024 * 1024;

const openZip = promisify(yauzl.open) as (path: string, options: yauzl.Options) => Promise<ZipFile>;

type ZipLimits = Pick<ImportLimits, 'maxUnpackedBytes' | 'maxPackRatio'>;

const isBomb = (packed: number, unpacked: number, limits: ZipLimits) =>
  unpacked > limits.maxUnpackedBytes || (unpacked > RATIO_FREE_BYTES && unpacked > Math.max(packed, 1) * limits.maxPackRatio);

/** A ZIP archive that is never unpacked further than the limits allow, whatever its directory claims. */
export class GuardedZip {
  readonly #zip: ZipFile;
  readonly #limits: ZipLimits;
  readonly #entries: Map<string, Entry>;
  #unpacked = 0;

  private constructor(zip: ZipFile, limits: ZipLimits, entries: Map<string, Entry>) {
    this.#zip = zip;
    this.#limits = limits;
    this.#entries = entries;
  }

  /** @throws InputError when the archive is broken, encrypted, or too large when unpacked */
  static async open(path: string, limits: ZipLimits): Promise<GuardedZip> {
    const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(error => {
      throw refuse('hr.import.damaged', { cause: error.message });
    });
    try {
      return new GuardedZip(zip, limits, await readDirectory(zip, limits));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Unpacks one part as a stream that fails as soon as it passes a limit. */
  async stream(name: string): Promise<Readable> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw refuse('hr.import.partMissing', { name });
    const open = promisify(this.#zip.openReadStream.bind(this.#zip) as (e: Entry, cb: (err: Error | null, s: Readable) => void) => void);
    const source = await open(entry);
    let bytes = 0;
    const guard = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        bytes += chunk.length;
        this.#unpacked += chunk.length;
        if (isBomb(entry.compressedSize, bytes, this.#limits) || this.#unpacked > this.#limits.maxUnpackedBytes)
          done(tooLarge(this.#limits));
        else done(null, chunk);
      },
    });
    source.once('error', error => guard.destroy(refuse('hr.import.damaged', { cause: error.message })));
    guard.once('close', () => source.destroy());
    return source.pipe(guard);
  }

  close() {
    this.#zip.close();
  }
}

function tooLarge(limits: ZipLimits): Error {
  const megabytes = Math.round(limits.maxUnpackedBytes / 1024 / 1024);
  return refuse('hr.import.bomb', { megabytes, times: limits.maxPackRatio });
}

function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let declared = 0;
    if (zip.entryCount > MAX_ENTRIES) reject(refuse('hr.import.tooManyParts', { parts: zip.entryCount, max: MAX_ENTRIES }));
    zip.on('entry', (entry: Entry) => {
      declared += entry.uncompressedSize;
      if (entry.isEncrypted()) reject(refuse('hr.import.password'));
      if (declared > limits.maxUnpackedBytes || isBomb(entry.compressedSize, entry.uncompressedSize, limits)) reject(tooLarge(limits));
      entries.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', error => reject(refuse('hr.import.damaged', { cause: error.message })));
    zip.readEntry();
  });
}
