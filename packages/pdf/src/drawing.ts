import type { Weight } from './FontSet';
import type { PdfLanguage } from './report';

/** A point, measured from the top left in the units of the drawing. */
export type Point = readonly [x: number, y: number];

/** One line of text in a drawing. What is too long for its room ends with an ellipsis. */
export interface DrawnText {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  size: number;
  /** How wide it may be. */
  room: number;
  weight?: Weight;
  color?: string;
}

/** What drawings are made of; colours are `#rrggbb`. */
export type Shape =
  | { kind: 'lines'; lines: readonly (readonly Point[])[]; color: string; width: number }
  | ({ kind: 'heading' } & DrawnText)
  /** A box with what is written in it; its texts stand relative to its corner and are read as one paragraph. */
  | {
      kind: 'box';
      x: number;
      y: number;
      width: number;
      height: number;
      radius: number;
      fill: string;
      stroke: string;
      strokeWidth: number;
      dash?: readonly [on: number, off: number];
      texts: readonly DrawnText[];
    };

/** A drawing on one page, independent of what it becomes. */
export interface Drawing {
  title: string;
  language: PdfLanguage;
  company: string;
  madeAt: Date;
  /** Size in units of which 96 are an inch, as in browsers. */
  width: number;
  height: number;
  /** In the order in which they are drawn and read. */
  shapes: Iterable<Shape>;
}

export const pageSizes = ['a4', 'a3', 'fit'] as const;
/** Paper, or a page as large as the drawing. */
export type PageSize = (typeof pageSizes)[number];

/** Where a drawing stands on its page; in points, 72 of which are an inch. */
export interface Placement {
  pageWidth: number;
  pageHeight: number;
  /** Points per unit. */
  scale: number;
  left: number;
  top: number;
}

const MARGIN = 28;
const POINTS_PER_UNIT = 72 / 96;
/** More than 200 inches are more than readers open. */
const MAX_SIDE = 14_400;
const PAPER = { a4: [595.28, 841.89], a3: [841.89, 1190.55] } as const;

/** Places a drawing on a page: paper lies as the drawing does, and nothing is made larger than it is. */
export function placeDrawing({ width, height }: Pick<Drawing, 'width' | 'height'>, size: PageSize): Placement {
  if (size === 'fit') {
    const scale = Math.min(POINTS_PER_UNIT, (MAX_SIDE - 2 * MARGIN) / Math.max(width, height));
    return { pageWidth: width * scale + 2 * MARGIN, pageHeight: height * scale + 2 * MARGIN, scale, left: MARGIN, top: MARGIN };
  }
  const [short, long] = PAPER[size];
  const [pageWidth, pageHeight] = width > height ? [long, short] : [short, long];
  const scale = Math.min(POINTS_PER_UNIT, (pageWidth - 2 * MARGIN) / width, (pageHeight - 2 * MARGIN) / height);
  return { pageWidth, pageHeight, scale, left: (pageWidth - width * scale) / 2, top: MARGIN };
}
