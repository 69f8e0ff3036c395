import PDFDocument from 'pdfkit';
import type { FontSet } from './FontSet';
import type { PdfLanguage } from './report';

/** What is drawn on. */
export type PdfCanvas = InstanceType<typeof PDFDocument>;

/** What is said about a document. */
export interface DocumentFacts {
  title: string;
  language: PdfLanguage;
  /** Author in the metadata. */
  company: string;
  madeAt: Date;
}

/** An empty document with what it has written so far. */
export interface OpenDocument {
  canvas: PdfCanvas;
  /** Takes the bytes written since the last time. */
  take: () => Uint8Array[];
  /** Ends the document; then {@link OpenDocument.take} gives the rest. */
  end: () => Promise<void>;
}

/** Opens a tagged document without pages. What is written comes out at once, page by page. */
export function openDocument({ title, language, company, madeAt }: DocumentFacts, fonts: FontSet): OpenDocument {
  const [[, first]] = fonts.all();
  const canvas = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language === 'de' ? 'de-DE' : 'en-GB',
    info: { Title: title, Author: company, CreationDate: madeAt, Creator: 'tOS', Producer: 'tOS' },
    font: first as never,
  });
  for (const [name, font] of fonts.all()) canvas.registerFont(name, font as never);
  let written: Uint8Array[] = [];
  canvas.on('data', (chunk: Uint8Array) => written.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    canvas.on('end', () => resolve());
    canvas.on('error', reject);
  });
  const take = () => {
    const taken = written;
    written = [];
    return taken;
  };
  const end = () => {
    canvas.end();
    return ended;
  };
  return { canvas, take, end };
}
