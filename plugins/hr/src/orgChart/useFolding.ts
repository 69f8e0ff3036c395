import { pathTo } from '@tos/plugin-hr-common';
import { useCallback, useMemo, useState } from 'react';
import type { ChartGraph } from './chartGraph';

const SMALL = 60;

/** Which boxes are unfolded; remembered by id, so that another day or view keeps it. */
export interface Folding {
  isOpen: (node: number) => boolean;
  toggle: (node: number) => void;
  /** Unfolds everything above a box. */
  reveal: (node: number) => void;
  setAll: (open: boolean) => void;
}

/** At first the top is unfolded; of a small company one level more. */
export function useFolding(graph: ChartGraph): Folding {
  const { forest, nodes } = graph;
  const [base, setBase] = useState<'top' | 'all' | 'none'>('top');
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const levels = useMemo(() => (forest.order.filter(node => forest.depth[node] <= 2).length <= SMALL ? 2 : 1), [forest]);
  const isOpen = useCallback(
    (node: number) => changed.get(nodes[node].id) ?? (base === 'all' || (base === 'top' && forest.depth[node] < levels)),
    [changed, nodes, base, forest, levels],
  );
  const set = useCallback((ids: string[], open: boolean | ((id: string) => boolean)) => {
    setChanged(previous => {
      const next = new Map(previous);
      for (const id of ids) next.set(id, typeof open === 'boolean' ? open : open(id));
      return next;
    });
  }, []);
  const toggle = useCallback((node: number) => set([nodes[node].id], !isOpen(node)), [set, nodes, isOpen]);
  const reveal = useCallback(
    (node: number) => {
      const closed = pathTo(forest, node).filter(above => !isOpen(above));
      if (closed.length > 0)
        set(
          closed.map(above => nodes[above].id),
          true,
        );
    },
    [forest, isOpen, set, nodes],
  );
  const setAll = useCallback((open: boolean) => {
    setBase(open ? 'all' : 'none');
    setChanged(new Map());
  }, []);
  return useMemo(() => ({ isOpen, toggle, reveal, setAll }), [isOpen, toggle, reveal, setAll]);
}
