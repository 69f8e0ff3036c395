import { breakLines } from './breakLines';
import { FontSet, REPLACEMENT, type Weight } from './FontSet';
import type { PdfCanvas } from './openDocument';
import { visibleText } from './visibleText';
import { visualRuns } from './visualRuns';

/** How a text looks. */
export interface TextStyle {
  /** In points. */
  size: number;
  weight?: Weight;
  /** `#rrggbb`, near black unless told. */
  color?: string;
}

/** Where a line of text stands: its left or its right end on the baseline, in points from the top left. */
export interface TextPlace {
  x: number;
  y: number;
  align?: 'start' | 'end';
}

const INK = '#1c1c1c';
/** More words than that are forgotten, so that the memory of a long document stays the same. */
const WORDS_KEPT = 20_000;
/** All features a font has by itself; said aloud, it makes pdfkit shape the run as a whole instead of word by word. */
const AS_A_WHOLE: never[] = [];

/** Measures, breaks and draws text of any script. */
export class TextPainter {
  readonly #canvas: PdfCanvas;
  readonly #fonts: FontSet;
  #words = 0;
  /** Whether something was drawn that no font has. */
  hasGaps = false;

  constructor(canvas: PdfCanvas, fonts: FontSet) {
    this.#canvas = canvas;
    this.#fonts = fonts;
  }

  /** Any text as it can be drawn. */
  prepare(text: string, weight: Weight = 'regular'): string {
    return this.#fonts.drawable(visibleText(text), weight);
  }

  width(text: string, { size, weight = 'regular' }: TextStyle): number {
    return this.#fonts.width(text, weight, size);
  }

  /** Lines of a text that fit into a width; an empty text is one empty line. */
  lines(text: string, width: number, style: TextStyle): Generator<string> {
    return breakLines(this.prepare(text, style.weight), width, part => this.width(part, style));
  }

  /** One line that fits, with an ellipsis where something had to go. */
  fit(text: string, width: number, style: TextStyle): string {
    const line = this.prepare(text, style.weight).replaceAll('\n', ' ');
    if (this.width(line, style) <= width) return line;
    const room = width - this.width('…', style);
    let used = 0;
    let kept = '';
    for (const character of line) {
      used += this.width(character, style);
      if (used > room) break;
      kept += character;
    }
    return `${kept.trimEnd()}…`;
  }

  /** Draws a prepared line. */
  draw(line: string, { x, y, align = 'start' }: TextPlace, { size, weight = 'regular', color = INK }: TextStyle): void {
    if (!line) return;
    const canvas = this.#canvas;
    if (line.includes(REPLACEMENT)) this.hasGaps = true;
    const runs = visualRuns(line, this.#fonts, weight);
    const isPlain = runs.length === 1 && !runs[0].isRightToLeft;
    const features = isPlain ? undefined : AS_A_WHOLE;
    const widths = runs.map(run => (isPlain && align === 'start' ? 0 : this.#exactWidth(run.text, run.font, weight, size, features)));
    let left = align === 'start' ? x : x - widths.reduce((sum, width) => sum + width, 0);
    canvas.fillColor(color);
    runs.forEach(({ text, font }, i) => {
      canvas.font(FontSet.nameOf(weight, font)).fontSize(size);
      canvas.text(text, left, y, { lineBreak: false, baseline: 'alphabetic', features });
      left += widths[i];
    });
    if (isPlain) this.#forgetWords(line);
  }

  #exactWidth(text: string, font: number, weight: Weight, size: number, features: never[] | undefined): number {
    return this.#canvas.font(FontSet.nameOf(weight, font)).fontSize(size).widthOfString(text, { features });
  }

  /** pdfkit keeps the shape of every word it has drawn. */
  #forgetWords(line: string): void {
    this.#words += line.split(' ').length;
    if (this.#words < WORDS_KEPT) return;
    this.#words = 0;
    const { _fontFamilies } = this.#canvas as unknown as { _fontFamilies?: Record<string, { layoutCache?: object }> };
    for (const font of Object.values(_fontFamilies ?? {})) if (font.layoutCache) font.layoutCache = Object.create(null);
  }
}
