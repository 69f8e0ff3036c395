import type { Forest } from './forest';

/** Sizes in pixels. */
export interface LayoutOptions {
  width: number;
  height: number;
  /** Free space between neighbours and between levels. */
  gapX: number;
  gapY: number;
  /** Leaves below one node stand in columns of at most so many. */
  column: number;
}

/** Where each shown node stands: its upper left corner. */
export interface Layout {
  /** The nodes that are shown, each before those below it. */
  shown: number[];
  x: Float64Array;
  y: Float64Array;
  /** 1 for a leaf that stands in a column; its line comes from the left. */
  stacked: Uint8Array;
  width: number;
  height: number;
}

export const chartLayout: LayoutOptions = { width: 236, height: 104, gapX: 28, gapY: 56, column: 8 };

/**
 * Places the nodes of a forest: everything below a node has a strip of its own, so that nothing ever overlaps; nodes without
 * shown children stand in columns, so that a large team stays narrow.
 *
 * @param isOpen - whether the children of a node are shown
 */
export function layoutForest(forest: Forest, isOpen: (node: number) => boolean, options: LayoutOptions = chartLayout): Layout {
  const { width, height, gapX, gapY, column } = options;
  const size = forest.parent.length;
  const shownChildren = (node: number) => (isOpen(node) ? forest.children[node] : []);
  const shown: number[] = [];
  const open = [...forest.roots].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    shown.push(node);
    open.push(...[...shownChildren(node)].reverse());
  }
  const isLeaf = (node: number) => shownChildren(node).length === 0;
  const strip = new Float64Array(size);
  const leafColumns = (leaves: number) => Math.ceil(leaves / column);
  const parts = (node: number) => {
    const children = shownChildren(node);
    const inner = children.filter(child => !isLeaf(child));
    const leaves = children.filter(isLeaf);
    // Two or three leaves beside nothing else look better side by side.
    const stack = leaves.length > 3 || inner.length > 0;
    return { inner, leaves, columns: stack ? leafColumns(leaves.length) : leaves.length, rows: stack ? column : 1, stack };
  };
  for (let i = shown.length - 1; i >= 0; i--) {
    const { inner, columns } = parts(shown[i]);
    const below = inner.reduce((sum, child) => sum + strip[child] + gapX, 0) + columns * (width + gapX) - gapX;
    strip[shown[i]] = Math.max(width, below);
  }
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  const stacked = new Uint8Array(size);
  const left = new Float64Array(size);
  let edge = 0;
  for (const root of forest.roots) {
    left[root] = edge;
    edge += strip[root] + gapX * 2;
  }
  let bottom = 0;
  for (const node of shown) {
    // A leaf was placed by the node above it.
    if (forest.parent[node] < 0 || !isLeaf(node)) x[node] = left[node] + (strip[node] - width) / 2;
    bottom = Math.max(bottom, y[node] + height);
    const { inner, leaves, columns, rows, stack } = parts(node);
    const below = inner.reduce((sum, child) => sum + strip[child] + gapX, 0) + columns * (width + gapX) - gapX;
    let at = left[node] + (strip[node] - below) / 2;
    const level = y[node] + height + gapY;
    leaves.forEach((leaf, i) => {
      x[leaf] = at + Math.floor(i / rows) * (width + gapX);
      y[leaf] = level + (i % rows) * (height + gapX / 2);
      stacked[leaf] = stack ? 1 : 0;
    });
    at += columns * (width + gapX);
    for (const child of inner) {
      left[child] = at;
      y[child] = level;
      at += strip[child] + gapX;
    }
  }
  return { shown, x, y, stacked, width: Math.max(0, edge - gapX * 2), height: bottom };
}
