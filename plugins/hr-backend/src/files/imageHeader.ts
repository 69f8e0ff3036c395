import { refuse } from '../refuse';
import type { FileType } from './sniffType';

/** What the head of a picture says about its size, before anything is unpacked. */
export interface ImageHeader {
  width: number;
  height: number;
  animated: boolean;
}

const damaged = () => refuse('hr.file.damagedPicture');

function readPng(data: Buffer): ImageHeader {
  const header = { width: data.readUInt32BE(16), height: data.readUInt32BE(20), animated: false };
  // Only what stands before the first pixels tells whether a PNG moves.
  for (let at = 8; at + 8 <= data.length; at += 12 + data.readUInt32BE(at)) {
    const type = data.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return { ...header, animated: true };
    if (type === 'IDAT') return header;
  }
  throw damaged();
}

function readJpeg(data: Buffer): ImageHeader {
  let at = 2;
  while (at + 9 < data.length) {
    if (data[at] !== 0xff) throw damaged();
    const marker = data[at + 1];
    if (marker === 0xff) {
      at += 1;
    } else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7), animated: false };
    } else {
      at += 2 + data.readUInt16BE(at + 2);
    }
  }
  throw damaged();
}

function readWebp(data: Buffer): ImageHeader {
  const kind = data.toString('latin1', 12, 16);
  if (kind === 'VP8X') {
    return { width: 1 + data.readUIntLE(24, 3), height: 1 + data.readUIntLE(27, 3), animated: (data[20] & 2) !== 0 };
  }
  if (kind === 'VP8L') {
    const bits = data.readUInt32LE(21);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff), animated: false };
  }
  if (kind === 'VP8 ') return { width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff, animated: false };
  throw damaged();
}

const READERS = { 'image/png': readPng, 'image/jpeg': readJpeg, 'image/webp': readWebp };

/** @throws InputError when the head makes no sense */
export function readImageHeader(data: Buffer, type: Exclude<FileType, 'application/pdf'>): ImageHeader {
  let header;
  try {
    header = READERS[type](data);
  } catch {
    throw damaged();
  }
  if (header.width === 0 || header.height === 0) throw damaged();
  return header;
}
