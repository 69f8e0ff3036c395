import { isBelow } from '@tos/plugin-hr-common';
import { useMemo } from 'react';
import type { ChangeAction } from './changeActions';
import { chartGraph, searchGraph, type ChartGraph } from './chartGraph';
import type { Choice } from './ChoiceField';
import { useChartWords } from './useChartGraph';

/** Finds what a box may be moved below, merged into, guided or led by. */
export function useTargets(graph: ChartGraph, node: number, action: ChangeAction): (text: string) => Choice[] {
  const words = useChartWords();
  return useMemo(() => {
    const positions = graph.kind === 'unit' && action === 'lead' ? chartGraph(graph.model, 'position', words) : undefined;
    const searched = positions ?? graph;
    const isAllowed = (found: number) => {
      // Whoever leads a unit sits in it.
      if (positions) return graph.model.positions[found].unit === node;
      if (action === 'move' || action === 'merge') return !isBelow(graph.forest, found, node);
      return found !== node;
    };
    return text =>
      searchGraph(searched, text, 200)
        .filter(isAllowed)
        .slice(0, 10)
        .map(found => {
          const { id, heading, detail, unit } = searched.nodes[found];
          return { id, text: heading, detail: [detail, unit].filter(Boolean).join(' · ') };
        });
  }, [graph, node, action, words]);
}
