/** @jest-environment node */
import { Transformer } from '@napi-rs/image';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hugePng, jpegWithPlace, sampleJpeg, samplePdf, samplePng, sampleWebp } from './__testUtils__/samples';
import { acceptFile } from './acceptFile';
import { squareImages } from './cleanImage';
import { attachment } from './sendFile';

jest.setTimeout(60_000);
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

describe('acceptFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tos-accept-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const accept = async (content: Buffer) => {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    const { mediaType, content: stored } = await acceptFile(path);
    const parts: Uint8Array[] = [];
    for await (const part of stored) parts.push(part);
    return { mediaType, bytes: Buffer.concat(parts) };
  };

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a PDF', () => samplePdf(), 'application/pdf'],
    ['a PNG', () => samplePng(), 'image/png'],
    ['a JPEG', () => sampleJpeg(), 'image/jpeg'],
    ['a WebP', () => sampleWebp(), 'image/webp'],
    ['a photo with its place', () => jpegWithPlace(), 'image/jpeg'],
  ])('takes %s by its content', async (_name, make, type) => {
    expect((await accept(await make())).mediaType).toBe(type);
  });

  it.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['nothing', () => Buffer.alloc(0), /empty/],
    ['SVG with a script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /SVG/],
    ['SVG behind an XML head', () => Buffer.from('<?xml version="1.0"?><svg/>'), /SVG/],
    ['HTML as PDF', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), /Web pages/],
    ['HTML with a PDF inside', () => Buffer.concat([Buffer.from('<html>'), samplePdf()]), /Web pages/],
    ['a GIF that is a script as well', () => Buffer.from('GIF89a/*....*/=1;alert(1)'), /GIF/],
    ['EICAR', () => Buffer.from(EICAR), /neither a PDF nor a picture/],
    ['a program', () => Buffer.from('MZ\x90\0'), /Programs/],
    ['a Word document', () => Buffer.from('PK\u0003\u0004....'), /PDF/],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /JPEG/],
    ['a PDF that was cut off', () => samplePdf().subarray(0, 40), /no end/],
    ['a PNG of 50,000 × 50,000 pixels', () => hugePng(50_000), /50000 × 50000/],
    ['a moving bomb', () => hugePng(6000, { animated: true }), /Moving/],
    ['a damaged PNG', async () => (await samplePng()).subarray(0, 60), /damaged/],
    ['a JPEG that ends early', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /damaged/],
    ['a PNG with a false length', () => Buffer.concat([hugePng(10).subarray(0, 33), Buffer.alloc(8, 0xff)]), /damaged/],
  ])('refuses %s quickly, with a sentence', async (_name, make, message) => {
    const content = await make();
    const before = { time: Date.now(), memory: process.memoryUsage().rss };
    await expect(accept(content)).rejects.toThrow(message);
    expect(Date.now() - before.time).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before.memory).toBeLessThan(200 * 1024 * 1024);
  });

  it('packs pictures anew: no place, no camera, no comment', async () => {
    const photo = await jpegWithPlace();
    for (const secret of ['Exif', 'SecretCam', 'Anna Becker']) expect(photo.includes(secret)).toBe(true);
    const { bytes } = await accept(photo);
    for (const secret of ['Exif', 'SecretCam', 'Anna Becker', 'GPS']) expect(bytes.includes(secret)).toBe(false);
    expect(await new Transformer(bytes).metadata()).toMatchObject({ width: 40, height: 30, format: 'jpeg' });
  });

  it('keeps a hidden archive behind a picture out', async () => {
    const { bytes } = await accept(Buffer.concat([await samplePng(), Buffer.from('PK\u0003\u0004 hidden')]));
    expect(bytes.includes('hidden')).toBe(false);
  });

  it('cuts squares in all sizes', async () => {
    const squares = await squareImages(await samplePng(300, 100), 'image/png', [64, 512]);
    const sizes = await Promise.all(squares.map(square => new Transformer(square).metadata()));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [64, 64],
      [512, 512],
    ]);
  });
});

describe('attachment', () => {
  it.each([
    ['Vertrag.pdf', `attachment; filename="Vertrag.pdf"; filename*=UTF-8''Vertrag.pdf`],
    ['Zeugnis Müller.pdf', `attachment; filename="Zeugnis Muller.pdf"; filename*=UTF-8''Zeugnis%20M%C3%BCller.pdf`],
    ['a"b\r\nSet-Cookie: x.pdf', `attachment; filename="a_bSet-Cookie: x.pdf"; filename*=UTF-8''a%22b%0D%0ASet-Cookie%3A%20x.pdf`],
    ['履歴書.pdf', `attachment; filename=".pdf"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8.pdf`],
  ])('says %j as RFC 6266 wants it', (name, header) => expect(attachment(name)).toBe(header));
});
