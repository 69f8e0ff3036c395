import { useFormat } from '@tos/shell-react';
import { useCallback } from 'react';

/** Minutes as hours in the reader's form, at most two digits after the point. */
export function useHours(): (minutes: number) => string {
  const { number } = useFormat();
  return useCallback(minutes => number(minutes / 60, { maximumFractionDigits: 2 }), [number]);
}
