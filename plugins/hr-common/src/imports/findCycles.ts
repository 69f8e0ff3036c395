/**
 * Finds the circles in a graph in which each node points to at most one other.
 *
 * @param edges - node → the node it points to
 * @returns each circle once, starting with its smallest key; the order is that of the first keys, whatever the order of the edges
 */
export function findCycles(edges: Map<string, string>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of edges.keys()) {
    const path: string[] = [];
    const place = new Map<string, number>();
    let node: string | undefined = start;
    while (node !== undefined && !done.has(node) && !place.has(node)) {
      place.set(node, path.push(node) - 1);
      node = edges.get(node);
    }
    if (node !== undefined && place.has(node)) cycles.push(fromSmallest(path.slice(place.get(node))));
    path.forEach(visited => done.add(visited));
  }
  return cycles.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function fromSmallest(cycle: string[]): string[] {
  const start = cycle.reduce((best, key, i) => (key < cycle[best] ? i : best), 0);
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}
