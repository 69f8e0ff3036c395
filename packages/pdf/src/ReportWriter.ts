import { FontSet, type FontFiles } from './FontSet';
import { openDocument, type OpenDocument, type PdfCanvas } from './openDocument';
import { inSlices, type SliceOptions } from './inSlices';
import type { Report, ReportBlock } from './report';
import { ReportPages, sheet, TEXT_WIDTH } from './ReportPages';
import { TableWriter } from './TableWriter';
import { TextPainter, type TextStyle } from './TextPainter';

const WORDS = {
  de: {
    page: 'Seite',
    end: (pages: number) => `Ende des Dokuments, ${pages} ${pages === 1 ? 'Seite' : 'Seiten'}.`,
    gaps: 'Einzelne Zeichen kann diese PDF-Datei nicht darstellen; an ihrer Stelle steht \ufffd.',
  },
  en: {
    page: 'Page',
    end: (pages: number) => `End of the document, ${pages} ${pages === 1 ? 'page' : 'pages'}.`,
    gaps: 'This PDF cannot show some characters; \ufffd stands in their place.',
  },
};

const SECONDARY = '#55606a';
const HEADINGS: Record<1 | 2 | 3, TextStyle & { above: number; below: number }> = {
  1: { size: 18, weight: 'bold', above: 0, below: 6 },
  2: { size: 13, weight: 'bold', above: 20, below: 5, color: '#17496d' },
  3: { size: 10.5, weight: 'bold', above: 12, below: 4 },
};
const TONES: Record<'normal' | 'strong' | 'secondary', TextStyle> = {
  normal: { size: 10 },
  strong: { size: 10, weight: 'bold' },
  secondary: { size: 9, color: SECONDARY },
};
const SIGNATURE_WIDTH = 220;

/** Draws the blocks of one report. */
class ReportWriter {
  readonly #report: Report;
  readonly #canvas: PdfCanvas;
  readonly #painter: TextPainter;
  readonly #pages: ReportPages;
  readonly #tables: TableWriter;
  readonly #root: ReturnType<PdfCanvas['struct']>;

  constructor(report: Report, { canvas }: OpenDocument, fonts: FontSet) {
    this.#report = report;
    this.#canvas = canvas;
    const painter = new TextPainter(canvas, fonts);
    const footer = [report.company, report.footer].filter(Boolean).join(' · ');
    const pages = new ReportPages({ canvas, painter, footer, pageWord: WORDS[report.language].page });
    this.#painter = painter;
    this.#pages = pages;
    this.#tables = new TableWriter({ canvas, painter, pages });
    this.#root = canvas.struct('Document');
    canvas.addStructure(this.#root);
  }

  *steps(): Generator<void> {
    const { blocks, language } = this.#report;
    for (const block of blocks) yield* this.#block(block);
    const words = WORDS[language];
    if (this.#painter.hasGaps) this.#paragraph(words.gaps, 'secondary', 12);
    if (this.#pages.count !== 1) {
      this.#pages.ensure(40);
      this.#paragraph(words.end(this.#pages.count), 'secondary', 12);
    }
    this.#root.end();
  }

  *#block(block: ReportBlock): Generator<void> {
    if (block.kind === 'record') yield* this.#tables.record(this.#root, block.fields);
    else if (block.kind === 'table') yield* this.#tables.table(this.#root, block.columns, block.rows);
    else if (block.kind === 'heading') this.#heading(block.text, block.level);
    else if (block.kind === 'list') yield* this.#list(block.items);
    else if (block.kind === 'signature') this.#signature(block.label);
    else this.#paragraph(block.text, block.tone ?? 'normal', 0);
    if (block.kind === 'record' || block.kind === 'table') this.#pages.y += 8;
    yield;
  }

  #heading(text: string, level: 1 | 2 | 3): void {
    const { above, below, ...style } = HEADINGS[level];
    const pages = this.#pages;
    // Never alone at the foot of a page.
    if (!pages.ensure(above + style.size + 60)) pages.y += above;
    this.#text(`H${level}`, text, { style, line: style.size * 1.3 });
    pages.y += below;
  }

  #paragraph(text: string, tone: keyof typeof TONES, above: number): void {
    const style = TONES[tone];
    this.#pages.y += above;
    this.#text('P', text, { style, line: style.size * 1.45 });
    this.#pages.y += 4;
  }

  *#list(items: readonly string[]): Generator<void> {
    const list = this.#canvas.struct('L');
    this.#root.add(list);
    for (const item of items) {
      const entry = this.#canvas.struct('LI');
      list.add(entry);
      this.#text('LBody', `• ${item}`, { style: TONES.normal, line: 14, parent: entry });
      entry.end();
      yield;
    }
    list.end();
    this.#pages.y += 4;
  }

  #signature(label: string): void {
    const pages = this.#pages;
    pages.ensure(90);
    pages.y += 60;
    pages.artifact('Layout', () => {
      this.#canvas
        .moveTo(sheet.left, pages.y)
        .lineTo(sheet.left + SIGNATURE_WIDTH, pages.y)
        .lineWidth(0.7)
        .stroke('#1c1c1c');
    });
    pages.y += 3;
    this.#paragraph(label, 'secondary', 0);
  }

  /** Draws text line by line; each page holds its own part of the element. */
  #text(tag: string, text: string, options: { style: TextStyle; line: number; parent?: ReturnType<PdfCanvas['struct']> }): void {
    const { style, line: height, parent = this.#root } = options;
    const pages = this.#pages;
    const element = this.#canvas.struct(tag);
    parent.add(element);
    for (const line of this.#painter.lines(text, TEXT_WIDTH, style)) {
      pages.ensure(height);
      const content = this.#canvas.markStructureContent(tag);
      this.#painter.draw(line, { x: sheet.left, y: pages.y + height * 0.75 }, style);
      this.#canvas.endMarkedContent();
      element.add(content);
      pages.y += height;
    }
    element.end();
  }
}

/**
 * Writes a report as PDF: tagged for readers aloud, with language, page numbers and embedded fonts. Pages come out as soon as they are
 * full, and others run in between; only the structure for readers aloud stays in memory.
 *
 * @throws what reading `report.blocks` throws, or the reason of `signal`
 */
export async function* writeReport(report: Report, files: FontFiles, options?: SliceOptions): AsyncGenerator<Uint8Array> {
  const fonts = new FontSet(files);
  const document = openDocument(report, fonts);
  for await (const _ of inSlices(new ReportWriter(report, document, fonts).steps(), options)) yield* document.take();
  await document.end();
  yield* document.take();
}
