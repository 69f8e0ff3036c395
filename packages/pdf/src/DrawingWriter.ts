import { placeDrawing, type Drawing, type DrawnText, type PageSize, type Placement, type Shape } from './drawing';
import { FontSet, type FontFiles } from './FontSet';
import { inSlices, type SliceOptions } from './inSlices';
import { openDocument, type OpenDocument, type PdfCanvas } from './openDocument';
import { TextPainter } from './TextPainter';

/** Shapes in one piece of the page; pieces are compressed one by one, so that no piece takes long. */
const PIECE = 300;

/** What {@link writeDrawing} is told. */
export interface DrawingOptions extends SliceOptions {
  size: PageSize;
  /** Hears how many shapes are drawn. */
  onProgress?: (done: number) => void;
}

class DrawingWriter {
  readonly #drawing: Drawing;
  readonly #place: Placement;
  readonly #canvas: PdfCanvas;
  readonly #painter: TextPainter;
  readonly #root: ReturnType<PdfCanvas['struct']>;

  constructor(drawing: Drawing, { canvas }: OpenDocument, options: { fonts: FontSet; place: Placement }) {
    this.#drawing = drawing;
    this.#place = options.place;
    this.#canvas = canvas;
    this.#painter = new TextPainter(canvas, options.fonts);
    this.#root = canvas.struct('Document');
    canvas.addStructure(this.#root);
  }

  *steps(): Generator<number> {
    const { pageWidth, pageHeight, scale, left, top } = this.#place;
    const canvas = this.#canvas;
    canvas.addPage({ size: [pageWidth, pageHeight], margin: 0 });
    this.#footer();
    canvas.translate(left, top).scale(scale);
    let done = 0;
    for (const shape of this.#drawing.shapes) {
      this.#draw(shape);
      done += 1;
      if (done % PIECE === 0) this.#nextPiece();
      yield done;
    }
    this.#root.end();
  }

  /** The content of a page may be several streams that are read as one. */
  #nextPiece(): void {
    const { page } = this.#canvas as unknown as { page: { content: { end: () => void }; dictionary: { data: { Contents: unknown } } } };
    const { data } = page.dictionary;
    const before = Array.isArray(data.Contents) ? data.Contents : [page.content];
    page.content.end();
    page.content = this.#canvas.ref({}) as unknown as typeof page.content;
    data.Contents = [...before, page.content];
  }

  #footer(): void {
    const { title, company } = this.#drawing;
    const { pageWidth, pageHeight } = this.#place;
    const style = { size: 7, color: '#55606a' };
    this.#artifact(() => {
      const line = this.#painter.fit([company, title].filter(Boolean).join(' · '), pageWidth - 56, style);
      this.#painter.draw(line, { x: 28, y: pageHeight - 12 }, style);
    });
  }

  #artifact(draw: () => void): void {
    this.#canvas.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#canvas.endMarkedContent();
  }

  #draw(shape: Shape): void {
    if (shape.kind === 'lines') this.#artifact(() => this.#lines(shape));
    else if (shape.kind === 'heading') this.#texts('H1', [shape], 0, 0);
    else this.#box(shape);
  }

  #lines({ lines, color, width }: Extract<Shape, { kind: 'lines' }>): void {
    for (const points of lines) points.forEach(([x, y], i) => (i === 0 ? this.#canvas.moveTo(x, y) : this.#canvas.lineTo(x, y)));
    this.#canvas.lineWidth(width).undash().stroke(color);
  }

  #box({ x, y, width, height, radius, fill, stroke, strokeWidth, dash, texts }: Extract<Shape, { kind: 'box' }>): void {
    this.#artifact(() => {
      const canvas = this.#canvas.roundedRect(x, y, width, height, radius).lineWidth(strokeWidth);
      if (dash) canvas.dash(dash[0], { space: dash[1] });
      else canvas.undash();
      canvas.fillAndStroke(fill, stroke);
    });
    this.#texts('P', texts, x, y);
  }

  #texts(tag: string, texts: readonly DrawnText[], x: number, y: number): void {
    const element = this.#canvas.struct(tag);
    this.#root.add(element);
    const content = this.#canvas.markStructureContent(tag);
    for (const { text, room, x: left, y: base, ...style } of texts) {
      this.#painter.draw(this.#painter.fit(text, room, style), { x: x + left, y: y + base }, style);
    }
    this.#canvas.endMarkedContent();
    element.add(content);
    element.end();
  }
}

/**
 * Writes a drawing as a PDF of one page: vectors, embedded fonts, tagged in the order of its shapes. Others run in between.
 *
 * @throws the reason of `signal` when it is stopped
 */
export async function* writeDrawing(drawing: Drawing, files: FontFiles, options: DrawingOptions): AsyncGenerator<Uint8Array> {
  const fonts = new FontSet(files);
  const document = openDocument(drawing, fonts);
  const place = placeDrawing(drawing, options.size);
  for await (const done of inSlices(new DrawingWriter(drawing, document, { fonts, place }).steps(), options)) {
    options.onProgress?.(done);
    yield* document.take();
  }
  await document.end();
  yield* document.take();
}
