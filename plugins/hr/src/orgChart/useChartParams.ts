import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export const chartViews = ['tree', 'list', 'matrix'] as const;
export type ChartView = (typeof chartViews)[number];
export const chartModes = ['positions', 'units'] as const;
/** What the boxes are. */
export type ChartMode = (typeof chartModes)[number];

/** What the page shows; all of it lives in the address. */
export interface ChartParams {
  /** Undefined: the chart, on a phone the list. */
  view?: ChartView;
  mode: ChartMode;
  /** Undefined: today. */
  date?: string;
  /** Day that the shown one is compared with. */
  compare?: string;
  /** Id of the position or unit that is selected. */
  node?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function dateOf(text: string | null): string | undefined {
  if (!text || !DATE.test(text) || text < '1900-01-01' || text >= '2200-01-01') return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
}

const oneOf = <T extends string>(values: readonly T[], text: string | null) => values.find(value => value === text);

function read(params: URLSearchParams): ChartParams {
  return {
    view: oneOf(chartViews, params.get('view')),
    mode: oneOf(chartModes, params.get('mode')) ?? 'positions',
    date: dateOf(params.get('date')),
    compare: dateOf(params.get('compare')),
    node: params.get('node')?.slice(0, 40) ?? undefined,
  };
}

/** What the address says and a function that changes it; other parameters stay. */
export function useChartParams(): [ChartParams, (change: Partial<ChartParams>) => void] {
  const [params, setParams] = useSearchParams();
  const value = useMemo(() => read(params), [params]);
  const change = useCallback(
    (part: Partial<ChartParams>) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [key, text] of Object.entries(part)) {
            if (text === undefined || (key === 'mode' && text === 'positions')) next.delete(key);
            else next.set(key, text);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [value, change];
}
