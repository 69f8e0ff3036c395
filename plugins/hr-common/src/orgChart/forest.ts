/** Trees over the numbers 0 … n-1. */
export interface Forest {
  roots: number[];
  children: number[][];
  /** Number above, -1 for a root. */
  parent: number[];
  /** 0 for a root. */
  depth: number[];
  /** Every node before those below it. */
  order: number[];
  /** Nodes whose line up was cut because it led into a circle. */
  cut: number[];
}

/**
 * Makes trees of "who is above": `above[i]` is the number above i, anything outside of 0 … n-1 means nothing. Each circle is cut
 * at its first node, so that nobody disappears and every walk ends.
 */
export function buildForest(above: readonly number[]): Forest {
  const n = above.length;
  const parent = above.map((to, i) => (Number.isInteger(to) && to >= 0 && to < n && to !== i ? to : -1));
  const cut = above.flatMap((to, i) => (to === i ? [i] : []));
  // 0 = not seen, otherwise the number of the walk; a walk that meets itself has found a circle.
  const seen = new Int32Array(n);
  for (let start = 0; start < n; start++) {
    let node = start;
    while (node >= 0 && seen[node] === 0) {
      seen[node] = start + 1;
      node = parent[node];
    }
    if (node >= 0 && seen[node] === start + 1) {
      let first = node;
      for (let next = parent[node]; next !== node; next = parent[next]) first = Math.min(first, next);
      parent[first] = -1;
      cut.push(first);
    }
  }
  const children: number[][] = Array.from({ length: n }, () => []);
  parent.forEach((to, i) => to >= 0 && children[to].push(i));
  const roots = parent.flatMap((to, i) => (to < 0 ? [i] : []));
  const depth = new Array<number>(n).fill(0);
  const order: number[] = [];
  const open = [...roots].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    order.push(node);
    for (let i = children[node].length - 1; i >= 0; i--) {
      depth[children[node][i]] = depth[node] + 1;
      open.push(children[node][i]);
    }
  }
  return { roots, children, parent, depth, order, cut: cut.sort((a, b) => a - b) };
}

/** Whether `node` is `top` or lies below it. */
export function isBelow({ parent }: Pick<Forest, 'parent'>, node: number, top: number): boolean {
  for (let next = node; next >= 0; next = parent[next]) if (next === top) return true;
  return false;
}

/** The nodes above, from the root down, without the node itself. */
export function pathTo({ parent }: Pick<Forest, 'parent'>, node: number): number[] {
  const path: number[] = [];
  for (let next = parent[node]; next >= 0; next = parent[next]) path.unshift(next);
  return path;
}
