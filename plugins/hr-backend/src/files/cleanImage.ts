import { ResizeFit, Transformer } from '@napi-rs/image';
import { refuse } from '../refuse';
import { readImageHeader } from './imageHeader';
import type { FileType } from './sniffType';

/** Larger pictures are refused by what their head says: 40 million pixels are 160 MB when unpacked. */
const MAX_PIXELS = 40_000_000;
const QUALITY = 88;

/** A picture type. */
export type ImageType = Exclude<FileType, 'application/pdf'>;

// Unpacking works outside of the event loop; one at a time bounds the memory, whatever many people upload at once.
let last: Promise<unknown> = Promise.resolve();
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

function check(data: Buffer, type: ImageType) {
  const { width, height, animated } = readImageHeader(data, type);
  if (width * height > MAX_PIXELS) {
    throw refuse('hr.file.tooManyPixels', { width, height, millions: MAX_PIXELS / 1_000_000 });
  }
  if (animated) throw refuse('hr.file.moving');
}

async function decoded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await oneAtATime(work);
  } catch {
    throw refuse('hr.file.damagedPicture');
  }
}

/**
 * Packs a picture anew in its own type, upright and without anything but pixels: no place, no camera, no hidden content.
 *
 * @throws InputError when it is too large, moves or cannot be unpacked
 */
export async function cleanImage(data: Buffer, type: ImageType): Promise<Buffer> {
  check(data, type);
  return decoded(() => {
    const picture = new Transformer(data).rotate();
    if (type === 'image/png') return picture.png();
    return type === 'image/webp' ? picture.webp(QUALITY) : picture.jpeg(QUALITY);
  });
}

/**
 * The middle of a picture as square JPEGs without metadata, one per size.
 *
 * @throws InputError as {@link cleanImage} does
 */
export async function squareImages(data: Buffer, type: ImageType, sizes: readonly number[]): Promise<Buffer[]> {
  check(data, type);
  const upright = await cleanImage(data, type);
  return decoded(() =>
    Promise.all(sizes.map(size => new Transformer(upright).resize({ width: size, height: size, fit: ResizeFit.Cover }).jpeg(QUALITY))),
  );
}
