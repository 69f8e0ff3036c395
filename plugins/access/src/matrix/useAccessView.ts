import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What the page shows; kept in the URL, so that a view can be linked and survives a reload. */
export interface AccessView {
  filter: string;
  /** Empty: all roles. */
  role: string;
  setFilter(filter: string): void;
  setRole(role: string): void;
}

/** Filter and role from the URL. */
export function useAccessView(): AccessView {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (key: string, value: string) =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          if (value) next.set(key, value);
          else next.delete(key);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    filter: params.get('filter') ?? '',
    role: params.get('role') ?? '',
    setFilter: useCallback(value => set('filter', value), [set]),
    setRole: useCallback(value => set('role', value), [set]),
  };
}
