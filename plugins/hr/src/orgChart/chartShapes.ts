import type { DrawnText, Shape } from '@tos/pdf/drawing';
import { chartLayout, type Layout } from '@tos/plugin-hr-common';
import type { ChartGraph } from './chartGraph';
import { linePoints, type NodeChange } from './drawChart';

const MARGIN = 24;
const TOP = MARGIN + 36;
const LINES_IN_ONE = 500;
const LINE = '#8a979d';
const PALE = '#4a5960';

const TONES = {
  filled: { fill: '#ffffff', stroke: '#5b6b73', dash: undefined },
  vacant: { fill: '#fff6e5', stroke: '#b06a00', dash: [6, 4] },
  planned: { fill: '#eef5ff', stroke: '#2a62b8', dash: [6, 4] },
  hidden: { fill: '#f1f3f4', stroke: '#8a979d', dash: undefined },
} as const;
const CHANGES: Record<NodeChange, string> = { new: '#1b7f3b', changed: '#2a62b8', left: '#b3261e' };

/** What is drawn of a chart, and how. */
export interface ChartShapesOptions {
  graph: ChartGraph;
  layout: Layout;
  changes: ReadonlyMap<string, NodeChange>;
  /** First line: what it is and of which day. */
  title: string;
  headsText: (heads: number) => string;
}

/** What the chart shows, folded boxes left out, as shapes in print colours. */
export interface ChartShapes {
  /** In pixels. */
  width: number;
  height: number;
  shapes: Shape[];
}

function boxTexts({ graph, headsText }: ChartShapesOptions, node: number): DrawnText[] {
  const { heading, detail, unit } = graph.nodes[node];
  const below = graph.forest.children[node].length > 0 ? headsText(graph.figures[node].heads) : '';
  const place = { x: 14, room: chartLayout.width - 28 };
  const texts: DrawnText[] = [
    { ...place, text: heading, y: 26, size: 14, weight: 'bold' },
    { ...place, text: detail, y: 46, size: 12 },
    { ...place, text: unit, y: 64, size: 12, color: PALE },
    { ...place, text: below, y: 90, size: 11, color: PALE },
  ];
  return texts.filter(({ text }) => text);
}

/** Turns what the chart shows into shapes; picture and PDF are made of them. */
export function chartShapes(options: ChartShapesOptions): ChartShapes {
  const { graph, layout, changes, title } = options;
  const { forest, nodes } = graph;
  const width = Math.ceil(layout.width + 2 * MARGIN);
  const height = Math.ceil(layout.height + TOP + MARGIN);
  const shapes: Shape[] = [
    { kind: 'heading', text: title, x: MARGIN, y: MARGIN + 12, size: 18, weight: 'bold', room: Math.max(300, width - 2 * MARGIN) },
  ];
  const below = layout.shown.filter(node => forest.parent[node] >= 0);
  for (let from = 0; from < below.length; from += LINES_IN_ONE) {
    const lines = below
      .slice(from, from + LINES_IN_ONE)
      .map(node => linePoints(forest, layout, node).map(([x, y]): [number, number] => [x + MARGIN, y + TOP]));
    shapes.push({ kind: 'lines', lines, color: LINE, width: 1.2 });
  }
  for (const node of layout.shown) {
    const { fill, stroke, dash } = TONES[nodes[node].tone];
    const change = changes.get(nodes[node].id);
    shapes.push({
      kind: 'box',
      x: layout.x[node] + MARGIN,
      y: layout.y[node] + TOP,
      width: chartLayout.width,
      height: chartLayout.height,
      radius: 8,
      fill,
      stroke: change ? CHANGES[change] : stroke,
      strokeWidth: change ? 3 : 1.2,
      dash,
      texts: boxTexts(options, node),
    });
  }
  return { width, height, shapes };
}
