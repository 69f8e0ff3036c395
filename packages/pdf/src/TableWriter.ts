import type { PdfCanvas } from './openDocument';
import type { ReportColumn, ReportField } from './report';
import { sheet, TEXT_WIDTH, type ReportPages } from './ReportPages';
import type { TextPainter, TextStyle } from './TextPainter';

type Struct = ReturnType<PdfCanvas['struct']>;

interface Cell {
  text: string;
  x: number;
  width: number;
  style: TextStyle;
  align?: 'start' | 'end';
  /** Head of a row or a column, or a value. */
  head?: 'Row' | 'Column';
}

const SIZE = 9;
const LINE = 12.5;
const PAD = 3.5;
const GAP = 8;
const HEAD_AREA = '#eef1f4';
const BODY: TextStyle = { size: SIZE };
const HEAD: TextStyle = { size: SIZE, weight: 'bold' };
/** Lines of one cell that are broken before others get their turn. */
const LINES_AT_ONCE = 200;

/** Draws tables row by row. Every generator pauses wherever others may run. */
export class TableWriter {
  readonly #canvas: PdfCanvas;
  readonly #painter: TextPainter;
  readonly #pages: ReportPages;

  constructor(options: { canvas: PdfCanvas; painter: TextPainter; pages: ReportPages }) {
    this.#canvas = options.canvas;
    this.#painter = options.painter;
    this.#pages = options.pages;
  }

  /** Labels on the left, values on the right. */
  *record(root: Struct, fields: Iterable<ReportField>): Generator<void> {
    const table = this.#canvas.struct('Table');
    root.add(table);
    const labelWidth = Math.round(TEXT_WIDTH * 0.32);
    for (const { label, value } of fields) {
      yield* this.#row(table, [
        { text: label, x: sheet.left + GAP / 2, width: labelWidth - GAP, style: HEAD, head: 'Row' },
        { text: value, x: sheet.left + labelWidth + GAP / 2, width: TEXT_WIDTH - labelWidth - GAP, style: BODY },
      ]);
    }
    table.end();
  }

  /** Columns with a head that comes again on every page. */
  *table(root: Struct, columns: readonly ReportColumn[], rows: Iterable<readonly string[]>): Generator<void> {
    const table = this.#canvas.struct('Table');
    root.add(table);
    const total = columns.reduce((sum, { share = 1 }) => sum + share, 0);
    let x: number = sheet.left;
    const places = columns.map(({ share = 1, align }) => {
      const width = (TEXT_WIDTH * share) / total;
      const place = { x: x + GAP / 2, width: width - GAP, align };
      x += width;
      return place;
    });
    const heads = columns.map(({ title }, i): Cell => ({ ...places[i], text: title, style: HEAD, head: 'Column' }));
    const again = () => this.#headAgain(heads);
    this.#pages.ensure(6 * LINE);
    yield* this.#row(table, heads);
    for (const row of rows) {
      yield* this.#row(
        table,
        places.map((place, i): Cell => ({ ...place, text: row[i] ?? '', style: BODY })),
        again,
      );
    }
    table.end();
  }

  *#row(table: Struct, cells: Cell[], onPage?: () => void): Generator<void> {
    const lines: string[][] = [];
    for (const cell of cells) lines.push(yield* this.#lines(cell));
    const most = Math.max(...lines.map(({ length }) => length));
    const pages = this.#pages;
    const height = most * LINE + 2 * PAD;
    // A row that fits on a page stays together; a longer one is continued.
    if (pages.ensure(height <= pages.fullRoom - 4 * LINE ? height : 3 * LINE)) onPage?.();
    const row = this.#canvas.struct('TR');
    table.add(row);
    const structs = cells.map(({ head }) => (head ? this.#canvas.struct('TH', { scope: head } as never) : this.#canvas.struct('TD')));
    structs.forEach(struct => row.add(struct));
    for (let from = 0; from < most;) {
      const fitting = Math.max(1, Math.floor((pages.room - 2 * PAD) / LINE));
      const part = lines.map(all => all.slice(from, from + fitting));
      this.#part(cells, part, structs);
      from += fitting;
      if (from < most) {
        pages.begin();
        onPage?.();
      }
      yield;
    }
    structs.forEach(struct => struct.end());
    row.end();
  }

  *#lines({ text, width, style }: Cell): Generator<void, string[]> {
    const lines: string[] = [];
    for (const line of this.#painter.lines(text, width, style)) {
      lines.push(line);
      if (lines.length % LINES_AT_ONCE === 0) yield;
    }
    return lines;
  }

  /** What of a row fits on the page. */
  #part(cells: Cell[], lines: string[][], structs: Struct[]): void {
    const top = this.#pages.y;
    const height = Math.max(...lines.map(({ length }) => length)) * LINE + 2 * PAD;
    const heads = cells.filter(({ head }) => head);
    for (const { x, width } of heads) this.#pages.area({ x: x - GAP / 2, y: top, width: width + GAP, height }, HEAD_AREA);
    cells.forEach((cell, i) => {
      if (lines[i].length === 0) return;
      const content = this.#canvas.markStructureContent(cell.head ? 'TH' : 'TD');
      lines[i].forEach((line, at) => this.#draw(line, cell, top + PAD + at * LINE));
      this.#canvas.endMarkedContent();
      structs[i].add(content);
    });
    this.#pages.rule(top + height);
    this.#pages.y = top + height;
  }

  #draw(line: string, { x, width, style, align }: Cell, top: number): void {
    this.#painter.draw(line, { x: align === 'end' ? x + width : x, y: top + LINE - 3.5, align }, style);
  }

  /** For the eye: to those who listen, the head was said at the start of the table. */
  #headAgain(heads: Cell[]): void {
    const pages = this.#pages;
    const height = LINE + 2 * PAD;
    for (const { x, width } of heads) pages.area({ x: x - GAP / 2, y: pages.y, width: width + GAP, height }, HEAD_AREA);
    pages.artifact('Layout', () =>
      heads.forEach(head => this.#draw(this.#painter.fit(head.text, head.width, head.style), head, pages.y + PAD)),
    );
    pages.rule(pages.y + height);
    pages.y += height;
  }
}
