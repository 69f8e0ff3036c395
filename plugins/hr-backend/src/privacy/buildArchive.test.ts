/** @jest-environment node */
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { buildArchive } from './buildArchive';

describe('buildArchive', () => {
  const parts = (open: () => Promise<Readable>) => [{ id: 'hr', files: [{ name: 'a.pdf', open }] }];
  const pdf = { name: 'copy.pdf', open: async () => Readable.from([Buffer.from('%PDF-')]) };
  const failing = async function* read() {
    throw new Error('The file was removed');
  };

  it.each([
    ['cannot be opened', () => Promise.reject(new Error('The file was removed'))],
    ['goes while it is read', async () => Readable.from(failing())],
  ])('a file that %s fails the reader, however late the reader comes, and nobody else', async (_, open) => {
    const archive = buildArchive({ json: '{}', page: '', pdf, parts: parts(open as never) });
    await setTimeout(50);
    await expect(archive.toArray()).rejects.toThrow('The file was removed');
  });
});
