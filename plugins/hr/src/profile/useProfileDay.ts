import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { today } from '../lib/days';

const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;

export const isDay = (text: string) => DAY.test(text);

/** Day that a profile shows, in the address as `date`; undefined is today. */
export function useProfileDay(): [day: string | undefined, setDay: (day: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const day = params.get('date')?.match(DAY)?.[0];
  const setDay = useCallback(
    (next: string | undefined) =>
      setParams(
        previous => {
          const kept = new URLSearchParams(previous);
          if (next && isDay(next) && next !== today()) kept.set('date', next);
          else kept.delete('date');
          return kept;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [day === today() ? undefined : day, setDay];
}
