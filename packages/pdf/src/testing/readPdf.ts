import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a reader finds in a PDF. */
export interface ReadPdf {
  info: Record<string, unknown>;
  language: string | null;
  isTagged: boolean;
  pages: { width: number; height: number; text: string; /** Tags in their order, e.g. `H1`. */ tags: string[] }[];
}

const SCRIPT = `
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const task = getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
const pdf = await task.promise;
const { info } = await pdf.getMetadata();
const markInfo = await pdf.getMarkInfo();
const pages = [];
const tagsOf = node => [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(tagsOf)];
for (let i = 1; i <= pdf.numPages; i++) {
  const page = await pdf.getPage(i);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const text = items.map(({ str, hasEOL }) => (hasEOL ? str + '\\n' : str)).join('');
  const tree = await page.getStructTree();
  pages.push({ width, height, text, tags: tree ? tagsOf(tree) : [] });
}
process.stdout.write(JSON.stringify({ info, language: info.Language ?? null, isTagged: Boolean(markInfo?.get?.('Marked') ?? markInfo?.Marked), pages }));
await task.destroy();
`;

/** Reads a PDF as a reader does, in a process of its own: pdf.js is made of ES modules, which Jest does not load. */
export async function readPdf(content: Uint8Array): Promise<ReadPdf> {
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    cwd: __dirname,
    maxBuffer: 64 * 1024 * 1024,
  });
  running.child.stdin!.end(content);
  const { stdout } = await running;
  return JSON.parse(stdout) as ReadPdf;
}
