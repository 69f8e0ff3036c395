import { safeFileName } from '@tos/plugin-hr-common';
import type { PrivacyFile } from '@tos/plugin-hr-node';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** What one plugin puts into an archive. */
export interface ArchivePart {
  id: string;
  files: PrivacyFile[];
}

/** Names of the files of a part: safe, and none twice. */
export function archiveNames({ id, files }: ArchivePart): string[] {
  const used = new Set<string>();
  return files.map(({ name }) => {
    const safe = safeFileName(name, '').replace(/^\/+/, '');
    const dot = safe.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
    let unique = safe;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${stem}-${n}${ending}`;
    used.add(unique.toLowerCase());
    return `${id}/${unique}`;
  });
}

/** A ZIP as a stream: `data.json`, `index.html`, the PDF, and the files in a folder per plugin, each opened when its turn comes. */
export function buildArchive(options: { json: string; page: string; pdf: PrivacyFile; parts: ArchivePart[] }): Readable {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(options.json), 'data.json');
  zip.addBuffer(Buffer.from(options.page), 'index.html');
  const output = zip.outputStream as Readable;
  const add = (file: PrivacyFile, name: string) =>
    zip.addReadStreamLazy(name, { compress: false }, done => {
      file.open().then(
        stream => {
          // Yazl listens to no failure of the stream itself, and one that nobody listens to ends the process.
          stream.on('error', error => zip.emit('error', error));
          done(null, stream);
        },
        error => done(error, undefined as never),
      );
    });
  add(options.pdf, options.pdf.name);
  for (const part of options.parts) {
    const names = archiveNames(part);
    part.files.forEach((file, i) => add(file, names[i]));
  }
  zip.on('error', error => output.destroy(error as Error));
  // A file can fail before anybody reads; the reader then meets the failure, and until then nobody else may fall over it.
  output.on('error', () => {});
  zip.end();
  return output;
}
