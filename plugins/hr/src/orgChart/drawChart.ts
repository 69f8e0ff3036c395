import { chartLayout, type Forest, type Layout } from '@tos/plugin-hr-common';
import type { GraphNode, NodeTone } from './chartGraph';

/** What is different on a box between two days. */
export type NodeChange = 'new' | 'changed' | 'left';

/** Colours of the theme as the canvas needs them. */
export interface ChartColors {
  line: string;
  box: Record<NodeTone, string>;
  border: string;
  change: Record<NodeChange, string>;
}

/** Reads the colours of the theme where the chart stands. */
export function readColors(element: Element): ChartColors {
  const style = getComputedStyle(element);
  const color = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    line: color('--bui-border-2', '#999'),
    border: color('--bui-border-2', '#999'),
    box: {
      filled: color('--bui-bg-neutral-2', '#ddd'),
      vacant: color('--bui-fg-warning', '#fd9'),
      planned: color('--bui-fg-announcement', '#adf'),
      hidden: color('--bui-bg-neutral-3', '#ccc'),
    },
    change: {
      new: color('--bui-fg-positive', '#080'),
      changed: color('--bui-fg-announcement', '#08c'),
      left: color('--bui-fg-negative', '#c00'),
    },
  };
}

/** Points of the line from the box above to a box: down, across, down; to a stacked box from its left side. */
export function linePoints(forest: Forest, layout: Layout, node: number): [number, number][] {
  const above = forest.parent[node];
  const { width, height, gapX, gapY } = chartLayout;
  const [fromX, fromY] = [layout.x[above] + width / 2, layout.y[above] + height];
  const turn = fromY + gapY / 2;
  if (layout.stacked[node]) {
    const [side, middle] = [layout.x[node] - gapX / 2, layout.y[node] + height / 2];
    return [
      [fromX, fromY],
      [fromX, turn],
      [side, turn],
      [side, middle],
      [layout.x[node], middle],
    ];
  }
  const to = layout.x[node] + width / 2;
  return [
    [fromX, fromY],
    [fromX, turn],
    [to, turn],
    [to, layout.y[node]],
  ];
}

/** Which shown boxes touch a part of the picture. */
export function nodesWithin(layout: Layout, part: { left: number; top: number; right: number; bottom: number }): number[] {
  const { width, height } = chartLayout;
  return layout.shown.filter(
    node =>
      layout.x[node] < part.right &&
      layout.x[node] + width > part.left &&
      layout.y[node] < part.bottom &&
      layout.y[node] + height > part.top,
  );
}

interface Drawing {
  forest: Forest;
  layout: Layout;
  nodes: GraphNode[];
  colors: ChartColors;
  transform: { k: number; x: number; y: number };
  size: { width: number; height: number };
  ratio: number;
  /** Draws the boxes as well; otherwise they stand in the page above the canvas. */
  withBoxes: boolean;
  changes: ReadonlyMap<string, NodeChange>;
}

/** Draws lines, and boxes when they are too small to be read. */
export function drawChart(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { forest, layout, nodes, colors, transform, size, ratio, withBoxes, changes } = drawing;
  const { k, x, y } = transform;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  context.setTransform(k * ratio, 0, 0, k * ratio, x * ratio, y * ratio);
  const part = { left: -x / k, top: -y / k, right: (size.width - x) / k, bottom: (size.height - y) / k };
  context.lineWidth = Math.max(1.5, 0.7 / k);
  context.strokeStyle = colors.line;
  context.beginPath();
  for (const node of layout.shown) {
    const above = forest.parent[node];
    if (above < 0) continue;
    const left = Math.min(layout.x[node], layout.x[above]) - chartLayout.gapX;
    const right = Math.max(layout.x[node], layout.x[above]) + chartLayout.width;
    if (left > part.right || right < part.left || layout.y[above] > part.bottom || layout.y[node] + chartLayout.height < part.top) continue;
    linePoints(forest, layout, node).forEach(([px, py], i) => (i === 0 ? context.moveTo(px, py) : context.lineTo(px, py)));
  }
  context.stroke();
  if (!withBoxes) return;
  const inside = nodesWithin(layout, part);
  for (const tone of ['filled', 'vacant', 'planned', 'hidden'] as const) {
    context.fillStyle = colors.box[tone];
    context.beginPath();
    for (const node of inside)
      if (nodes[node].tone === tone) context.rect(layout.x[node], layout.y[node], chartLayout.width, chartLayout.height);
    context.fill();
    context.stroke();
  }
  if (changes.size === 0) return;
  for (const node of inside) {
    const change = changes.get(nodes[node].id);
    if (!change) continue;
    context.fillStyle = colors.change[change];
    context.fillRect(layout.x[node], layout.y[node], chartLayout.width, chartLayout.height);
  }
}
