import { Transformer } from '@napi-rs/image';
import { crc32, deflateSync } from 'node:zlib';

/** A small, whole PDF with a line of text. */
export function samplePdf(text = 'Muster'): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

const pixels = (width: number, height: number) => Buffer.alloc(width * height * 4, 0x7f);

/** A picture of one grey. */
export const samplePng = (width = 40, height = 30) => Transformer.fromRgbaPixels(pixels(width, height), width, height).png();
export const sampleJpeg = (width = 40, height = 30) => Transformer.fromRgbaPixels(pixels(width, height), width, height).jpeg();
export const sampleWebp = (width = 40, height = 30) => Transformer.fromRgbaPixels(pixels(width, height), width, height).webp();

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG whose head promises a size that its few bytes would unpack to. */
export function hugePng(side: number, options: { animated?: boolean } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const row = Math.ceil(side / 8) + 1;
  const rows = Buffer.alloc(Math.min(row * side, 8_000_000));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', head),
    ...(options.animated ? [pngChunk('acTL', Buffer.from([0, 0, 0x27, 0x10, 0, 0, 0, 0]))] : []),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG that says where it was taken (Exif with GPS), by which camera and for whom. */
export async function jpegWithPlace(): Promise<Buffer> {
  const jpeg = await sampleJpeg();
  const ascii = (text: string) => Buffer.from(`${text}\0`, 'latin1');
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const model = ascii('SecretCam 3000');
  // Offsets from the start of the TIFF head: IFD0 at 8 with two entries, then its text, then the GPS IFD.
  const textAt = 8 + 2 + 24 + 4;
  const gpsAt = textAt + model.length;
  const latitude = Buffer.from('4e000000', 'hex').readUInt32BE(0);
  const tiff = Buffer.concat([
    Buffer.from('4d4d002a00000008', 'hex'),
    Buffer.from([0, 2]),
    entry(0x0110, 2, model.length, textAt),
    entry(0x8825, 4, 1, gpsAt),
    Buffer.alloc(4),
    model,
    Buffer.from([0, 1]),
    entry(0x0001, 2, 2, latitude),
    Buffer.alloc(4),
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const comment = Buffer.from('Taken for Anna Becker', 'latin1');
  const segment = (marker: number, data: Buffer) =>
    Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
  return Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, exif), segment(0xfe, comment), jpeg.subarray(2)]);
}
