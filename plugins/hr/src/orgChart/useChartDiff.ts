import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { OrgChartDiff } from '@tos/plugin-hr-common';
import { useMemo } from 'react';
import { hrApiRef } from '../api';
import type { ChartGraph } from './chartGraph';
import type { NodeChange } from './drawChart';

/** What is different on the shown day from another one. */
export function useChartDiff(from: string | undefined, to: string | undefined) {
  const api = useApi(hrApiRef);
  return useQuery({
    queryKey: ['hr', 'org-chart', 'diff', from, to],
    queryFn: ({ signal }) => api.getOrgChartDiff({ query: { from: from!, to: to! } }, { signal }),
    enabled: from !== undefined && to !== undefined && from !== to,
  });
}

/** Marks boxes: new ones, changed ones, and those that somebody left. */
export function nodeChanges(diff: OrgChartDiff, kind: ChartGraph['kind']): Map<string, NodeChange> {
  const changes = new Map<string, NodeChange>();
  if (kind === 'unit') {
    for (const { unit } of [...diff.movedUnits, ...diff.renamedUnits, ...diff.leads]) changes.set(unit.id, 'changed');
    for (const unit of diff.newUnits) changes.set(unit.id, 'new');
    return changes;
  }
  for (const { before } of diff.moved) for (const place of before) changes.set(place.positionId, 'left');
  for (const { places } of diff.left) for (const place of places) changes.set(place.positionId, 'left');
  for (const { position } of diff.movedPositions) changes.set(position.positionId, 'changed');
  for (const { after } of diff.moved) for (const place of after) changes.set(place.positionId, 'changed');
  for (const { places } of diff.joined) for (const place of places) changes.set(place.positionId, 'new');
  for (const place of diff.newPositions) changes.set(place.positionId, 'new');
  return changes;
}

const NONE: ReadonlyMap<string, NodeChange> = new Map();

/** The marks of the shown boxes; none without a comparison. */
export function useNodeChanges(diff: OrgChartDiff | undefined, kind: ChartGraph['kind']): ReadonlyMap<string, NodeChange> {
  return useMemo(() => (diff ? nodeChanges(diff, kind) : NONE), [diff, kind]);
}
