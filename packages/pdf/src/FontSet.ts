import { create, type Font } from 'fontkit';

/** The two weights in which text is drawn. */
export type Weight = 'regular' | 'bold';

/** Font files per weight. The first one is used wherever it has a character; the others stand in for it, in their order. */
export type FontFiles = Record<Weight, readonly Uint8Array[]>;

/** Stands for what no font has. */
export const REPLACEMENT = '\ufffd';

/** A stretch of text in one font. */
export interface FontRun {
  text: string;
  /** Which font of the weight. */
  font: number;
}

interface Glyph {
  /** -1 when no font has it. */
  font: number;
  /** In ems. */
  advance: number;
  isLetter: boolean;
}

/**
 * Fonts of one document, and which of them draws what. Never shared by two documents: fontkit remembers glyphs that it has met as parts
 * of others, without their characters, and the next document could not be searched for these.
 */
export class FontSet {
  readonly #fonts: Record<Weight, Font[]>;
  readonly #glyphs: Record<Weight, Map<string, Glyph>> = { regular: new Map(), bold: new Map() };

  /** @throws Error when a file is no font */
  constructor(files: FontFiles) {
    const parse = (all: readonly Uint8Array[]) => all.map(file => create(file as never) as Font);
    this.#fonts = { regular: parse(files.regular), bold: parse(files.bold) };
  }

  /** Fonts by the name under which a document knows them. */
  all(): [string, Font][] {
    const weights: Weight[] = ['regular', 'bold'];
    return weights.flatMap(weight => this.#fonts[weight].map((font, i): [string, Font] => [FontSet.nameOf(weight, i), font]));
  }

  static nameOf(weight: Weight, font: number): string {
    return `${weight}-${font}`;
  }

  #glyph(character: string, weight: Weight): Glyph {
    const known = this.#glyphs[weight].get(character);
    if (known) return known;
    const codePoint = character.codePointAt(0)!;
    const fonts = this.#fonts[weight];
    const font = fonts.findIndex(candidate => candidate.hasGlyphForCodePoint(codePoint));
    const from = fonts[Math.max(0, font)];
    const advance = from.glyphForCodePoint(codePoint).advanceWidth / from.unitsPerEm;
    const glyph = { font, advance, isLetter: /\p{L}/u.test(character) };
    this.#glyphs[weight].set(character, glyph);
    return glyph;
  }

  /** Puts {@link REPLACEMENT} in the place of what no font has. */
  drawable(text: string, weight: Weight): string {
    let result = '';
    for (const character of text) result += character === '\n' || this.#glyph(character, weight).font >= 0 ? character : REPLACEMENT;
    return result;
  }

  /** Splits text by font. A sign between letters stays in the font of the letters before it. */
  runs(text: string, weight: Weight): FontRun[] {
    const fonts = this.#fonts[weight];
    const runs: FontRun[] = [];
    for (const character of text) {
      const last = runs.at(-1);
      const glyph = this.#glyph(character, weight);
      const stays =
        last && (glyph.font === last.font || (!glyph.isLetter && fonts[last.font].hasGlyphForCodePoint(character.codePointAt(0)!)));
      if (stays) last.text += character;
      else runs.push({ text: character, font: Math.max(0, glyph.font) });
    }
    return runs;
  }

  /** Width in points without kerning, which makes text a little narrower. */
  width(text: string, weight: Weight, size: number): number {
    let sum = 0;
    for (const character of text) sum += this.#glyph(character, weight).advance;
    return sum * size;
  }
}
