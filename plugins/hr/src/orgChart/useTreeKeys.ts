import type { KeyboardEvent } from 'react';
import type { ChartGraph } from './chartGraph';
import type { Folding } from './useFolding';

/** `below` = children stand below their parent as in the picture; `indented` = one line each as in a list. */
type Arrangement = 'below' | 'indented';

interface TreeKeysOptions {
  graph: ChartGraph;
  folding: Folding;
  active: number;
  arrangement: Arrangement;
  /** Shown nodes in reading order; only for lists. */
  order?: readonly number[];
  onMove: (node: number) => void;
  onOpen: (node: number) => void;
  /** Keys that the tree itself does not know; true when used. */
  onOther?: (key: string) => boolean;
}

type Step = number | 'open' | 'close' | undefined;

/** Into what is below; a folded box is unfolded first. */
function inside({ graph, folding, active }: TreeKeysOptions): Step {
  const below = graph.forest.children[active] ?? [];
  if (below.length === 0) return undefined;
  return folding.isOpen(active) ? below[0] : 'open';
}

/** Where an arrow leads. */
export function nextNode(key: string, options: TreeKeysOptions): Step {
  const { graph, folding, active, arrangement, order = [] } = options;
  const { parent, children, roots } = graph.forest;
  const siblings = parent[active] >= 0 ? children[parent[active]] : roots;
  const up = parent[active] >= 0 ? parent[active] : undefined;
  const isOpen = (children[active] ?? []).length > 0 && folding.isOpen(active);
  const steps: Record<Arrangement, Record<string, () => Step>> = {
    indented: {
      ArrowDown: () => order[order.indexOf(active) + 1],
      ArrowUp: () => order[order.indexOf(active) - 1],
      ArrowRight: () => inside(options),
      ArrowLeft: () => (isOpen ? 'close' : up),
      End: () => order.at(-1),
      Home: () => roots[0],
    },
    below: {
      ArrowDown: () => inside(options),
      ArrowUp: () => up,
      ArrowRight: () => siblings[siblings.indexOf(active) + 1],
      ArrowLeft: () => siblings[siblings.indexOf(active) - 1],
      Home: () => roots[0],
    },
  };
  return Object.hasOwn(steps[arrangement], key) ? steps[arrangement][key]() : undefined;
}

/** The keyboard of a tree: arrows, Home, Space, Enter. */
export function treeKeys(options: TreeKeysOptions) {
  const { folding, active, onMove, onOpen, onOther } = options;
  return (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const use = (run: () => void) => {
      event.preventDefault();
      run();
    };
    const next = nextNode(event.key, options);
    if (next === 'open' || next === 'close' || event.key === ' ') use(() => folding.toggle(active));
    else if (next !== undefined) use(() => onMove(next));
    else if (event.key === 'Enter') use(() => onOpen(active));
    else if (onOther?.(event.key)) event.preventDefault();
  };
}
