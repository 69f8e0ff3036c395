import type { PdfCanvas } from './openDocument';
import type { TextPainter } from './TextPainter';

/** A4 and its margins, in points. */
export const sheet = { width: 595.28, height: 841.89, left: 57, right: 57, top: 57, bottom: 68 } as const;
/** Width between the margins. */
export const TEXT_WIDTH = sheet.width - sheet.left - sheet.right;

const SECONDARY = { size: 8, color: '#55606a' };
const RULE = '#c9cfd4';

/** Pages of a report one after the other: where the next thing goes, and the footer. */
export class ReportPages {
  readonly #canvas: PdfCanvas;
  readonly #painter: TextPainter;
  readonly #footer: string;
  readonly #pageWord: string;
  #count = 0;
  /** Distance of the next thing from the top, in points. */
  y = Number.POSITIVE_INFINITY;

  constructor(options: { canvas: PdfCanvas; painter: TextPainter; footer: string; pageWord: string }) {
    this.#canvas = options.canvas;
    this.#painter = options.painter;
    this.#footer = options.footer;
    this.#pageWord = options.pageWord;
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** Room down to the margin. */
  get room(): number {
    return sheet.height - sheet.bottom - this.y;
  }

  /** Room of a whole page. */
  get fullRoom(): number {
    return sheet.height - sheet.bottom - sheet.top;
  }

  /** Begins a page unless so much room is left. @returns whether it did */
  ensure(height: number): boolean {
    if (height <= this.room) return false;
    this.begin();
    return true;
  }

  /** Begins a page; the one before is written out. */
  begin(): void {
    this.#count += 1;
    this.#canvas.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    this.y = sheet.top;
    this.artifact('Pagination', () => {
      const base = sheet.height - 36;
      this.#line(base - 14);
      const number = this.#painter.prepare(`${this.#pageWord} ${this.#count}`);
      const room = TEXT_WIDTH - this.#painter.width(number, SECONDARY) - 20;
      this.#painter.draw(this.#painter.fit(this.#footer, room, SECONDARY), { x: sheet.left, y: base }, SECONDARY);
      this.#painter.draw(number, { x: sheet.width - sheet.right, y: base, align: 'end' }, SECONDARY);
    });
  }

  /** Draws something that is no content: readers aloud pass over it. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#canvas.markContent('Artifact', { type });
    draw();
    this.#canvas.endMarkedContent();
  }

  /** A hairline across the text. */
  rule(y: number): void {
    this.artifact('Layout', () => this.#line(y));
  }

  /** A coloured area behind what follows. */
  area(place: { x: number; y: number; width: number; height: number }, color: string): void {
    this.artifact('Layout', () => {
      this.#canvas.rect(place.x, place.y, place.width, place.height).fill(color);
    });
  }

  #line(y: number): void {
    this.#canvas
      .moveTo(sheet.left, y)
      .lineTo(sheet.width - sheet.right, y)
      .lineWidth(0.5)
      .stroke(RULE);
  }
}
