import { foldText, workingTimeModels, type WorkingTimeModel, type WorkingTimeModelRecord } from '@tos/plugin-hr-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { placeInTime } from '../lib/days';

/** Whether contracts may begin with a model today, later, or no more. */
export const modelStates = ['open', 'planned', 'closed', 'all'] as const;
export type ModelState = (typeof modelStates)[number];

/** What the list shows; it lives in the address. */
export interface ModelFilters {
  q: string;
  type?: WorkingTimeModel;
  state: ModelState;
}

const PLACES = { now: 'open', planned: 'planned', past: 'closed' } as const;

/** Filters in the address and how they change. */
export function useModelFilters(): [ModelFilters, (change: Partial<ModelFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo<ModelFilters>(
    () => ({
      q: (params.get('q') ?? '').slice(0, 100),
      type: workingTimeModels.find(type => type === params.get('type')),
      state: modelStates.find(state => state === params.get('state')) ?? 'open',
    }),
    [params],
  );
  const change = useCallback(
    (part: Partial<ModelFilters>) => {
      const { q, type, state } = { ...filters, ...part };
      const kept = Object.entries({ q, type: type ?? '', state: state === 'open' ? '' : state }).filter(([, value]) => value);
      setParams(new URLSearchParams(kept), { replace: true });
    },
    [filters, setParams],
  );
  return [filters, change];
}

/** The models that meet the filters. */
export function filterModels(models: WorkingTimeModelRecord[], { q, type, state }: ModelFilters, today: string): WorkingTimeModelRecord[] {
  const words = foldText(q).split(' ').filter(Boolean);
  return models.filter(model => {
    const text = foldText(`${model.name} ${model.nameEn ?? ''}`);
    return (
      words.every(word => text.includes(word)) &&
      (!type || model.type === type) &&
      (state === 'all' || PLACES[placeInTime(model, today)] === state)
    );
  });
}
